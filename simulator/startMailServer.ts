import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Faults } from './faults.ts';
import type { Mailbox } from './mailbox.ts';

/** A running SMTP server. */
interface MailServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts an SMTP server on loopback (no TLS, no login) that puts every email into the mailbox. */
export async function startMailServer(mailbox: Mailbox, faults: Faults, port: number): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 20 * 1024 * 1024,
    disableReverseLookup: true,
    // Clients that keep their connection open must not hold up the end.
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      const fault = faults.take('mail', 'before');
      done(
        fault
          ? Object.assign(new Error(fault.message ?? 'Try again later'), { responseCode: fault.status })
          : null,
      );
    },
    onData(stream, session, done) {
      const receivers = session.envelope.rcptTo.map((receiver) => receiver.address);
      void receive(stream, receivers, mailbox).then(() => done(), done);
    },
  });
  // A client that hangs up in the middle is the client's affair.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(stream: AsyncIterable<Buffer>, receivers: string[], mailbox: Mailbox): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const { subject = '', text = '', html } = await PostalMime.parse(Buffer.concat(chunks));
  for (const to of receivers) {
    mailbox.add({ channel: 'email', to, subject, text: text.trimEnd(), ...(html ? { html } : {}) });
  }
}

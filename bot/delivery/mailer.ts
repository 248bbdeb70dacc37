import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { SendResult } from './sendResult.ts';

/** Email over SMTP. Never throws for what the server answers or fails to. */
export interface Mailer {
  /** `id` becomes the Message-ID: a mail that comes twice can be told by it. */
  send(mail: Mail): Promise<SendResult>;
  close(): void;
}

/** An email to one address. */
export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
}

const DEADLINE_MS = 10_000;
const CONNECTIONS = 4;

/** Commands by which the server judges this one mail; at the others it judges us. */
const ABOUT_THE_MAIL = /^(RCPT TO|DATA)/;

/** What is taken from nodemailer's error: not its message, which quotes the address. */
const reported = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional(),
  command: z.string().optional(),
  permanent: z.boolean().optional(),
});

/** Makes a mailer; `url` as nodemailer takes it (smtp://user:password@host:port), `from` an address with or without a name. */
export function createMailer(options: { url: string; from: string; deadlineMs?: number }): Mailer {
  const { url, from, deadlineMs = DEADLINE_MS } = options;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    // What broke off is taken up by the outbox, which knows when to give up.
    maxRequeues: 0,
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
    dnsTimeout: deadlineMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'homeroom.invalid';
  return {
    async send({ id, to, subject, text, html }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from,
          // As an object it is one address, whatever is in it.
          to: { name: '', address: to },
          subject,
          text,
          html,
          signal: AbortSignal.timeout(deadlineMs),
        });
        return { type: 'sent' };
      } catch (error) {
        return resultOf(reported.parse(error));
      }
    },
    close: () => transport.close({ force: true }),
  };
}

function resultOf({ code, responseCode, command, permanent }: z.infer<typeof reported>): SendResult {
  const named = responseCode ? `SMTP_${responseCode}` : (code ?? 'NETWORK');
  if (code === 'EAUTH' || code === 'ENOAUTH') return { type: 'unauthorised', code: named };
  // Refused on this side already: no address, or nothing in it.
  if ((code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode === undefined)
    return { type: 'refused', code: named };
  if (permanent && ABOUT_THE_MAIL.test(command ?? '')) return { type: 'refused', code: named };
  if (permanent) return { type: 'unauthorised', code: named };
  return { type: 'retryLater', code: named, unknown: responseCode === undefined };
}

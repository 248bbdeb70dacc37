import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatUser } from './chatUser.ts';
import { Phone } from './phone.ts';
import { Platform } from './platform.ts';
import { simulatorApp } from './simulatorApp.ts';
import type { DemoHint } from './simulatorState.ts';
import { startMailServer } from './startMailServer.ts';

/** How to start the simulator. */
export interface SimulatorOptions {
  /** Page, Messaging API, SMS gateway and control API, on 127.0.0.1; 0 for any free port. */
  port: number;
  /** The SMTP server's port; any free one if 0 or not given. */
  smtpPort?: number;
  /** Where signed events are posted. */
  webhookUrl: string | (() => string);
  channelSecret: string;
  channelAccessToken: string;
  smsToken: string;
  /** How long an answer to a webhook is waited for; LINE's two seconds if not given. Tests on busy machines take more. */
  answerWithinMs?: number;
  /** Shown beside the phones. */
  demoHints?: readonly DemoHint[];
  botName?: string;
  /** Users of another provider have other ids: tests that share a Redis are not one another's people. */
  provider?: string;
  /** Pushes a month; null for no limit; 200, as on Taiwan's free plan, if not given. */
  monthlyQuota?: number | null;
  /** The clock in milliseconds, for tests of tokens that grow old. */
  now?: () => number;
}

/** A running simulator. */
export interface Simulator {
  readonly url: string;
  readonly smtpUrl: string;
  readonly smsUrl: string;
  readonly platform: Platform;
  /** The phone of the LINE user of this name; made, not yet a friend of the bot, if there is none. */
  phone(name: string): Phone;
  close(): Promise<void>;
}

/** Starts a LINE platform on this machine, with two phones; rejects if a port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const platform = new Platform(options);
  platform.userNamed('家長手機', 'parent');
  platform.userNamed('導師手機', 'teacher');
  const server = createServer(simulatorApp(platform, options));
  const mail = await startMailServer(platform.mailbox, platform.faults, options.smtpPort ?? 0);
  try {
    await listen(server, options.port);
  } catch (error) {
    await mail.close();
    throw error;
  }
  const phones = new Map<string, Phone>();
  const phoneOf = (user: ChatUser) => {
    const phone = phones.get(user.id) ?? new Phone(platform, user);
    phones.set(user.id, phone);
    return phone;
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    smtpUrl: `smtp://127.0.0.1:${mail.port}`,
    smsUrl: `${url}/sms`,
    platform,
    phone: (name) => phoneOf(platform.userNamed(name)),
    close: async () => {
      await Promise.all([platform.webhook.close(), mail.close(), closeServer(server)]);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams and hung calls would keep it open for ever.
    server.closeAllConnections();
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pushDueAt } from '../domain/noticeTimes.ts';
import { untilSchoolMorning } from '../domain/schoolDays.ts';
import { type Simulator, startSimulator } from '../simulator/startSimulator.ts';
import { demoHints } from './demoHints.ts';

/** The ways to people: LINE, mail, and text messages where there is a gateway. */
export interface Channel {
  line: { secrets: readonly string[]; accessToken: string; apiBaseUrl: string; dataApiBaseUrl: string };
  smtp: { url: string; from: string };
  sms?: { url: string; token: string } | undefined;
  /** The chat with a word ready to be sent, where that is not LINE. */
  chat?: ((word: string) => string) | undefined;
}

// No secrets: they are good for a server on this machine's loopback alone.
const SECRET = 'simulator-channel-secret';
const TOKEN = 'simulator-channel-access-token';
const SMS_TOKEN = 'simulator-sms-token';

/** At night nothing is pushed: whoever tries the service then finds it on the next school morning. */
function awake(now: string): number {
  return pushDueAt(now) === now ? 0 : untilSchoolMorning(now);
}

/** Without credentials a LINE platform on this machine takes the channel's place, with a mailbox for emails and SMS. */
export async function openSimulatedChannel(
  port: number,
  webhookUrl: () => string,
): Promise<{ simulator: Simulator; channel: Channel; aheadMs: number }> {
  const aheadMs = awake(new Date().toISOString());
  const simulator = await startSimulator({
    port,
    webhookUrl,
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    smsToken: SMS_TOKEN,
    monthlyQuota: null,
    now: () => Date.now() + aheadMs,
    demoHints: demoHints(await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8')),
  });
  const channel: Channel = {
    line: { secrets: [SECRET], accessToken: TOKEN, apiBaseUrl: simulator.url, dataApiBaseUrl: simulator.url },
    smtp: { url: simulator.smtpUrl, from: 'Homeroom <homeroom@example.com>' },
    sms: { url: simulator.smsUrl, token: SMS_TOKEN },
    chat: (word) => `${simulator.url}/?say=${encodeURIComponent(word)}`,
  };
  return { simulator, channel, aheadMs };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HomeroomError } from '../domain/homeroomError.ts';
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

/** The simulator with its channel, and its clock: ahead of this machine's at night. */
export interface SimulatedChannel {
  simulator: Simulator;
  channel: Channel;
  /**
   * Lets the clock begin after what happened last (ISO 8601), where the clock of another start had run ahead: what happens
   * earlier would be taken for old. Gives how far it is ahead, in milliseconds.
   */
  startClockAfter(last: string | undefined): number;
}

/** Without credentials a LINE platform on this machine takes the channel's place, with a mailbox for emails and SMS. */
export async function openSimulatedChannel(
  port: number,
  webhookUrl: () => string,
): Promise<SimulatedChannel> {
  let aheadMs = awake(new Date().toISOString());
  const demo = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const simulator = await startSimulator({
    port,
    webhookUrl,
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    smsToken: SMS_TOKEN,
    monthlyQuota: null,
    now: () => Date.now() + aheadMs,
    demoHints: demoHints(demo),
  }).catch((cause: unknown) => {
    throw new HomeroomError(
      'SETTINGS_INVALID',
      'SIMULATOR_PORT must be a port that is free and may be opened',
      {
        cause,
      },
    );
  });
  const channel: Channel = {
    line: { secrets: [SECRET], accessToken: TOKEN, apiBaseUrl: simulator.url, dataApiBaseUrl: simulator.url },
    smtp: { url: simulator.smtpUrl, from: 'Homeroom <homeroom@example.com>' },
    sms: { url: simulator.smsUrl, token: SMS_TOKEN },
    chat: (word) => `${simulator.url}/?say=${encodeURIComponent(word)}`,
  };
  return {
    simulator,
    channel,
    startClockAfter(last) {
      if (last !== undefined) aheadMs = Math.max(aheadMs, Date.parse(last) + 1_000 - Date.now());
      return aheadMs;
    },
  };
}

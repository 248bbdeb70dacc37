import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Simulator } from '../simulator/startSimulator.ts';

/** Where a service process kills itself: the four boundaries of a step (DESIGN 3). */
export type KillPoint = 'beforeCommit' | 'afterCommit' | 'beforeSend' | 'afterSend';

export interface ServiceProcess {
  url: string;
  pid: number;
  /** Resolves when the process has ended, with the signal that ended it. */
  ended: Promise<NodeJS.Signals | null>;
  stop(): Promise<void>;
}

/** The variables with which a service talks to a simulator in another process. */
export function channelEnvironment(simulator: Simulator, secret: string, token: string): NodeJS.ProcessEnv {
  return {
    PUBLIC_URL: 'http://localhost:3000',
    LINE_CHANNEL_SECRET: secret,
    LINE_CHANNEL_ACCESS_TOKEN: token,
    LINE_API_BASE_URL: simulator.url,
    LINE_DATA_API_BASE_URL: simulator.url,
    SMTP_URL: simulator.smtpUrl,
    MAIL_FROM: 'Homeroom <homeroom@example.com>',
    SMS_GATEWAY_URL: simulator.smsUrl,
    SMS_GATEWAY_TOKEN: 'simulator-sms-token',
  };
}

/** Starts the service in a process of its own and waits until it serves. With `killAt` it kills itself at that point. */
export async function startServiceProcess(
  environment: NodeJS.ProcessEnv,
  killAt?: { point: KillPoint; on: string },
): Promise<ServiceProcess> {
  const child = fork(path.join(import.meta.dirname, 'serviceChild.ts'), {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'fatal',
      PORT: '0',
      ...environment,
      ...(killAt ? { KILL_AT: killAt.point, KILL_ON: killAt.on } : {}),
    },
    execArgv: await startFlags(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = endOf(child);
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    ended.then((signal) => {
      throw new Error(`the service ended before it served (${signal ?? child.exitCode})`);
    }),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}

/** The flags that `npm start` gives to Node, so that what is measured and killed is what is served. */
async function startFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(
    await readFile(path.join(import.meta.dirname, '../package.json'), 'utf8'),
  ) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1, -1);
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importRosterDirectory } from '../cli/roster/importRosterDirectory.ts';
import { openDatabase } from '../db/openDatabase.ts';
import { setClockAhead } from '../db/setClockAhead.ts';
import { untilSchoolMorning } from '../domain/schoolDays.ts';
import { createVault } from '../platform/vault.ts';
import { codeIn } from '../simulator/mailbox.ts';
import type { Phone } from '../simulator/phone.ts';
import { type Simulator, startSimulator } from '../simulator/startSimulator.ts';
import {
  channelEnvironment,
  type KillPoint,
  type ServiceProcess,
  startServiceProcess,
} from './serviceProcess.ts';

const SECRET = 'demo-channel-secret';
const TOKEN = 'demo-channel-access-token';

/** A LINE platform, a folder of its own with the demo roster, and a service in another process. */
export interface Stage {
  simulator: Simulator;
  phone(name: string): Phone;
  code(to: string): Promise<string>;
  /** Starts the service (again), to be killed at a point where one is given. */
  start(killAt?: { point: KillPoint; on: string }): Promise<ServiceProcess>;
  /** Reads the database; only while no service runs on it. */
  read<T>(work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Sets the stage. Everything is on this machine's loopback and in a temporary folder that `close` removes. */
export async function setStage({ databaseUrl }: { databaseUrl?: string } = {}): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeroom-demo-'));
  const keys = { dataKeys: [{ id: 'demo', key: randomBytes(32) }], appSecret: randomBytes(32) };
  const open = () => openDatabase({ databaseUrl, dataDir: folder, vault: createVault(keys) });
  const database = await open();
  await importRosterDirectory(database, path.join(import.meta.dirname, 'roster'));
  // It is always a school morning: at night nothing is pushed.
  const aheadMs = untilSchoolMorning(new Date().toISOString());
  await database.run((tx) => setClockAhead(tx, aheadMs));
  await database.close();

  let service: ServiceProcess | undefined;
  const simulator = await startSimulator({
    port: 0,
    webhookUrl: () => `${service?.url}/webhooks/line`,
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    smsToken: 'simulator-sms-token',
    monthlyQuota: null,
    now: () => Date.now() + aheadMs,
    answerWithinMs: 30_000,
  });
  const environment = {
    ...channelEnvironment(simulator, SECRET, TOKEN),
    DATA_DIR: folder,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    DATA_KEYS: `demo:${keys.dataKeys[0]?.key.toString('base64')}`,
    APP_SECRET: keys.appSecret.toString('base64'),
  };
  return {
    simulator,
    phone: (name) => simulator.phone(name),
    code: async (to) => codeIn(await simulator.platform.mailbox.waitFor(to, { withCode: true })) ?? '',
    async start(killAt) {
      service = await startServiceProcess(environment, killAt);
      return service;
    },
    async read(work) {
      const opened = await open();
      try {
        return await work(opened);
      } finally {
        await opened.close();
      }
    },
    async close() {
      await service?.stop();
      await simulator.close();
      await rm(folder, { recursive: true });
    },
  };
}

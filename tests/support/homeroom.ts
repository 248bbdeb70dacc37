import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLAIM_MS } from '../../bot/delivery/pump.ts';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import type { OpenedDatabase } from '../../db/openDatabase.ts';
import { execute, sql } from '../../db/sql.ts';
import { untilSchoolMorning } from '../../domain/schoolDays.ts';
import { type Homeroom, type HomeroomOptions, startHomeroom } from '../../main.ts';
import { createLog } from '../../platform/log.ts';
import type { Settings } from '../../platform/settings.ts';
import { codeIn } from '../../simulator/mailbox.ts';
import type { Phone } from '../../simulator/phone.ts';
import { type Simulator, startSimulator } from '../../simulator/startSimulator.ts';
import { openTestDatabase, setClockOffset, testKeys } from './testDatabase.ts';

import.meta.jest?.setTimeout(180_000);

/** Tests wait for what is told; at the service's own pace they would mostly wait. */
const LOOK_EVERY_MS = 150;
const ROSTER = path.join(import.meta.dirname, '../../demo/roster');

/** The demo roster's people that tests play; see demo/README.md. */
export const PEOPLE = {
  parent: {
    email: 'chen.meiling@example.com',
    mobile: '0900000001',
    nationalId: 'A223456781',
    name: '陳美玲',
  },
  stranger: {
    email: 'li.danian@example.com',
    mobile: '0900000012',
    nationalId: 'A123456707',
    name: '李大年',
  },
  child: { nationalId: 'A123456789', level: '國小', school: '內湖', masked: '王○明', name: '王大明' },
  brother: { nationalId: 'A100000252', level: '國中', school: '內湖', masked: '王○明', name: '王小明' },
  teacher: { email: 'lin@neihu.example.com', name: '林雅慧' },
  brothersTeacher: { email: 'huang@neihujh.example.com', name: '黃建中' },
} as const;

/** A service (or several behind one webhook URL) with the demo roster, a LINE platform, and the phones of people. */
export interface TestHomeroom {
  simulator: Simulator;
  database: OpenedDatabase;
  instances: readonly Homeroom[];
  phone(name: string): Phone;
  /** The code in the newest mail or SMS to an address. */
  code(to: string): Promise<string>;
  /** Moves app_now() forward, once nothing is being sent. */
  pass(milliseconds: number): Promise<void>;
  /** How far app_now() is ahead of this machine's clock, in milliseconds. */
  ahead(): number;
  close(): Promise<void>;
}

export interface TestHomeroomOptions {
  /** How many instances share the database; two over PostgreSQL and one over PGlite where it is not given. */
  instances?: number;
  faultPoints?: HomeroomOptions['faultPoints'];
  withoutSms?: boolean;
  /** LOGIN_CODE; on where it is not given. */
  loginCode?: boolean;
  publicUrl?: string;
}

/** Starts it over a fresh database: PGlite, or PostgreSQL and Redis where TEST_DATABASE_URL and TEST_REDIS_URL are set. */
export async function startTestHomeroom(options: TestHomeroomOptions = {}): Promise<TestHomeroom> {
  const database = await openTestDatabase();
  await importRosterDirectory(database, ROSTER);
  const running: Homeroom[] = [];
  let turn = 0;
  const simulator = await startSimulator({
    port: 0,
    webhookUrl: () => `${running[turn++ % running.length]?.url}/webhooks/line`,
    channelSecret: 'test-secret',
    channelAccessToken: 'test-token',
    smsToken: 'test-sms-token',
    monthlyQuota: null,
    answerWithinMs: 30_000,
    // Redis is shared by all tests: nobody is to use up another's messages of a minute.
    provider: randomUUID(),
  });
  const instances = options.instances ?? (database.kind === 'postgresql' ? 2 : 1);
  for (let count = 0; count < instances; count++)
    running.push(
      await startHomeroom(settingsFor(simulator, options), {
        database,
        log: createLog('fatal'),
        withoutClocks: true,
        lookEveryMs: LOOK_EVERY_MS,
        faultPoints: options.faultPoints ?? {},
      }),
    );
  // Whatever hour the tests run at, it is a school morning: at night nothing is pushed.
  let ahead = untilSchoolMorning(new Date().toISOString());
  await setClockOffset(database, ahead);
  return {
    simulator,
    database,
    instances: running,
    phone: (name) => simulator.phone(name),
    code: async (to) => codeIn(await simulator.platform.mailbox.waitFor(to, { withCode: true })) ?? '',
    ahead: () => ahead,
    async pass(milliseconds) {
      await nothingInHand(database);
      ahead += milliseconds;
      await setClockOffset(database, ahead);
    },
    async close() {
      const refused = await countRows(
        database,
        sql`select count(*)::int as n from outbox where channel = 'LINE' and error like 'HTTP_4%'`,
      );
      for (const instance of running) await instance.close();
      await simulator.close();
      await database.close();
      // Every message of every test is within LINE's limits: the platform refuses what LINE refuses.
      if (refused > 0) throw new Error(`LINE refused ${refused} messages`);
    },
  };
}

/**
 * Waits, two seconds at most, until no message is claimed: were the clock to jump while one is under way, another instance
 * would take it for lost and send it again. What a test keeps from being sent is left as it is.
 */
async function nothingInHand(database: OpenedDatabase): Promise<void> {
  const claimed = sql`select count(*)::int as n from outbox where status = 'UNSENT'
    and due_at <= app_now() + make_interval(secs => ${CLAIM_MS / 1_000})`;
  const end = performance.now() + 2_000;
  while ((await countRows(database, claimed)) > 0 && performance.now() < end) await pause(10);
}

function settingsFor(
  simulator: Simulator,
  {
    withoutSms = false,
    loginCode = true,
    publicUrl = 'http://localhost:3000',
  }: Pick<TestHomeroomOptions, 'withoutSms' | 'loginCode' | 'publicUrl'>,
): Settings {
  const redisUrl = process.env.TEST_REDIS_URL;
  return {
    port: 0,
    publicUrl,
    trustProxy: 1,
    line: {
      secrets: ['test-secret'],
      accessToken: 'test-token',
      apiBaseUrl: simulator.url,
      dataApiBaseUrl: simulator.url,
    },
    database: {},
    dataDir: './.data',
    ...(redisUrl ? { redisUrl } : {}),
    smtp: { url: simulator.smtpUrl, from: 'Homeroom <homeroom@example.com>' },
    ...(withoutSms ? {} : { sms: { url: simulator.smsUrl, token: 'test-sms-token' } }),
    keys: testKeys,
    loginCode,
    simulatorPort: 0,
    logLevel: 'fatal',
    timeZone: 'Asia/Taipei',
  };
}

/** One number of the database, for checks of what was written: `count(database, sql`select count(*)::int as n from …`)`. */
export async function countRows(
  database: OpenedDatabase,
  statement: ReturnType<typeof sql>,
): Promise<number> {
  return await database.run(async (tx) => {
    const [row] = await tx.prisma.$queryRaw<{ n: number }[]>(statement);
    return Number(row?.n ?? 0);
  });
}

/** Changes the database behind the service's back, as an import or an administrator would. */
export async function change(database: OpenedDatabase, statement: ReturnType<typeof sql>): Promise<number> {
  return await database.run((tx) => execute(tx, statement));
}

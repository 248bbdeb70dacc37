import { createDelivery, type Delivery } from './bot/delivery/createDelivery.ts';
import { findAccount, type OfficialAccount } from './bot/delivery/findAccount.ts';
import { createLineClient } from './bot/delivery/lineClient.ts';
import { createMailer } from './bot/delivery/mailer.ts';
import { createSmsGateway } from './bot/delivery/smsGateway.ts';
import { createEngine, type Engine } from './bot/engine/createEngine.ts';
import type { FaultPoints } from './bot/faultPoints.ts';
import { createTicker } from './bot/sweeps/createTicker.ts';
import { startSweeps } from './bot/sweeps/startSweeps.ts';
import { startTickers } from './bot/sweeps/startTickers.ts';
import { CONSENTS, consentHash, consentId } from './bot/texts/consent/index.ts';
import { hasSchools } from './db/hasSchools.ts';
import { startJobs } from './db/jobs.ts';
import { publishPolicies } from './db/leave/publishPolicies.ts';
import { type OpenedDatabase, openDatabase } from './db/openDatabase.ts';
import { publishConsents } from './db/publishConsents.ts';
import { lastEventAt, setClockAhead } from './db/setClockAhead.ts';
import { loadDemoSchool } from './demo/loadDemoSchool.ts';
import { type Channel, openSimulatedChannel, type SimulatedChannel } from './demo/simulatedChannel.ts';
import { HomeroomError } from './domain/homeroomError.ts';
import { LIMITS } from './domain/limits.ts';
import { loadOrCreateKeys } from './platform/generatedKeys.ts';
import { levelPolicies } from './platform/levelPolicies.ts';
import { createLimiter } from './platform/limiter.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import { connectRedis, type RedisLink } from './platform/redis.ts';
import { loadSettings, type Settings } from './platform/settings.ts';
import { createVault } from './platform/vault.ts';
import { createWakeUps, type WakeUps } from './platform/wakeUps.ts';
import type { Simulator } from './simulator/startSimulator.ts';
import { LOGIN_PATH } from './web/account/accountSession.ts';
import { createPages } from './web/createPages.ts';
import { PAGE_LINK_PATH } from './web/links/pageLinkRoutes.ts';
import { PRIVACY_PATH } from './web/privacy/privacyRoutes.ts';
import { createHttpServer } from './webhooks/httpServer.ts';
import { createLineRoute, LINE_WEBHOOK_PATH } from './webhooks/lineRoute.ts';

/** A running service. */
export interface Homeroom {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  readonly database: OpenedDatabase;
  readonly simulator?: Simulator | undefined;
  /** Accepts nothing more, finishes what is in hand, and closes what was opened. */
  close(): Promise<void>;
}

export interface HomeroomOptions {
  log?: Log;
  /** A store that is open already, closed by whoever opened it; for tests. */
  database?: OpenedDatabase;
  /** Leaves the calendar's clocks out, which take seconds to start; for tests. */
  withoutClocks?: boolean;
  /** Where tests stop or break the service. */
  faultPoints?: FaultPoints;
  /** How often is looked for what is due to be told, fetched or tried again, in milliseconds; a second where it is not given. */
  lookEveryMs?: number;
}

/** What every part is given: where it tells what happens, and where it leaves word how to close it. */
interface House {
  settings: Settings;
  options: HomeroomOptions;
  log: Log;
  metrics: Metrics;
  lookEveryMs: number;
  closing: AsyncDisposableStack;
}

/** What is open before the first word is heard. */
interface Opened {
  channel: Channel;
  database: OpenedDatabase;
  /** Undefined where there is none. */
  redis: RedisLink | undefined;
  wakeUps: WakeUps;
  delivery: Delivery;
}

/** Puts the parts together and starts them. Throws what a wrong setting, a taken folder or a failed migration throws. */
export async function startHomeroom(settings: Settings, options: HomeroomOptions = {}): Promise<Homeroom> {
  const log = options.log ?? createLog(settings.logLevel);
  const closing = new AsyncDisposableStack();
  const { lookEveryMs = 1_000 } = options;
  const house: House = { settings, options, log, metrics: createMetrics(), lookEveryMs, closing };
  try {
    let { port } = settings;
    const { channel, simulator, startClockAfter } = await openChannel(
      house,
      () => `http://127.0.0.1:${port}${LINE_WEBHOOK_PATH}`,
    );
    const database = await openStore(house, simulator !== undefined);
    if (startClockAfter)
      await database.run(async (tx) => setClockAhead(tx, startClockAfter(await lastEventAt(tx))));
    const redis = connectRedis(settings.redisUrl, () => house.metrics.redisFailed('client'));
    closing.defer(async () => await redis?.close());
    const wakeUps = createWakeUps(redis, (where) => house.metrics.redisFailed(where));
    closing.defer(() => wakeUps.close());
    const delivery = openDelivery(house, channel, database);
    closing.defer(wakeUps.subscribe('outbox', delivery.nudge));
    const account = openAccount(house, channel);
    const opened: Opened = { channel, database, redis, wakeUps, delivery };
    const engine = openEngine(house, opened);
    const pages = openPages(house, opened, account.chatLink);
    port = await serve(house, { secrets: channel.line.secrets, engine, database, pages });
    delivery.start();
    const stopTickers = startTickers({
      database,
      line: channel.line,
      chatLink: account.chatLink,
      login: `${settings.publicUrl}${LOGIN_PATH}?openExternalBrowser=1`,
      everyMs: lookEveryMs,
      makesMenus: simulator !== undefined,
      wakeDelivery: () => wakeUps.publish('outbox'),
      log,
    });
    closing.defer(stopTickers);
    if (!options.withoutClocks) await startClocks(house, database);
    log.info('homeroom.started', { port, store: database.kind });
    return {
      url: `http://127.0.0.1:${port}`,
      database,
      simulator,
      close: () => closing.disposeAsync(),
    };
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

async function openStore(
  { settings, options, log, closing }: House,
  isDemo: boolean,
): Promise<OpenedDatabase> {
  if (options.database) return await prepareStore(options.database, isDemo);
  const vault = createVault(settings.keys ?? (await loadOrCreateKeys(settings.dataDir)));
  const database = await openDatabase({
    databaseUrl: settings.database.url,
    dataDir: settings.dataDir,
    vault,
  });
  closing.defer(() => database.close());
  if (database.kind === 'pglite') log.warn('store.embedded', { store: 'pglite' });
  return await prepareStore(database, isDemo);
}

/** The consent texts that this version speaks, the leave policies of the levels, and in the simulator, once, the demo school. */
async function prepareStore(database: OpenedDatabase, isDemo: boolean): Promise<OpenedDatabase> {
  const consents = CONSENTS.map((each) => ({ ...each, id: consentId(each), hash: consentHash(each) }));
  await database.transaction(async (tx) => {
    await publishConsents(tx, consents);
    await publishPolicies(tx, levelPolicies());
  });
  if (isDemo && !(await database.run(hasSchools))) await loadDemoSchool(database);
  return database;
}

function openDelivery(
  { options, log, metrics, closing }: House,
  channel: Channel,
  database: OpenedDatabase,
): Delivery {
  const line = createLineClient({
    baseUrl: channel.line.apiBaseUrl,
    channelAccessToken: channel.line.accessToken,
  });
  const mailer = createMailer(channel.smtp);
  const sms = channel.sms && createSmsGateway(channel.sms);
  const delivery = createDelivery({
    database,
    line,
    mailer,
    sms,
    faultPoint: options.faultPoints?.delivery,
    onEvent: (event) => {
      if (event.type === 'failed') return log.error('delivery.failed', { error: event.error });
      const { type, channel, code, requestId } = event;
      metrics.messageSent(channel, type);
      if (type !== 'sent' && type !== 'superseded')
        log.warn(`outbox.${type}`, { channel, code, lineRequest: requestId });
    },
  });
  closing.defer(async () => {
    await delivery.stop();
    await Promise.all([line.close(), mailer.close(), sms?.close()]);
  });
  return delivery;
}

/** What the account is called, for links to its chat. */
function openAccount({ log, closing }: House, { line, chat }: Channel): OfficialAccount {
  const account = findAccount({
    baseUrl: line.apiBaseUrl,
    channelAccessToken: line.accessToken,
    chat,
    onUnauthorised: () => log.error('line.unauthorised', { setting: 'LINE_CHANNEL_ACCESS_TOKEN' }),
  });
  closing.defer(() => account.close());
  return account;
}

function openEngine(
  { settings, options, lookEveryMs, log, metrics, closing }: House,
  { channel, database, redis, wakeUps, delivery }: Opened,
): Engine {
  const { publicUrl } = settings;
  const { points, durationMs } = LIMITS.perUser;
  const engine = createEngine({
    database,
    delivery: { ...delivery, nudge: () => wakeUps.publish('outbox') },
    limiter: createLimiter({ redis, points, durationMs, prefix: 'person' }),
    patience: createLimiter({ redis, points: 1, durationMs, prefix: 'patience' }),
    house: {
      canSms: channel.sms !== undefined,
      links: { privacy: `${publicUrl}${PRIVACY_PATH}` },
      pages: `${publicUrl}${PAGE_LINK_PATH}`,
      login: `${publicUrl}${LOGIN_PATH}`,
    },
    faultPoint: options.faultPoints?.engine,
    onEvent: ({ input, outcome, ms, error }) => {
      metrics.eventHandled(input, outcome);
      metrics.stepTook(ms);
      // Any instance may take it up when it is due.
      if (outcome === 'pending' || outcome === 'postponed') wakeUps.publish('events');
      if (outcome === 'pending' || outcome === 'dead')
        log.error(`event.${outcome}`, { kind: input, durationMs: ms, error });
    },
  });
  const pending = createTicker(() => engine.retryPending(), {
    everyMs: lookEveryMs,
    onError: (error) => log.error('events.failed', { error }),
  });
  closing.defer(wakeUps.subscribe('events', pending.nudge));
  closing.defer(async () => {
    await pending.stop();
    await engine.settled();
  });
  return engine;
}

/** The pages of the service, and what they may use of it. */
function openPages(
  { settings: { publicUrl, loginCode } }: House,
  { channel, database, redis, wakeUps }: Opened,
  chatLink: OfficialAccount['chatLink'],
): ReturnType<typeof createPages> {
  return createPages({
    database,
    publicUrl,
    canSms: channel.sms !== undefined,
    limits: {
      papers: createLimiter({ redis, ...LIMITS.papers, prefix: 'paper' }),
      pdfs: createLimiter({ redis, ...LIMITS.pdfs, prefix: 'pdf' }),
    },
    loginCode,
    chatLink,
    nudge: () => wakeUps.publish('outbox'),
  });
}

/** Opens the door. Gives the port. */
async function serve(
  { settings, log, metrics, closing }: House,
  {
    secrets,
    engine,
    database,
    pages,
  }: {
    secrets: readonly string[];
    engine: Engine;
    database: OpenedDatabase;
    pages: ReturnType<typeof createPages>;
  },
): Promise<number> {
  const route = createLineRoute({
    secrets,
    handle: (batch) => engine.handle(batch),
    onOutcome: (outcome) => {
      if (outcome.kind === 'bad-signature') metrics.badSignature();
      if (outcome.kind === 'failed') log.error('webhook.failed', { error: outcome.error });
      if (outcome.kind === 'accepted')
        for (const [reason, count] of Object.entries(outcome.ignored))
          metrics.eventHandled(reason, 'ignored', count);
    },
  });
  const server = createHttpServer({
    settings,
    routers: [route, ...pages],
    readiness: () => database.run(hasSchools).then(() => true),
    metrics,
    log,
  });
  const port = await server.listen();
  closing.defer(() => server.close());
  return port;
}

async function startClocks(
  { settings, log, metrics, closing }: House,
  database: OpenedDatabase,
): Promise<void> {
  const jobs = await startJobs({
    database,
    timeZone: settings.timeZone,
    onError: (error, job) => log.error('job.failed', { job, error }),
  });
  closing.defer(() => jobs.stop());
  await startSweeps({
    jobs,
    database,
    onCount: (queue, counts) => metrics.queueCounted(queue, counts),
  });
}

/** The real channel of the settings, or without credentials the simulator's. */
async function openChannel(
  { settings, closing }: House,
  webhookUrl: () => string,
): Promise<{ channel: Channel } & Partial<SimulatedChannel>> {
  const { line, smtp, sms } = settings;
  if (line === 'simulator') {
    const opened = await openSimulatedChannel(settings.simulatorPort, webhookUrl);
    closing.defer(() => opened.simulator.close());
    return opened;
  }
  if (!smtp) throw new HomeroomError('SETTINGS_INVALID', 'SMTP_URL and MAIL_FROM are missing');
  return { channel: { line, smtp, sms } };
}

/** The command line: start, say where to look, stop on a signal. */
async function run(): Promise<void> {
  const settings = loadSettings(process.env);
  const tell = (text: string) => process.stderr.write(`\n  ${text}\n\n`);
  if (settings.line === 'simulator') tell('Homeroom 啟動中；第一次要準備示範學校，約 10 秒…');
  const homeroom = await startHomeroom(settings);
  if (homeroom.simulator) tell(`Homeroom 模擬器：${homeroom.simulator.url}　（Ctrl+C 結束）`);
  const stop = () =>
    void homeroom.close().then(() => {
      if (homeroom.simulator) tell(`已停止；申請和名冊都在 ${settings.dataDir}`);
      process.exit(0);
    });
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (import.meta.main)
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof HomeroomError ? error.message : String(error)}\n`);
    process.exit(1);
  });

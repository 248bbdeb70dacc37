import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDelivery } from './bot/delivery/createDelivery.ts';
import { createLineClient } from './bot/delivery/lineClient.ts';
import { createMailer } from './bot/delivery/mailer.ts';
import { createSmsGateway } from './bot/delivery/smsGateway.ts';
import { createEngine } from './bot/engine/createEngine.ts';
import type { FaultPoints } from './bot/faultPoints.ts';
import { createTicker } from './bot/sweeps/createTicker.ts';
import { startSweeps } from './bot/sweeps/startSweeps.ts';
import { CONSENTS, consentHash, consentId } from './bot/texts/consent/index.ts';
import { importRosterDirectory } from './cli/roster/importRosterDirectory.ts';
import { hasSchools } from './db/hasSchools.ts';
import { startJobs } from './db/jobs.ts';
import { type OpenedDatabase, openDatabase } from './db/openDatabase.ts';
import { publishConsents } from './db/publishConsents.ts';
import { HomeroomError } from './domain/homeroomError.ts';
import { LIMITS } from './domain/limits.ts';
import { loadOrCreateKeys } from './platform/generatedKeys.ts';
import { createLimiter } from './platform/limiter.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMetrics } from './platform/metrics.ts';
import { connectRedis } from './platform/redis.ts';
import { loadSettings, type Settings } from './platform/settings.ts';
import { createVault } from './platform/vault.ts';
import { createWakeUps } from './platform/wakeUps.ts';
import type { Simulator } from './simulator/startSimulator.ts';
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
}

const DEMO = path.join(import.meta.dirname, 'demo');

/** Puts the parts together and starts them. Throws what a wrong setting, a taken folder or a failed migration throws. */
export async function startHomeroom(settings: Settings, options: HomeroomOptions = {}): Promise<Homeroom> {
  const { log = createLog(settings.logLevel), faultPoints = {} } = options;
  const metrics = createMetrics();
  const closers: (() => Promise<unknown> | unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    let port = settings.port;
    const simulator =
      settings.line === 'simulator'
        ? await openSimulator(settings, () => `http://127.0.0.1:${port}${LINE_WEBHOOK_PATH}`)
        : undefined;
    if (simulator) closers.push(() => simulator.simulator.close());
    const { line, smtp, sms } = simulator?.channel ?? channelOf(settings);

    const vault = createVault(settings.keys ?? (await loadOrCreateKeys(settings.dataDir)));
    const database =
      options.database ??
      (await openDatabase({ databaseUrl: settings.database.url, dataDir: settings.dataDir, vault }));
    if (!options.database) closers.push(() => database.close());
    if (database.kind === 'pglite') log.warn('store.embedded', { store: 'pglite' });
    await database.transaction((tx) =>
      publishConsents(
        tx,
        CONSENTS.map((consent) => ({ ...consent, id: consentId(consent), hash: consentHash(consent) })),
      ),
    );
    if (simulator && !(await database.run(hasSchools)))
      await importRosterDirectory(database, path.join(DEMO, 'roster'));

    const redis = connectRedis(settings.redisUrl, () => metrics.redisFailed('client'));
    const wakeUps = createWakeUps(redis, (where) => metrics.redisFailed(where));
    closers.push(
      () => redis?.close(),
      () => wakeUps.close(),
    );

    const lineClient = createLineClient({ baseUrl: line.apiBaseUrl, channelAccessToken: line.accessToken });
    const mailer = createMailer(smtp);
    const smsGateway = sms && createSmsGateway(sms);
    const delivery = createDelivery({
      database,
      line: lineClient,
      mailer,
      sms: smsGateway,
      faultPoint: faultPoints.delivery,
      onEvent: (event) => {
        if (event.type === 'failed') return log.error('delivery.failed', { error: event.error });
        const { type, channel, code, requestId } = event;
        metrics.messageSent(channel, type);
        if (type !== 'sent' && type !== 'superseded')
          log.warn(`outbox.${type}`, { channel, code, lineRequest: requestId });
      },
    });
    closers.push(
      () => lineClient.close(),
      () => mailer.close(),
      () => smsGateway?.close(),
      () => delivery.stop(),
    );

    const engine = createEngine({
      database,
      delivery: { ...delivery, nudge: () => wakeUps.publish('outbox') },
      limiter: createLimiter({
        redis,
        points: LIMITS.perUser.messages,
        durationMs: LIMITS.perUser.perMs,
        prefix: 'person',
      }),
      canSms: sms !== undefined,
      faultPoint: faultPoints.engine,
      onEvent: ({ input, outcome, ms, error }) => {
        metrics.eventHandled(input, outcome);
        metrics.stepTook(ms);
        if (outcome === 'pending' || outcome === 'dead')
          log.error(`event.${outcome}`, { kind: input, durationMs: ms, error });
      },
    });
    const events = createTicker(() => engine.retryPending(), {
      everyMs: 1_000,
      onError: (error) => log.error('events.failed', { error }),
    });
    closers.push(
      () => engine.settled(),
      () => events.stop(),
      wakeUps.subscribe('events', events.nudge),
      wakeUps.subscribe('outbox', delivery.nudge),
    );

    const route = createLineRoute({
      secrets: line.secrets,
      handle: async (batch) => await engine.handle(batch),
      onOutcome: (outcome) => {
        if (outcome.kind === 'bad-signature') metrics.badSignature();
        if (outcome.kind === 'accepted')
          for (const [reason, count] of Object.entries(outcome.ignored))
            metrics.eventHandled(reason, 'ignored', count);
        if (outcome.kind === 'failed') log.error('webhook.failed', { error: outcome.error });
      },
    });
    let serving = false;
    const server = createHttpServer({
      settings,
      routers: [route],
      readiness: async () => serving && (await database.run(hasSchools).then(() => true)),
      metrics,
      log,
    });
    port = await server.listen();
    closers.push(() => server.close());
    delivery.start();
    serving = true;

    const jobs = options.withoutClocks
      ? undefined
      : await startJobs({
          database,
          timeZone: settings.timeZone,
          onError: (error, job) => log.error('job.failed', { job, error }),
        });
    if (jobs) {
      closers.push(() => jobs.stop());
      await startSweeps({ jobs, database, onCount: (queue, counts) => metrics.queueCounted(queue, counts) });
    }

    log.info('homeroom.started', { port, store: database.kind });
    return { url: `http://127.0.0.1:${port}`, database, simulator: simulator?.simulator, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Channel {
  line: { secrets: readonly string[]; accessToken: string; apiBaseUrl: string };
  smtp: { url: string; from: string };
  sms?: { url: string; token: string } | undefined;
}

function channelOf({ line, smtp, sms }: Settings): Channel {
  if (line === 'simulator' || !smtp)
    throw new HomeroomError('SETTINGS_INVALID', 'SMTP_URL and MAIL_FROM are missing');
  return { line, smtp, sms };
}

/** Without credentials a LINE platform on this machine takes the channel's place, with a mailbox for emails and SMS. */
async function openSimulator(settings: Settings, webhookUrl: () => string) {
  const { startSimulator } = await import('./simulator/startSimulator.ts');
  const { demoHints } = await import('./demo/demoHints.ts');
  // No secrets: they are good for a server on this machine's loopback alone.
  const channelSecret = 'simulator-channel-secret';
  const channelAccessToken = 'simulator-channel-access-token';
  const simulator = await startSimulator({
    port: settings.simulatorPort,
    webhookUrl,
    channelSecret,
    channelAccessToken,
    smsToken: 'simulator-sms-token',
    monthlyQuota: null,
    demoHints: demoHints(await readFile(path.join(DEMO, 'README.md'), 'utf8')),
  });
  const channel: Channel = {
    line: { secrets: [channelSecret], accessToken: channelAccessToken, apiBaseUrl: simulator.url },
    smtp: { url: simulator.smtpUrl, from: 'Homeroom <homeroom@example.com>' },
    sms: { url: simulator.smsUrl, token: 'simulator-sms-token' },
  };
  return { simulator, channel };
}

/** The command line: start, say where to look, stop on a signal. */
async function run(): Promise<void> {
  const homeroom = await startHomeroom(loadSettings(process.env));
  if (homeroom.simulator)
    process.stderr.write(`\n  Homeroom 模擬器：${homeroom.simulator.url}\n  (Ctrl+C 結束)\n\n`);
  const stop = () => void homeroom.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (import.meta.main)
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof HomeroomError ? error.message : String(error)}\n`);
    process.exit(1);
  });

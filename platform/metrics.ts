import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isCodeWord, isRoutePattern } from './shapes.ts';

/** The figures of the service. Labels come from the code, never from people, and each set is bounded. */
export interface Metrics {
  /** An event of the webhook: its type, and what became of it (`done`, `duplicate`, `pending`, `dead`, `ignored`, …). */
  eventHandled(type: string, outcome: string, count?: number): void;
  /** How long a step took, in milliseconds. */
  stepTook(ms: number): void;
  /** What became of an attempt to send: `sent`, `retry`, `dead`, `superseded`, … */
  messageSent(channel: 'LINE' | 'EMAIL' | 'SMS', outcome: string): void;
  /** How many rows wait, and how many were given up, as last counted. */
  queueCounted(queue: 'events' | 'outbox', counts: { pending: number; dead: number }): void;
  badSignature(): void;
  rateLimited(limiter: string): void;
  jobRan(job: string, outcome: 'done' | 'failed'): void;
  /** Redis or a wake-up failed; the service goes on without. */
  redisFailed(where: string): void;
  /** An answer of the HTTP server: the pattern of the route, the status, and milliseconds. */
  requestAnswered(route: string, status: number, ms: number): void;
  /** The exposition of Prometheus and its content type. */
  render(): Promise<{ contentType: string; body: string }>;
}

/** LINE gives up after 2 s and our own limit is 1 s, so the buckets are close there; in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];
/** Labels from outside would make a series each; this many are plenty for those of the code. */
const LABELS_MOST = 200;

/** Makes metrics with a registry of their own, so that several services may live in one process (tests). */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const label = createLabels();

  const counter = <Name extends string>(name: string, help: string, labelNames: readonly Name[]) =>
    new Counter({ name: `homeroom_${name}`, help, labelNames, registers });
  const histogram = <Name extends string>(name: string, help: string, labelNames: readonly Name[]) =>
    new Histogram({ name: `homeroom_${name}`, help, labelNames, buckets: BUCKETS, registers });
  const gauge = <Name extends string>(name: string, help: string, labelNames: readonly Name[]) =>
    new Gauge({ name: `homeroom_${name}`, help, labelNames, registers });

  const events = counter('events_total', 'Webhook events by type and outcome', ['type', 'outcome']);
  const steps = histogram('step_seconds', 'Duration of a step, commit included', []);
  const messages = counter('messages_total', 'Outgoing messages by channel and outcome', [
    'channel',
    'outcome',
  ]);
  const pending = gauge('pending', 'Rows that wait', ['queue']);
  const dead = gauge('dead', 'Rows given up', ['queue']);
  const signatures = counter('bad_signatures_total', 'Webhooks unsigned or wrongly signed', []);
  const limited = counter('rate_limited_total', 'Requests refused by a limiter', ['limiter']);
  const jobs = counter('jobs_total', 'Runs of scheduled jobs', ['job', 'outcome']);
  const redis = counter('redis_failures_total', 'Failures of Redis; the service goes on without', ['where']);
  const requests = histogram('http_request_seconds', 'HTTP answers by route and status', ['route', 'status']);

  return {
    eventHandled: (type, outcome, count = 1) =>
      events.inc({ type: label('type', type), outcome: label('outcome', outcome) }, count),
    stepTook: (ms) => steps.observe(ms / 1_000),
    messageSent: (channel, outcome) => messages.inc({ channel, outcome: label('outcome', outcome) }),
    queueCounted(queue, counts) {
      pending.set({ queue }, counts.pending);
      dead.set({ queue }, counts.dead);
    },
    badSignature: () => signatures.inc(),
    rateLimited: (limiter) => limited.inc({ limiter: label('limiter', limiter) }),
    jobRan: (job, outcome) => jobs.inc({ job: label('job', job), outcome }),
    redisFailed: (where) => redis.inc({ where: label('where', where) }),
    requestAnswered: (route, status, ms) =>
      requests.observe({ route: label('route', route), status }, ms / 1_000),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** Keeps labels within bounds: an odd one, or one too many of its kind, becomes `other`. */
function createLabels(): (kind: string, value: string) => string {
  const seen = new Map<string, Set<string>>();
  return (kind, value) => {
    const known = seen.get(kind) ?? new Set();
    seen.set(kind, known);
    if (!isCodeWord(value) && !isRoutePattern(value)) return 'other';
    if (!known.has(value) && known.size >= LABELS_MOST) return 'other';
    known.add(value);
    return value;
  };
}

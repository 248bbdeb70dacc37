import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import { describeError } from './describeError.ts';
import { isCodeWord, isRoutePattern } from './shapes.ts';

/** From the fewest entries to the most; `silent` writes nothing. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How a value of the log must look; whatever does not is replaced by a mark, never written. */
type Shape = (value: unknown) => boolean;

const word: Shape = (value) => typeof value === 'string' && isCodeWord(value);
const figure: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
/** What `vault.index('log-subject', id)` gives: the same for the same person, and of no use to anybody else. */
const hashed: Shape = (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value);
const uuid: Shape = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const route: Shape = (value) => typeof value === 'string' && isRoutePattern(value);
const version: Shape = (value) => typeof value === 'string' && /^v?\d{1,2}(\.\d{1,2}){1,2}$/.test(value);
/** SQLSTATE besides, which may begin with digits: `42P01`. */
const errorCode: Shape = (value) => word(value) || (typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value));

/** The allow-list (RELIABILITY row 40), with `FIGURES`: nothing else is ever written, whatever a caller hands over. */
const TEXTS = {
  kind: word,
  outcome: word,
  reason: word,
  channel: word,
  code: errorCode,
  job: word,
  topic: word,
  flow: word,
  state: word,
  effect: word,
  setting: word,
  store: word,
  version,
  method: word,
  route,
  /** A person, hashed. */
  subject: hashed,
  /** An event or a row, hashed. */
  event: hashed,
  /** LINE's x-line-request-id: the only handle its support has (LINE 7). */
  lineRequest: uuid,
} as const satisfies Record<string, Shape>;

const FIGURES = ['durationMs', 'count', 'tries', 'status', 'bytes', 'port', 'hops'] as const;

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...Object.entries(TEXTS),
  ...FIGURES.map((name): [string, Shape] => [name, figure]),
]);

/** What may stand beside the name of an entry. `error` is reduced to what is safe. */
export type LogFields = { readonly [Name in keyof typeof TEXTS]?: string | undefined } & {
  readonly [Name in (typeof FIGURES)[number]]?: number | undefined;
} & { readonly error?: unknown };

/** A name is a literal of the code, so that no typed text can be woven into it: `log.info('outbox.sent', {count: 3})`. */
type Literal<Name extends string> = string extends Name ? never : Name;
type Write = <const Name extends string>(name: Literal<Name>, fields?: LogFields) => void;

/** The log: JSON lines with UTC times. An entry has a fixed name and fields of the allow-list, nothing else. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
}

/**
 * Makes the log, to standard output unless a destination is given. Personal data cannot get in by a mistake of the caller:
 * names of fields and shapes of values are checked, and messages of errors that are not ours are left out.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const logger = pino(
    { level, base: { pid: process.pid }, timestamp: stdTimeFunctions.isoTime },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  const at =
    (severity: Exclude<LogLevel, 'silent' | 'trace'>): Write =>
    (name, fields = {}) =>
      logger[severity]({ name: word(name) ? name : REFUSED, ...safeFields(fields) });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), fatal: at('fatal') };
}

const REFUSED = '[refused]';

function safeFields({ error, ...fields }: LogFields): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const shape = SHAPES.get(name);
    if (shape && value !== undefined) safe[name] = shape(value) ? value : REFUSED;
  }
  if (error !== undefined) safe.error = describeError(error);
  return safe;
}

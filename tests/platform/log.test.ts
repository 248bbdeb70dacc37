import { HomeroomError } from '../../domain/homeroomError.ts';
import { createLog, type LogFields } from '../../platform/log.ts';
import { createMetrics } from '../../platform/metrics.ts';

/** Of every kind that passes through the service: IDs, names, codes, tokens, addresses, telephones, typed text. */
const CANARIES = [
  'A123456789',
  'F231234567',
  'AC01234567',
  'A800000014',
  '123456',
  '004711',
  '456789',
  'A12****789',
  '王小明',
  '陳美玲',
  '歐陽娜娜',
  'Nguyễn Thị Hoa',
  'Siti Rahayu',
  "O'Brien",
  '瓦歷斯·諾幹',
  '堃峯喆',
  '0912345678',
  '+886912345678',
  '0912-345-678',
  '02-27208889',
  'mei@example.com',
  'mei.chen+x@school.tw',
  `U${'0123456789abcdef'.repeat(2)}`,
  `U${'deadbeef'.repeat(4)}`,
  '01JABCDEFGHJKMNPQRSTVWXYZ0',
  'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA',
  'Bearer eyJhbGciOiJIUzI1NiJ9.e30.sig',
  'eyJhbGciOiJIUzI1NiJ9',
  'postgresql://u:p4ss@db/x',
  'redis://:p4ss@cache',
  'smtp://user:p4ss@mail',
  'k1:c2VjcmV0c2VjcmV0',
  '/p/a1b2c3d4e5f6?token=zz',
  'https://school.tw/s/9f8e7d',
  '台北市信義區市府路1號',
  '1990-02-28',
  '孩子發燒要請假',
  'line1\r\nline2 forged',
  '\u001b[31mred',
  'before\u2028after\u0085end',
];

interface Entry {
  name: string;
  time: string;
  error?: { name: string; code?: string; message?: string; stack?: string[]; cause?: Entry['error'] };
  [field: string]: unknown;
}

function capture() {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const entries = () => lines.map((line): Entry => JSON.parse(line));
  return { log, lines, entries, text: () => lines.join('') };
}

/** As a caller without types would hand it over. */
const untyped = (fields: Record<string, unknown>) => fields as LogFields;

describe('log', () => {
  test('there are forty canaries', () => expect(CANARIES).toHaveLength(40));

  test('an entry is one line of JSON with a fixed name, UTC time and allowed fields', () => {
    const { log, entries, lines } = capture();
    const subject = 'a'.repeat(43);
    log.info('outbox.sent', {
      channel: 'LINE',
      count: 3,
      durationMs: 12.5,
      subject,
      code: 'P2002',
      route: '/p/:token',
    });
    expect(entries()).toEqual([
      {
        level: 30,
        pid: process.pid,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        name: 'outbox.sent',
        channel: 'LINE',
        count: 3,
        durationMs: 12.5,
        subject,
        code: 'P2002',
        route: '/p/:token',
      },
    ]);
    expect(lines[0]?.match(/\n/g)).toHaveLength(1);
  });

  test('below its level nothing is written', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line: string) => void lines.push(line) });
    log.info('quiet');
    log.warn('loud');
    expect(lines).toHaveLength(1);
  });

  test.each(CANARIES)('canary %# does not get through any field, known or not', (canary) => {
    const { log, text } = capture();
    const known = [
      'kind',
      'outcome',
      'reason',
      'code',
      'state',
      'method',
      'route',
      'subject',
      'event',
      'lineRequest',
      'count',
    ];
    for (const field of [...known, 'text', 'lineUserId', 'err', 'msg', 'name', 'level', 'time', '__proto__'])
      log.info('field', untyped(Object.fromEntries([[field, canary]])));
    log.info('nested', untyped({ kind: { deep: canary }, [canary]: 1, count: [canary] }));
    // @ts-expect-error: a name is a literal of the code; from a caller without types it is refused when it looks odd.
    log.info(canary);
    expect(text()).not.toContain(canary);
    expect(text()).not.toContain(JSON.stringify(canary).slice(1, -1));
  });

  test.each(CANARIES)('canary %# does not get through errors', (canary) => {
    const { log, text } = capture();
    const driver = Object.assign(new Error(`duplicate key (email)=(${canary})`), {
      code: canary,
      detail: canary,
    });
    driver.name = canary;
    const faked = new Error(`quoted\n    at ${canary} (file:///x.ts:1:2)`);
    for (const error of [
      driver,
      faked,
      new Error(canary, { cause: new TypeError(canary) }),
      new HomeroomError('EVENT_FAILED', 'a step failed', { cause: driver }),
      new AggregateError([driver], canary),
      canary,
      { message: canary, stack: canary },
    ])
      log.error('failed', { error });
    expect(text()).not.toContain(canary);
    expect(text()).not.toContain(JSON.stringify(canary).slice(1, -1));
  });

  test('canaries do not get into metrics', async () => {
    const metrics = createMetrics();
    for (const canary of CANARIES) {
      metrics.eventHandled(canary, canary);
      metrics.jobRan(canary, 'failed');
      metrics.requestAnswered(canary, 200, 1);
      metrics.redisFailed(canary);
      metrics.rateLimited(canary);
    }
    const { body } = await metrics.render();
    // Names and labels: a value is a measured figure, in which six digits of a canary may stand by chance.
    const told = body.replaceAll(/ [\d.e+-]+$/gmu, '');
    expect(told).toContain('requests');
    expect(CANARIES.filter((canary) => told.includes(canary))).toEqual([]);
  });

  test('an expected error is told by its code, an unexpected one by where it happened', () => {
    const { log, entries } = capture();
    log.error('store.down', {
      error: Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }),
    });
    log.error('bug', { error: new TypeError('x is not a function') });
    const [expected, unexpected] = entries().map(({ error }) => error);
    expect(expected).toEqual({ name: 'Error', code: 'ECONNREFUSED' });
    expect(unexpected).toMatchObject({
      name: 'TypeError',
      stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts:\d+:\d+/)]),
    });
    expect(unexpected).not.toHaveProperty('message');
  });

  test('our own error keeps its message, its causes lose theirs', () => {
    const { log, entries } = capture();
    const cause = new Error('secret of a driver');
    log.error('failed', {
      error: new HomeroomError('MIGRATION_FAILED', 'the third migration failed', { cause }),
    });
    expect(entries()[0]?.error).toMatchObject({
      name: 'HomeroomError',
      code: 'MIGRATION_FAILED',
      message: 'the third migration failed',
      cause: { name: 'Error', stack: expect.any(Array) },
    });
  });

  test('an error that causes itself ends', () => {
    const { log, lines } = capture();
    const error = new Error('round');
    error.cause = error;
    log.error('failed', { error });
    expect(lines).toHaveLength(1);
  });

  test('line ends and terminal codes in our own messages stay escaped', () => {
    const { log, lines } = capture();
    log.error('failed', {
      error: new HomeroomError('EVENT_FAILED', 'a\r\nb\u001b[31mc\u2028d\u0085e\u009b'),
    });
    expect(lines).toHaveLength(1);
    const line = lines[0]?.slice(0, -1) ?? '';
    expect(line).toMatch(/^[\x20-\x7e]+$/);
    expect(line).toContain('a\\r\\nb\\u001b[31mc\\\\u2028d');
  });

  test('a flood of refused requests stays small: under 500 bytes each', () => {
    const { log, lines } = capture();
    log.info('http.answered', { method: 'POST', route: '/webhooks/line', status: 401, durationMs: 123 });
    expect(lines[0]?.length).toBeLessThan(500);
  });
});

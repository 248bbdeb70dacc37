import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { loadSettings, type Settings } from '../../platform/settings.ts';
import { renderSettingsPage, SETTINGS } from '../../platform/settingsTable.ts';

const key = () => randomBytes(32).toString('base64');
const oneKey = key();

/** A configuration for a real channel, as a school would have it. */
const real: NodeJS.ProcessEnv = {
  PUBLIC_URL: 'https://homeroom.example.edu.tw/',
  TRUST_PROXY: '1',
  LINE_CHANNEL_SECRET: '0123456789abcdef0123456789abcdef',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-token-of-the-console',
  DATABASE_URL: 'postgresql://homeroom:secret@db.example.com/homeroom?sslmode=verify-full',
  SMTP_URL: 'smtps://user:pass@mail.example.com',
  MAIL_FROM: '學校 <school@example.com>',
  DATA_KEYS: `k2:${key()}, k1:${key()}`,
  APP_SECRET: key(),
};

function mistakesOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(HomeroomError);
    expect(error).toMatchObject({ code: 'SETTINGS_INVALID' });
    if (error instanceof Error) return error.message.split('\n');
  }
  return [];
}

function lineOf(settings: Settings) {
  if (settings.line === 'simulator') throw new Error('expected a channel');
  return settings.line;
}

describe('settings: defaults', () => {
  test('an empty environment is the simulator with the embedded database', () => {
    expect(loadSettings({})).toEqual({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustProxy: 0,
      line: 'simulator',
      database: {},
      dataDir: './.data',
      loginCode: true,
      simulatorPort: 3001,
      logLevel: 'info',
      timeZone: 'Asia/Taipei',
    });
  });

  test('an empty value counts as unset, and the base of links follows the port', () => {
    const settings = loadSettings({
      PORT: '8080',
      LINE_CHANNEL_SECRET: '',
      REDIS_URL: '  ',
      LOGIN_CODE: 'off',
    });
    expect(settings).toMatchObject({
      publicUrl: 'http://localhost:8080',
      line: 'simulator',
      loginCode: false,
    });
    expect(settings).not.toHaveProperty('redisUrl');
  });

  test('a real channel', () => {
    const settings = loadSettings(real);
    expect(lineOf(settings)).toEqual({
      secrets: [real.LINE_CHANNEL_SECRET],
      accessToken: real.LINE_CHANNEL_ACCESS_TOKEN,
      apiBaseUrl: 'https://api.line.me',
      dataApiBaseUrl: 'https://api-data.line.me',
    });
    expect(settings.publicUrl).toBe('https://homeroom.example.edu.tw');
    expect(settings.keys?.dataKeys.map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect(settings.keys?.appSecret).toHaveLength(32);
    expect(settings.smtp).toEqual({ url: real.SMTP_URL, from: real.MAIL_FROM });
    expect(settings).not.toHaveProperty('sms');
  });

  test('two secrets during a rotation', () => {
    const settings = loadSettings({
      ...real,
      LINE_CHANNEL_SECRET: 'new-secret-new-secret, old-secret-old-secret',
    });
    expect(lineOf(settings).secrets).toEqual(['new-secret-new-secret', 'old-secret-old-secret']);
  });

  test.each([
    'postgresql://u:p@127.0.0.1:5432/homeroom',
    'postgres://u@[::1]/homeroom',
    'postgresql://u:p@db/homeroom',
    'postgresql:///homeroom?host=/var/run/postgresql',
  ])('a database nearby needs no TLS: %s', (url) => {
    expect(loadSettings({ ...real, DATABASE_URL: url }).database.url).toBe(url);
  });
});

describe('settings: each mistake is one clear line that names the variable', () => {
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(real).filter(([name]) => !names.includes(name)));

  test.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['a port that is none', { PORT: '70000' }, /^PORT must be a port from 0 to 65535$/],
    ['both ports alike', { PORT: '3001' }, /^SIMULATOR_PORT must be another port than PORT$/],
    [
      'links without TLS',
      { ...real, PUBLIC_URL: 'http://school.example.com' },
      /^PUBLIC_URL must be .*https/,
    ],
    ['an address without a scheme', { PUBLIC_URL: 'school.example.com' }, /^PUBLIC_URL must be .*https/],
    ['every proxy trusted', { TRUST_PROXY: 'true' }, /^TRUST_PROXY must be the number of proxies/],
    [
      'a secret without its token',
      without('LINE_CHANNEL_ACCESS_TOKEN'),
      /^LINE_CHANNEL_ACCESS_TOKEN must be set/,
    ],
    [
      'a real channel without its address',
      without('PUBLIC_URL'),
      /^PUBLIC_URL must be set on a real LINE channel/,
    ],
    ['a token without its secret', without('LINE_CHANNEL_SECRET'), /^LINE_CHANNEL_SECRET must be set/],
    [
      'a short secret',
      { ...real, LINE_CHANNEL_SECRET: 'secret' },
      /^LINE_CHANNEL_SECRET must be the channel secret/,
    ],
    [
      'an empty second secret',
      { ...real, LINE_CHANNEL_SECRET: 'a-long-enough-secret,' },
      /^LINE_CHANNEL_SECRET must/,
    ],
    [
      'three secrets',
      { ...real, LINE_CHANNEL_SECRET: 'a,b,c' },
      /^LINE_CHANNEL_SECRET must be one secret, or two/,
    ],
    [
      'a token that breaks a header',
      { ...real, LINE_CHANNEL_ACCESS_TOKEN: 'a\r\nb' },
      /^LINE_CHANNEL_ACCESS_TOKEN/,
    ],
    [
      'a token sent in the clear',
      { ...real, LINE_API_BASE_URL: 'http://api.example.com' },
      /^LINE_API_BASE_URL/,
    ],
    [
      'another database',
      { ...real, DATABASE_URL: 'mysql://u:p@localhost/x' },
      /^DATABASE_URL must be a postgresql/,
    ],
    ['no name of a database', { ...real, DATABASE_URL: 'postgresql://localhost' }, /^DATABASE_URL must be/],
    [
      'a database elsewhere without TLS',
      { ...real, DATABASE_URL: 'postgresql://u:p@db.example.com/x?sslmode=require' },
      /^DATABASE_URL must be a URL with \?sslmode=verify-full/,
    ],
    [
      'Redis elsewhere without TLS',
      { REDIS_URL: 'redis://cache.example.com' },
      /^REDIS_URL must be a rediss/,
    ],
    ['Redis by http', { REDIS_URL: 'http://localhost' }, /^REDIS_URL must be a redis/],
    [
      'no mail server on a real channel',
      without('SMTP_URL', 'MAIL_FROM'),
      /^(SMTP_URL|MAIL_FROM) must be set on a real/,
    ],
    [
      'a mail server without a sender',
      { SMTP_URL: 'smtp://localhost' },
      /^MAIL_FROM must be set because SMTP_URL is set$/,
    ],
    ['a mail server by http', { ...real, SMTP_URL: 'https://mail.example.com' }, /^SMTP_URL must be an smtp/],
    ['a sender who is none', { ...real, MAIL_FROM: 'the school' }, /^MAIL_FROM must be an address/],
    [
      'a sender with a second head',
      { ...real, MAIL_FROM: 'x\r\nBcc: y <a@b.tw>' },
      /^MAIL_FROM must be an address/,
    ],
    [
      'a gateway without its token',
      { SMS_GATEWAY_URL: 'https://sms.example.com' },
      /^SMS_GATEWAY_TOKEN must be set/,
    ],
    [
      'a gateway in the clear',
      { ...real, SMS_GATEWAY_URL: 'http://s.tw', SMS_GATEWAY_TOKEN: 't' },
      /^SMS_GATEWAY_URL/,
    ],
    [
      'no keys on a real channel',
      without('DATA_KEYS', 'APP_SECRET'),
      /^(DATA_KEYS|APP_SECRET) must be set on a real/,
    ],
    [
      'no keys with PostgreSQL',
      { DATABASE_URL: 'postgresql://localhost/homeroom' },
      /^(DATA_KEYS|APP_SECRET) must be set with a PostgreSQL database$/,
    ],
    ['one of the two keys', { APP_SECRET: key() }, /^DATA_KEYS must be set because APP_SECRET is set$/],
    ['a short key', { ...real, DATA_KEYS: 'k1:c2hvcnQ=' }, /^DATA_KEYS must be a list/],
    [
      'a placeholder for a key',
      { ...real, APP_SECRET: Buffer.alloc(32).toString('base64') },
      /^APP_SECRET must be base64/,
    ],
    [
      'a key in hex',
      { ...real, APP_SECRET: randomBytes(32).toString('hex') },
      /^APP_SECRET must be base64 of 32/,
    ],
    [
      'an id twice',
      { ...real, DATA_KEYS: `k1:${key()},k1:${key()}` },
      /^DATA_KEYS must be a list in which every id/,
    ],
    [
      'one key for both',
      { ...real, DATA_KEYS: `k1:${oneKey}`, APP_SECRET: oneKey },
      /^APP_SECRET must be another key/,
    ],
    ['neither on nor off', { LOGIN_CODE: 'false' }, /^LOGIN_CODE must be on or off$/],
    ['a level that is none', { LOG_LEVEL: 'verbose' }, /^LOG_LEVEL must be one of fatal/],
    ['a zone that is none', { TZ: 'Taipei' }, /^TZ must be a time zone/],
  ])('%s', (_what, env, line) => {
    const mistakes = mistakesOf(env);
    expect(mistakes).not.toHaveLength(0);
    for (const mistake of mistakes) expect(mistake).toMatch(line);
  });

  test('all mistakes are told at once', () => {
    const mistakes = mistakesOf({ PORT: 'x', LINE_CHANNEL_SECRET: 'short', LOG_LEVEL: 'loud', TZ: 'Moon' });
    expect(mistakes.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'LINE_CHANNEL_SECRET',
      'LOG_LEVEL',
      'TZ',
      'LINE_CHANNEL_ACCESS_TOKEN',
      'PUBLIC_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'DATA_KEYS',
      'APP_SECRET',
    ]);
  });

  test('a value never appears', () => {
    const canary = 'canary-4711';
    const env = Object.fromEntries(SETTINGS.map(({ name }) => [name, ` ${canary} \u0007`]));
    const text = mistakesOf(env).join('\n');
    expect(text).toContain('APP_SECRET');
    expect(text).not.toContain('4711');
  });
});

describe('settings: one table', () => {
  test('docs/settings.md is what the table says', () => {
    expect(readFileSync('docs/settings.md', 'utf8')).toBe(renderSettingsPage());
  });

  test('every setting read is in the table, and every row is read', () => {
    const read = new Set<string>();
    loadSettings(new Proxy<NodeJS.ProcessEnv>({}, { get: (_env, name) => void read.add(String(name)) }));
    expect([...read].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });
});

import { z } from 'zod';
import { LOG_LEVELS } from './log.ts';
import type { SettingName } from './settingsTable.ts';

/** Each message completes the sentence "NAME must be …" and never holds the value. */
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a port from 0 to 65535')
  .transform(Number);
const wholePort = port.refine((value) => value <= 65_535, 'a port from 0 to 65535');

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** A name without a dot is one of a container network, which leaves no machine. */
function isNear(host: string): boolean {
  return host === '' || isLoopback(host) || /^[a-z0-9_-]+$/i.test(host);
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** An HTTP address; over TLS, except on this machine, because tokens and personal data travel there. */
function httpUrl(what: string) {
  const right = `${what}: an https:// URL (http:// on this machine only) without user, query or fragment`;
  return z
    .string()
    .refine((text) => {
      const url = urlOf(text);
      if (!url || url.username || url.password || url.search || url.hash) return false;
      return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    }, right)
    .transform((text) => text.replace(/\/+$/, ''));
}

const channelSecrets = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine(
    (secrets) => secrets.length <= 2 && new Set(secrets).size === secrets.length,
    'one secret, or two different ones separated by a comma',
  )
  .refine(
    (secrets) => secrets.every((secret) => /^[\x21-\x7e]{16,}$/.test(secret)),
    'the channel secret of the console: 16 characters or more, no spaces',
  );

/** It goes into a header. */
const token = (what: string) =>
  z.string().regex(/^[\x21-\x7e]+$/, `${what}: visible ASCII characters without spaces`);

const databaseUrl = z.string().superRefine((text, context) => {
  const url = urlOf(text);
  const custom = (message: string) => context.addIssue({ code: 'custom', message });
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    return custom('a postgresql:// URL with the name of a database');
  if (!isNear(url.hostname) && url.searchParams.get('sslmode') !== 'verify-full')
    custom('a URL with ?sslmode=verify-full, because the database is on another machine');
});

const redisUrl = z.string().superRefine((text, context) => {
  const url = urlOf(text);
  const custom = (message: string) => context.addIssue({ code: 'custom', message });
  if (!url || !/^rediss?:$/.test(url.protocol)) return custom('a redis:// or rediss:// URL');
  if (!isNear(url.hostname) && url.protocol !== 'rediss:')
    custom('a rediss:// URL, because Redis is on another machine');
});

const smtpUrl = z.string().refine((text) => {
  const url = urlOf(text);
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}, 'an smtp:// or smtps:// URL with a host');

/** No line ends: it goes into the head of a mail. */
const mailFrom = z
  .string()
  .refine(
    (text) =>
      !/[\p{Cc}\u2028\u2029]/u.test(text) &&
      z.email().safeParse(/^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text).success,
    'an address such as school@example.com or Name <school@example.com>',
  );

/** 32 bytes in base64, one writing only, and not obviously a placeholder. */
function readKey(text: string): Buffer | undefined {
  const key = Buffer.from(text, 'base64');
  const canonical = key.length === 32 && key.toString('base64') === text;
  return canonical && new Set(key).size >= 8 ? key : undefined;
}

const RIGHT_KEY = 'base64 of 32 random bytes';

const dataKeys = z.string().transform((text, context) => {
  const ring: { id: string; key: Buffer }[] = [];
  for (const entry of text.split(',')) {
    const [, id, encoded] = /^([\w-]{1,16}):(.+)$/.exec(entry.trim()) ?? [];
    const key = encoded === undefined ? undefined : readKey(encoded);
    if (id !== undefined && key) ring.push({ id, key });
    else
      context.addIssue({
        code: 'custom',
        message: `a list of id:key separated by commas, each key ${RIGHT_KEY}`,
      });
  }
  if (new Set(ring.map(({ id }) => id)).size < ring.length)
    context.addIssue({ code: 'custom', message: 'a list in which every id stands once' });
  return ring;
});

const appSecret = z.string().transform((text, context) => {
  const key = readKey(text);
  if (key) return key;
  context.addIssue({ code: 'custom', message: RIGHT_KEY });
  return z.NEVER;
});

const onOrOff = z.enum(['on', 'off'], 'on or off').transform((value) => value === 'on');

const timeZone = z.string().refine((text) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}, 'a time zone of the IANA list, such as Asia/Taipei');

/** How each setting is read from its text. */
export const readers = {
  PORT: wholePort,
  PUBLIC_URL: httpUrl('the address people reach the service under'),
  TRUST_PROXY: z
    .string()
    .regex(/^\d$/, 'the number of proxies in front of the service, 0 to 9')
    .transform(Number),
  LINE_CHANNEL_SECRET: channelSecrets,
  LINE_CHANNEL_ACCESS_TOKEN: token('the channel access token'),
  LINE_API_BASE_URL: httpUrl('the Messaging API'),
  LINE_DATA_API_BASE_URL: httpUrl('the data API'),
  DATABASE_URL: databaseUrl,
  DATA_DIR: z.string().refine((text) => !text.includes('\0'), 'a folder'),
  REDIS_URL: redisUrl,
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailFrom,
  SMS_GATEWAY_URL: httpUrl('the SMS gateway'),
  SMS_GATEWAY_TOKEN: token('the token of the SMS gateway'),
  DATA_KEYS: dataKeys,
  APP_SECRET: appSecret,
  LOGIN_CODE: onOrOff,
  SIMULATOR_PORT: wholePort,
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`),
  TZ: timeZone,
} satisfies Record<SettingName, z.ZodType>;

/** The settings as read, one by one. */
export type Raw = { [Name in SettingName]: z.infer<(typeof readers)[Name]> };

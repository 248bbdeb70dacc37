import { HomeroomError } from '../domain/homeroomError.ts';
import type { LogLevel } from './log.ts';
import { type Raw, readers } from './settingReaders.ts';
import { settingRules } from './settingRules.ts';
import { SETTINGS, type SettingName } from './settingsTable.ts';
import type { VaultKeys } from './vault.ts';

/** A real channel, or another server speaking the Messaging API. */
export interface LineSettings {
  /** One, or two during a rotation; any of them verifies a webhook. */
  readonly secrets: readonly string[];
  readonly accessToken: string;
  readonly apiBaseUrl: string;
  readonly dataApiBaseUrl: string;
}

/** The whole configuration, checked (DESIGN 5). URLs have no slash at their end. */
export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  readonly publicUrl: string;
  /** Hops of proxies in front of the service. */
  readonly trustProxy: number;
  readonly line: LineSettings | 'simulator';
  /** Without a URL the embedded database in `dataDir` is used. */
  readonly database: { readonly url?: string };
  readonly dataDir: string;
  readonly redisUrl?: string;
  /** Present on a real channel; in simulator mode its mailbox stands in. */
  readonly smtp?: { readonly url: string; readonly from: string };
  readonly sms?: { readonly url: string; readonly token: string };
  /** Absent only in simulator mode with the embedded database: then they are generated. */
  readonly keys?: VaultKeys;
  readonly loginCode: boolean;
  readonly simulatorPort: number;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
}

/**
 * Reads the configuration from an environment. Throws HomeroomError SETTINGS_INVALID whose message has one line per mistake:
 * the variable's name and what would be right, never a value. Variables that are not in SETTINGS are not looked at.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const mistakes: string[] = [];
  const given = new Map<SettingName, string>();
  for (const { name } of SETTINGS) {
    const text = env[name]?.trim();
    // Files of variables write `NAME=` for what is not set.
    if (text) given.set(name, text);
  }

  const read: Partial<Record<SettingName, unknown>> = {};
  for (const [name, text] of given) {
    const reading = readers[name].safeParse(text);
    if (reading.success) read[name] = reading.data;
    else mistakes.push(`${name} must be ${reading.error.issues[0]?.message ?? 'different'}`);
  }
  const values = read as Partial<Raw>;
  mistakes.push(...settingRules((name) => given.has(name), values));
  if (mistakes.length > 0) throw new HomeroomError('SETTINGS_INVALID', mistakes.join('\n'));
  return arrange(values);
}

function arrange(raw: Partial<Raw>): Settings {
  const port = raw.PORT ?? 3000;
  const keys = raw.DATA_KEYS && raw.APP_SECRET && { dataKeys: raw.DATA_KEYS, appSecret: raw.APP_SECRET };
  return {
    port,
    publicUrl: raw.PUBLIC_URL ?? `http://localhost:${port}`,
    trustProxy: raw.TRUST_PROXY ?? 0,
    line: arrangeLine(raw),
    database: raw.DATABASE_URL === undefined ? {} : { url: raw.DATABASE_URL },
    dataDir: raw.DATA_DIR ?? './.data',
    ...(raw.REDIS_URL === undefined ? {} : { redisUrl: raw.REDIS_URL }),
    ...(raw.SMTP_URL === undefined || raw.MAIL_FROM === undefined
      ? {}
      : { smtp: { url: raw.SMTP_URL, from: raw.MAIL_FROM } }),
    ...(raw.SMS_GATEWAY_URL === undefined || raw.SMS_GATEWAY_TOKEN === undefined
      ? {}
      : { sms: { url: raw.SMS_GATEWAY_URL, token: raw.SMS_GATEWAY_TOKEN } }),
    ...(keys ? { keys } : {}),
    loginCode: raw.LOGIN_CODE ?? true,
    simulatorPort: raw.SIMULATOR_PORT ?? 3001,
    logLevel: raw.LOG_LEVEL ?? 'info',
    timeZone: raw.TZ ?? 'Asia/Taipei',
  };
}

function arrangeLine(raw: Partial<Raw>): LineSettings | 'simulator' {
  if (raw.LINE_CHANNEL_SECRET === undefined || raw.LINE_CHANNEL_ACCESS_TOKEN === undefined)
    return 'simulator';
  return {
    secrets: raw.LINE_CHANNEL_SECRET,
    accessToken: raw.LINE_CHANNEL_ACCESS_TOKEN,
    apiBaseUrl: raw.LINE_API_BASE_URL ?? 'https://api.line.me',
    dataApiBaseUrl: raw.LINE_DATA_API_BASE_URL ?? 'https://api-data.line.me',
  };
}

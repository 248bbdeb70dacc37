/** One variable of the environment. */
export interface SettingRow {
  readonly name: string;
  /** What holds without it, in words. */
  readonly default: string;
  readonly meaning: string;
}

/** Every setting the service reads (DESIGN 5): the one source for the reader, for docs/settings.md and for the tests. */
export const SETTINGS = [
  { name: 'PORT', default: '3000', meaning: 'port of the service; 0 takes any free one' },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost:PORT',
    meaning: 'base of links sent to people; https unless it is this machine; required on a real channel',
  },
  { name: 'TRUST_PROXY', default: '0', meaning: 'hops of proxies whose forwarded address counts' },
  {
    name: 'LINE_CHANNEL_SECRET',
    default: 'unset, with the token: the simulator starts and supplies both',
    meaning: 'channel secret; during a rotation two, separated by a comma',
  },
  { name: 'LINE_CHANNEL_ACCESS_TOKEN', default: 'see LINE_CHANNEL_SECRET', meaning: 'channel access token' },
  {
    name: 'LINE_API_BASE_URL',
    default: 'https://api.line.me',
    meaning: 'another server speaking the Messaging API',
  },
  {
    name: 'LINE_DATA_API_BASE_URL',
    default: 'https://api-data.line.me',
    meaning: 'the same for the contents of messages and rich menus',
  },
  {
    name: 'DATABASE_URL',
    default: 'unset: embedded database under DATA_DIR',
    meaning:
      'PostgreSQL 15 or later; with sslmode=verify-full unless it is on this machine or in its container network',
  },
  {
    name: 'DATA_DIR',
    default: './.data',
    meaning: 'folder of the embedded database and of generated keys',
  },
  {
    name: 'REDIS_URL',
    default: 'unset: within the process',
    meaning:
      'first-line rate limits and wake-ups between instances; rediss:// unless it is near, as DATABASE_URL',
  },
  {
    name: 'SMTP_URL',
    default: "unset: the simulator's mailbox; required on a real channel",
    meaning: 'mail server, smtp:// or smtps://, with user and password',
  },
  {
    name: 'MAIL_FROM',
    default: 'with SMTP_URL',
    meaning: 'sender of mails, `school@example.com` or `Name <school@example.com>`',
  },
  {
    name: 'SMS_GATEWAY_URL',
    default: "unset: the simulator's mailbox; on a real channel no codes to mobiles are offered",
    meaning: 'HTTP gateway for SMS: POST `{to, text}`',
  },
  { name: 'SMS_GATEWAY_TOKEN', default: 'with SMS_GATEWAY_URL', meaning: 'its bearer token' },
  {
    name: 'DATA_KEYS',
    default: 'generated in DATA_DIR for the simulator with the embedded database; required otherwise',
    meaning: 'key ring `id:base64,…` of 32 bytes each; the first encrypts, all decrypt',
  },
  {
    name: 'APP_SECRET',
    default: 'as DATA_KEYS',
    meaning:
      'base64 of 32 bytes, never changed: keys of indexes, codes, cookies and forms come from it by HKDF',
  },
  {
    name: 'LOGIN_CODE',
    default: 'on',
    meaning: '`on` or `off`: a code at the first login and on new browsers',
  },
  {
    name: 'SIMULATOR_PORT',
    default: '3001',
    meaning: "the simulator's page and Messaging API; 0 takes any free one",
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent' },
  { name: 'TZ', default: 'Asia/Taipei', meaning: 'time zone of school days and of times shown' },
] as const satisfies readonly SettingRow[];

export type SettingName = (typeof SETTINGS)[number]['name'];

/** Renders docs/settings.md; a test holds that the file is exactly this. */
export function renderSettingsPage(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = SETTINGS.map(
    (row) => `| \`${row.name}\` | ${cell(row.default)} | ${cell(row.meaning)} |`,
  ).join('\n');
  return `# Settings

Read from the environment at the start, all of them here. A mistake stops the start with a line for each that names the
variable and what would be right; values are never shown. An empty value counts as unset. Made from
\`platform/settingsTable.ts\`.

| variable | default | meaning |
|---|---|---|
${rows}

Without both LINE variables the service runs on this machine alone, with the simulator. With them it needs \`SMTP_URL\`,
\`MAIL_FROM\`, \`DATA_KEYS\` and \`APP_SECRET\`; with \`DATABASE_URL\` it needs the two keys in any case. A key is made by
\`node -p "require('node:crypto').randomBytes(32).toString('base64')"\`. Keep both keys apart from backups of the database,
and never lose them: without them nothing personal in it can be read again.
`;
}

import type { Raw } from './settingReaders.ts';
import type { SettingName } from './settingsTable.ts';

const TOGETHER: readonly (readonly [SettingName, SettingName])[] = [
  ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['SMS_GATEWAY_URL', 'SMS_GATEWAY_TOKEN'],
  ['DATA_KEYS', 'APP_SECRET'],
];

/**
 * What settings demand of each other (DESIGN 5), one line per mistake. `isSet` counts a wrong value as set, so that one
 * mistake is told once; `read` has the right ones.
 */
export function settingRules(isSet: (name: SettingName) => boolean, read: Partial<Raw>): string[] {
  const missing = new Map<SettingName, string>();
  for (const pair of TOGETHER)
    for (const [name, other] of [pair, [pair[1], pair[0]] as const])
      if (!isSet(name) && isSet(other)) missing.set(name, `because ${other} is set`);

  // Half a pair is no simulator: whoever set one of the two meant a real channel.
  const simulator = !isSet('LINE_CHANNEL_SECRET') && !isSet('LINE_CHANNEL_ACCESS_TOKEN');
  const demand = (names: readonly SettingName[], why: string) => {
    for (const name of names) if (!isSet(name) && !missing.has(name)) missing.set(name, why);
  };
  if (!simulator)
    demand(['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'DATA_KEYS', 'APP_SECRET'], 'on a real LINE channel');
  if (isSet('DATABASE_URL')) demand(['DATA_KEYS', 'APP_SECRET'], 'with a PostgreSQL database');

  const mistakes = [...missing].map(([name, why]) => `${name} must be set ${why}`);
  const { DATA_KEYS, APP_SECRET, PORT = 3000, SIMULATOR_PORT = 3001 } = read;
  if (DATA_KEYS && APP_SECRET && DATA_KEYS.some(({ key }) => key.equals(APP_SECRET)))
    mistakes.push('APP_SECRET must be another key than those of DATA_KEYS');
  if (simulator && PORT === SIMULATOR_PORT && PORT !== 0)
    mistakes.push('SIMULATOR_PORT must be another port than PORT');
  return mistakes;
}

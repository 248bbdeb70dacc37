import { type NamedSchool, schoolsByCode } from '../../db/leave/schoolsByCode.ts';
import type { Database } from '../../db/tx.ts';
import { withoutSpacing } from '../../domain/text.ts';
import { readLevel } from '../roster/vocabulary.ts';
import { levelName } from './words.ts';

/** How a command names schools: a code, and a level where the code has several. */
export interface NamingSchools {
  school: string;
  level?: string;
}

/** The schools that are meant, at least one; or in words why there is none. */
export async function findNamedSchools(
  database: Database,
  { school, level: typed }: NamingSchools,
): Promise<{ ok: true; schools: NamedSchool[] } | { ok: false; reason: string }> {
  const level = typed === undefined ? undefined : readLevel(typed);
  if (typed !== undefined && level === undefined)
    return { ok: false, reason: '--level 請填國小、國中、高中或高職' };
  const code = withoutSpacing(school).toUpperCase();
  const schools = await database.run((tx) => schoolsByCode(tx, code, level));
  if (schools.length > 0) return { ok: true, schools };
  const which = level ? `這個代碼的${levelName(level)}` : '這個代碼的學校';
  return { ok: false, reason: `名冊裡沒有${which}（--school）。請先匯入名冊` };
}

/** 市立內湖國小（國小） */
export function schoolLabel({ name, level }: Pick<NamedSchool, 'name' | 'level'>): string {
  return `${name}（${levelName(level)}）`;
}

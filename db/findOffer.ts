import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const level = z.object({ level: z.enum(LEVELS), has_codes: z.boolean(), one_school: z.boolean() });

const school = z.object({
  id: z.string(),
  level: z.enum(LEVELS),
  name: z.string(),
  district: z.string().nullable(),
  phone: z.string().nullable(),
  typed: z.boolean(),
});

/** What the roster leaves to be asked about level and school. */
export interface Offer {
  levels: Level[];
  /** Levels at which some child has a code of its school's making. */
  pupilCodeLevels: Level[];
  /** The one school there is, or the one whose code was typed, once for each of its levels; else none. */
  given: { level: Level; school: { id: string; name: string; district?: string; phone?: string } }[];
  /** The levels of all schools, where the code that was typed left one of several. */
  wider?: Level[];
  /** No school has the code that was typed. */
  unknownCode: boolean;
}

/** Reads what there is to choose from; a school's code, where one was typed, leaves that school alone. */
export async function findOffer(tx: Tx, schoolCode: string | undefined): Promise<Offer> {
  const levels = await rows(
    tx,
    level,
    sql`select level::text, exists (select 1 from students s join schools c on c.id = s.school_id
            where c.level = schools.level and s.pupil_code_index is not null) as has_codes,
          (select count(distinct code) from schools) = 1 as one_school
        from schools group by level order by level`,
  );
  const found = await rows(
    tx,
    school,
    sql`select id, level::text, name, district, phone, code = ${schoolCode ?? ''} as typed from schools
        where code = ${schoolCode ?? ''} or (select count(distinct code) from schools) = 1 order by level`,
  );
  const typed = found.filter((each) => each.typed);
  const given = typed.length > 0 ? typed : found;
  const isOneOfMany = typed.length > 0 && !levels.some(({ one_school }) => one_school);
  return {
    ...(isOneOfMany ? { wider: levels.map((each) => each.level) } : {}),
    levels: given.length > 0 ? given.map((each) => each.level) : levels.map((each) => each.level),
    pupilCodeLevels: levels.filter(({ has_codes }) => has_codes).map((each) => each.level),
    given: given.map(({ level, id, name, district, phone }) => ({
      level,
      school: { id, name, ...(district ? { district } : {}), ...(phone ? { phone } : {}) },
    })),
    unknownCode: schoolCode !== undefined && typed.length === 0,
  };
}

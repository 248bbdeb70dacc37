import { z } from 'zod';
import { LEVELS, type Level } from '../../domain/level.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const school = z.object({ id: z.string(), level: z.enum(LEVELS), name: z.string() });

/** A school of the roster, as a command names it. */
export type NamedSchool = z.infer<typeof school>;

/** The schools of a code, in the order of their levels: all of them, or that of one level. */
export async function schoolsByCode(tx: Tx, code: string, level?: Level): Promise<NamedSchool[]> {
  return await rows(
    tx,
    school,
    sql`select id, level::text, name from schools
        where code = ${code} and (${level ?? null}::text is null or level::text = ${level ?? null}) order by level`,
  );
}

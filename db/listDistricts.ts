import { z } from 'zod';
import type { Level } from '../domain/level.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ district: z.string(), total: z.number().int() });

/** As many as fit beside «more» in one question. */
const PAGE = 12;

/** The districts that have schools of a level, twelve at a time from `offset` on, and how many there are in all. */
export async function listDistricts(
  tx: Tx,
  { level, offset }: { level: Level; offset: number },
): Promise<{ found: string[]; total: number }> {
  const found = await rows(
    tx,
    row,
    sql`select district, (count(*) over ())::int as total from schools
        where level = ${level}::"Level" and district is not null
        group by district order by district limit ${PAGE} offset ${offset}`,
  );
  return { found: found.map(({ district }) => district), total: found[0]?.total ?? 0 };
}

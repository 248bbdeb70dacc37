import { z } from 'zod';
import type { Level } from '../domain/level.ts';
import { searchableSchoolName } from '../domain/schoolName.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  name: z.string(),
  district: z.string().nullable(),
  phone: z.string().nullable(),
  total: z.number().int(),
});

/** As many as fit beside «more» in one question. */
const PAGE = 9;

/** One page of what was found, and how many there are in all. */
export interface FoundSchools {
  found: { id: string; name: string; district?: string; phone?: string }[];
  total: number;
}

/**
 * Schools of a level whose name holds the text (臺/台 alike, 國民小學 = 國小), nine at a time. One whose whole name was
 * typed stands alone: 大同國小 is not asked about again because of others that contain it.
 */
export async function findSchools(
  tx: Tx,
  { level, text, offset }: { level: Level; text: string; offset: number },
): Promise<FoundSchools> {
  const wanted = searchableSchoolName(text);
  // Names carry 市立, 私立 and the like in front; people leave it out.
  const found = await rows(
    tx,
    row,
    sql`with named as (
          select id, name, district, phone, regexp_replace(search_name, '^(市立|國立|私立|縣立)', '') as short, search_name
          from schools
          where level = ${level}::"Level" and position(${wanted} in search_name) > 0
        ), exact as (select * from named where search_name = ${wanted} or short = ${wanted}),
        chosen as (select * from exact union all select * from named where not exists (select 1 from exact))
        select id, name, district, phone, (count(*) over ())::int as total from chosen
        order by length(short), name, id limit ${PAGE} offset ${offset}`,
  );
  return {
    found: found.map(({ id, name, district, phone }) => ({
      id,
      name,
      ...(district ? { district } : {}),
      ...(phone ? { phone } : {}),
    })),
    total: found[0]?.total ?? 0,
  };
}

import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { searchableSchoolName } from '../domain/schoolName.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  level: z.enum(LEVELS),
  name: z.string(),
  district: z.string().nullable(),
  phone: z.string().nullable(),
  total: z.number().int(),
});

/** As many as fit beside «more» in one question. */
const PAGE = 9;

/** A school as it is chosen. */
interface FoundSchool {
  id: string;
  name: string;
  district?: string;
  phone?: string;
}

/** One page of what was found, and how many there are in all; `elsewhere` where the name is of other levels alone. */
export interface FoundSchools {
  found: FoundSchool[];
  total: number;
  elsewhere?: { level: Level; school: FoundSchool }[];
}

/**
 * Schools of a level whose name holds the text (臺/台 alike, 國民小學 = 國小), or all of them or of a district, nine at a
 * time. One whose whole name was typed stands alone: 大同國小 is not asked about again because of others that contain it.
 * A text that no name holds may be a district: 內湖區 lists its schools.
 */
export async function findSchools(
  tx: Tx,
  query: { level: Level; text: string; district?: string | undefined; offset: number },
): Promise<FoundSchools> {
  const { level, text, district, offset } = query;
  const wanted = searchableSchoolName(text);
  // Names carry 市立, 私立 and the like in front; people leave it out.
  const found = await rows(
    tx,
    row,
    sql`with named as (
          select id, level, name, district, phone, search_name,
                 regexp_replace(search_name, '^(市立|國立|私立|縣立)', '') as short
          from schools
          where level = ${level}::"Level" and position(${wanted} in search_name) > 0
            and (${district ?? null}::text is null or district = ${district ?? null})
        ), exact as (select * from named where search_name = ${wanted} or short = ${wanted}),
        there as (
          select id, level, name, district, phone, search_name, '' as short from schools
          where level = ${level}::"Level" and replace(district, '台', '臺') = ${wanted}
            and not exists (select 1 from named)
        ),
        chosen as (select * from exact union all select * from named where not exists (select 1 from exact)
                   union all select * from there)
        select id, level::text, name, district, phone, (count(*) over ())::int as total from chosen
        order by length(short), name, id limit ${PAGE} offset ${offset}`,
  );
  const total = found[0]?.total ?? 0;
  if (total > 0 || wanted === '') return { found: found.map(schoolOf), total };
  return { found: [], total, elsewhere: await findElsewhere(tx, level, wanted) };
}

/** Schools of this name at other levels: 開南 is typed under 高中, and is a 高職. */
async function findElsewhere(tx: Tx, level: Level, wanted: string) {
  const found = await rows(
    tx,
    row,
    sql`select id, level::text, name, district, phone, 0 as total from schools
        where level <> ${level}::"Level" and position(${wanted} in search_name) > 0
        order by level, length(search_name), name, id limit ${PAGE}`,
  );
  return found.map((each) => ({ level: each.level, school: schoolOf(each) }));
}

function schoolOf({ id, name, district, phone }: z.infer<typeof row>): FoundSchool {
  return { id, name, ...(district ? { district } : {}), ...(phone ? { phone } : {}) };
}

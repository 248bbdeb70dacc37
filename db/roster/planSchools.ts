import { z } from 'zod';
import { type Roster, schoolIdOf } from '../../domain/roster.ts';
import { searchableSchoolName } from '../../domain/schoolName.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { jsonRows } from './jsonRows.ts';
import { createRosterIds } from './rosterIds.ts';

const schoolRow = z.object({
  id: z.string(),
  code: z.string(),
  level: z.string(),
  name: z.string(),
  search_name: z.string(),
  district: z.string().nullable(),
  phone: z.string().nullable(),
});
const idRow = z.object({ id: z.string() });

/** A school as the database has it. */
export type StoredSchool = z.infer<typeof schoolRow>;

/** A class as the database has it. */
export interface StoredClass {
  id: string;
  school_id: string;
  grade: number;
  name: string;
}

/** Which schools are new or changed. */
export async function planSchools(tx: Tx, { schools }: Roster) {
  const wanted = schools.map((school): StoredSchool => {
    const search_name = searchableSchoolName(school.name);
    return { id: schoolIdOf(school.code, school.level), search_name, ...school };
  });
  const stored = await rows(
    tx,
    schoolRow,
    sql`select id, code, level::text, name, search_name, district, phone from schools
        where id in (select jsonb_array_elements_text(${JSON.stringify(wanted.map(({ id }) => id))}::jsonb))`,
  );
  const before = new Map(stored.map((school) => [school.id, school]));
  const added = wanted.filter(({ id }) => !before.has(id));
  const changed = wanted.filter((school) => {
    const old = before.get(school.id);
    return (
      old !== undefined &&
      (old.name !== school.name ||
        old.search_name !== school.search_name ||
        old.district !== school.district ||
        old.phone !== school.phone)
    );
  });
  return { write: [...added, ...changed], counts: { added: added.length, changed: changed.length } };
}

/** Which classes of students and posts are not there yet. A class that empties stays: old leave and bindings name it. */
export async function planClasses(tx: Tx, { students, posts }: Roster) {
  const ids = createRosterIds(tx.vault);
  const wanted = new Map<string, StoredClass>();
  for (const { schoolId, class: of } of [...students, ...posts]) {
    if (!of) continue;
    const id = ids.class(schoolId, of);
    wanted.set(id, { id, school_id: schoolId, grade: of.grade, name: of.name });
  }
  const stored = await rows(
    tx,
    idRow,
    sql`select w.id from jsonb_to_recordset(${jsonRows([...wanted.values()])}::jsonb) as w(id text)
        join classes c on c.id = w.id`,
  );
  for (const { id } of stored) wanted.delete(id);
  return { write: [...wanted.values()], counts: { added: wanted.size } };
}

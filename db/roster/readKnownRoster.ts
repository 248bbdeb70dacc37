import { z } from 'zod';
import type { ClassName } from '../../domain/roster.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** What is stored already and new roster rows may refer to. */
export interface KnownRoster {
  schoolIds: readonly string[];
  classes: readonly (ClassName & { schoolId: string })[];
}

const schoolRow = z.object({ id: z.string() });
const classRow = z.object({ schoolId: z.string(), grade: z.number(), name: z.string() });

/** Reads the ids of all schools, and the classes in which somebody is. */
export async function readKnownRoster(tx: Tx): Promise<KnownRoster> {
  const schools = await rows(tx, schoolRow, sql`select id from schools`);
  const classes = await rows(
    tx,
    classRow,
    sql`select c.school_id as "schoolId", c.grade, c.name from classes c
        where exists (select from students s where s.class_id = c.id and s.status = 'ACTIVE')`,
  );
  return { schoolIds: schools.map(({ id }) => id), classes };
}

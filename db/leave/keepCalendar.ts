import { z } from 'zod';
import type { SchoolCalendar } from '../../domain/leave/calendar.ts';
import { readNow } from '../readNow.ts';
import { recordAudit } from '../recordAudit.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const differing = z.object({ id: z.string() });

/** Of these schools those whose calendar is another, or who have none yet. */
export async function schoolsToChange(
  tx: Tx,
  schoolIds: readonly string[],
  calendar: SchoolCalendar,
): Promise<string[]> {
  const found = await rows(
    tx,
    differing,
    sql`select sc.id from schools sc left join school_calendars k on k.school_id = sc.id
        where sc.id = any(${schoolIds}::text[]) and k.calendar is distinct from ${JSON.stringify(calendar)}::jsonb`,
  );
  return found.map(({ id }) => id);
}

/** Keeps a calendar for schools in place of what they had. Gives those for whom it is another; the same again changes nothing. */
export async function keepCalendar(
  tx: Tx,
  schoolIds: readonly string[],
  calendar: SchoolCalendar,
): Promise<string[]> {
  const changed = await schoolsToChange(tx, schoolIds, calendar);
  const at = await readNow(tx);
  for (const schoolId of changed)
    await execute(
      tx,
      sql`insert into school_calendars (school_id, calendar, imported_at)
          values (${schoolId}, ${JSON.stringify(calendar)}::jsonb, ${at}::timestamptz)
          on conflict (school_id) do update set calendar = excluded.calendar, imported_at = excluded.imported_at`,
    );
  await recordAudit(
    tx,
    changed.map((schoolId) => ({
      at,
      schoolId,
      actorKind: 'SYSTEM',
      actorId: 'cli',
      action: 'leave.calendarKept',
      objectKind: 'school',
      objectId: schoolId,
    })),
  );
  return changed;
}

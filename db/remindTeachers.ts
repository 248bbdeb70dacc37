import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { startOfSchoolDay } from '../domain/schoolDays.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isInCharge } from './mayDecide.ts';
import { isOwn } from './ownApplication.ts';
import { refuseUnlessOwn } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  reminded: z.boolean(),
  has_teacher: z.boolean(),
  student_left: z.boolean(),
  staff_ids: z.array(z.string()),
});

/** A waiting binding of which a guardian reminded the teacher; `reminded`: now, else earlier on this school day. */
export interface Reminder {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  reminded: boolean;
  /** Who looks at it: the homeroom teacher, else the unit administrator; NOBODY where the school has neither, LEFT where the child is in its roster no more. */
  who: 'TEACHER' | 'ADMINISTRATOR' | 'NOBODY' | 'LEFT';
}

/**
 * Reminds the homeroom teachers (or the unit administrators of a class without one) of the bindings that this LINE user
 * sent and that wait, of all or of one: at most once a school day each. Empty where nothing of theirs waits.
 */
export async function remindTeachers(
  tx: Tx,
  { lineUserId, bindingId, now }: { lineUserId: string; bindingId?: string | undefined; now: string },
): Promise<Reminder[]> {
  const found = await rows(
    tx,
    row,
    sql`with mine as (
          select b.id, b.student_id, b.submitted_at, b.position, b.reminded_at, s.status = 'LEFT' as student_left from bindings b
          join applications a on a.id = b.application_id join students s on s.id = b.student_id
          where ${isOwn(lineUserId, now)} and b.status = 'PENDING'
            and (${bindingId ?? null}::uuid is null or b.id = ${bindingId ?? null}::uuid)
        ), told as (
          update bindings b set reminded_at = ${now}::timestamptz from mine
          where b.id = mine.id and b.status = 'PENDING' and not mine.student_left
            and (b.reminded_at is null or b.reminded_at < ${startOfSchoolDay(now)}::timestamptz)
          returning b.id
        )
        select mine.id, s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name, mine.student_left,
               exists (select 1 from staff_posts h where h.role = 'HOMEROOM_TEACHER' and h.class_id = s.class_id) as has_teacher,
               exists (select 1 from told where told.id = mine.id) as reminded,
               array(select distinct p.staff_id from staff_posts p where ${isInCharge}) as staff_ids
        from mine join students s on s.id = mine.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        order by mine.submitted_at, mine.position`,
  );
  if (found.length === 0 && bindingId !== undefined)
    await refuseUnlessOwn(tx, { lineUserId, now }, bindingId);
  await gatherNotices(
    tx,
    now,
    found
      .filter(({ reminded }) => reminded)
      .flatMap(({ id, staff_ids }) =>
        staff_ids.map((recipientId) => ({ topic: 'BINDING_WAITING', recipientId, objectId: id }) as const),
      ),
  );
  return found.map((each) => ({
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: each.student_id }, each.name_sealed),
    ),
    level: each.level,
    grade: each.grade,
    className: each.class_name,
    reminded: each.reminded,
    who: whoIsReminded(each),
  }));
}

function whoIsReminded({ student_left, has_teacher, staff_ids }: z.infer<typeof row>): Reminder['who'] {
  if (student_left) return 'LEFT';
  if (has_teacher) return 'TEACHER';
  return staff_ids.length > 0 ? 'ADMINISTRATOR' : 'NOBODY';
}

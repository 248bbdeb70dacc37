import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { isSchoolDay } from '../../domain/leave/calendar.ts';
import { startOfDay } from '../../domain/schoolDays.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { readNow } from '../readNow.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { readRules } from './readRules.ts';
import { hasTurn } from './staffOfTurn.ts';
import { isWaiting } from './staffSlipRow.ts';

const candidate = z.object({ staff_id: z.string(), school_id: z.string() });

/** The clock looks this often; a digest that was missed for longer is not told in the middle of a lesson. */
const WITHIN_MINUTES = 30;

/**
 * At the time that the school's policy sets, each school day: word for everybody of the staff with somebody absent today in
 * their class, or with a slip that waits for them; for nobody else. Gives how many.
 */
export async function announceDigests(tx: Tx): Promise<number> {
  const now = await readNow(tx);
  const { today, time } = taipeiClock(now);
  const found = await rows(
    tx,
    candidate,
    sql`select distinct p.staff_id, p.school_id from staff_posts p where (
          exists (select 1 from leave_requests l join students s on s.id = l.student_id where ${isWaiting} and ${hasTurn})
          or (p.role = 'HOMEROOM_TEACHER' and (
            exists (select 1 from leave_requests l join students s on s.id = l.student_id
              where s.class_id = p.class_id and ${today} between l.from_day and l.to_day
                and l.state in ('CONFIRMED', 'CONVERTED', 'CANCEL_ASKED'))
            or exists (select 1 from absences n join students s on s.id = n.student_id
              where s.class_id = p.class_id and n.day = ${today} and n.state in ('ASKED', 'EXPECTED')))))
          and not exists (select 1 from last_notices t where t.topic = 'LEAVE_DIGEST' and t.recipient_id = p.staff_id
            and t.at >= ${startOfDay(now)}::timestamptz)
          and not exists (select 1 from gathered_notices g where g.topic = 'LEAVE_DIGEST' and g.recipient_id = p.staff_id)
        order by p.school_id, p.staff_id`,
  );
  const due = new Set<string>();
  for (const [schoolId, people] of Map.groupBy(found, ({ school_id }) => school_id)) {
    const { policy, calendar } = await readRules(tx, schoolId, today);
    if (isSchoolDay(today, calendar) && isTimeFor(policy.digestAt, time))
      for (const { staff_id } of people) due.add(staff_id);
  }
  await gatherNotices(
    tx,
    now,
    [...due].map((recipientId) => ({ topic: 'LEAVE_DIGEST' as const, recipientId, objectId: randomUUID() })),
  );
  return due.size;
}

function isTimeFor(at: string, time: string): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const since = minutes(time) - minutes(at);
  return since >= 0 && since < WITHIN_MINUTES;
}

import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import type { ConfirmerRole } from '../../domain/leave/kinds.ts';
import type { LeaveWorld, OtherLeave } from '../../domain/leave/leaveWorld.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { readRules, staffedRoles } from './readRules.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

const student = z.object({
  school_id: z.string(),
  class_id: z.string(),
  grade: z.number().int(),
  ledger: z.number().int(),
});

/** What a student's leave is judged by now, and who may confirm it. */
export interface StudentWorld {
  world: LeaveWorld;
  schoolId: string;
  classId: string;
  staffed: ConfirmerRole[];
  /** The version of the student's ledger that this was read at: who files raises it. */
  ledger: number;
}

/** Reads the world of a student as it is now: every leave of theirs that takes days is in it, whoever filed it. */
export async function readWorld(
  tx: Tx,
  { studentId, now }: { studentId: string; now: string },
): Promise<StudentWorld> {
  const [found] = await rows(
    tx,
    student,
    sql`select s.school_id, s.class_id, c.grade, coalesce(g.version, 0) as ledger
        from students s join classes c on c.id = s.class_id left join leave_ledgers g on g.student_id = s.id
        where s.id = ${studentId}`,
  );
  if (!found) throw new TypeError('no such student');
  const { today, time } = taipeiClock(now);
  const { school_id: schoolId, class_id: classId, grade, ledger } = found;
  const rules = await readRules(tx, schoolId, today);
  const others = await readOthers(tx, studentId);
  const staffed = await staffedRoles(tx, { schoolId, classId });
  return { world: { ...rules, grade, today, time, others }, schoolId, classId, staffed, ledger };
}

async function readOthers(tx: Tx, studentId: string): Promise<OtherLeave[]> {
  const found = await rows(
    tx,
    coreRow,
    sql`select ${coreColumns} from leave_requests l
        where l.student_id = ${studentId} and l.state not in ('DRAFT', 'RETURNED', 'CANCELLED')
        order by l.from_day, l.id`,
  );
  return found.map((row) => ({
    id: row.id,
    kind: openDetail(tx, row.id, row.detail_sealed).kind,
    time: timeOf(row),
    state: row.state,
  }));
}

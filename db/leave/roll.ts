import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../domain/civilDate.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import type { OwnClass } from './classesOf.ts';

const pupil = z.object({
  student_id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  slip_id: z.string().nullable(),
  is_confirmed: z.boolean().nullable(),
  absence_id: z.string().nullable(),
  absence_version: z.number().int().nullable(),
  absence_state: z.enum(['ASKED', 'FILED', 'EXPECTED']).nullable(),
  has_guardian: z.boolean(),
});

/** A pupil on the roll of a day. */
export interface RollPupil {
  studentId: string;
  seatNo: number;
  name: string;
  slip?: { slipId: string; isConfirmed: boolean };
  absence?: { absenceId: string; version: number; state: 'ASKED' | 'FILED' | 'EXPECTED' };
  /** Whether anybody can be asked in LINE. */
  hasGuardian: boolean;
}

/** 點名 of a class on a day. */
export interface ClassRoll {
  classId: string;
  grade: number;
  className: string;
  day: CivilDate;
  pupils: RollPupil[];
}

/** The roll of a class as it stands now: who has a slip for today, who is marked absent. */
export async function readRoll(
  tx: Tx,
  { classId, grade, className }: OwnClass,
  now: string,
): Promise<ClassRoll> {
  const { today: day } = taipeiClock(now);
  const found = await rows(
    tx,
    pupil,
    sql`select s.id as student_id, s.seat_no, s.name_sealed, l.id as slip_id, l.is_confirmed, n.id as absence_id,
               n.version as absence_version, n.state::text as absence_state, exists (
                 select 1 from bindings g join applications a on a.id = g.application_id
                 where g.student_id = s.id and g.status = 'APPROVED' and a.line_user_id is not null) as has_guardian
        from students s
        left join lateral (select l.id, l.state not in ('SUBMITTED', 'HELD') as is_confirmed from leave_requests l
          where l.student_id = s.id and ${day} between l.from_day and l.to_day
            and l.state in ('SUBMITTED', 'HELD', 'CONFIRMED', 'CONVERTED', 'CANCEL_ASKED')
          order by l.number limit 1) l on true
        left join absences n on n.student_id = s.id and n.day = ${day} and n.state <> 'TAKEN_BACK'
        where s.class_id = ${classId} and s.status = 'ACTIVE' order by s.seat_no, s.id`,
  );
  return { classId, grade, className, day, pupils: found.map((each) => openPupil(tx, each)) };
}

function openPupil(tx: Tx, row: z.infer<typeof pupil>): RollPupil {
  const { student_id, slip_id, is_confirmed, absence_id, absence_version, absence_state } = row;
  return {
    studentId: student_id,
    seatNo: row.seat_no,
    name: tx.vault.open({ table: 'students', column: 'name_sealed', id: student_id }, row.name_sealed),
    ...(slip_id ? { slip: { slipId: slip_id, isConfirmed: is_confirmed === true } } : {}),
    ...(absence_id && absence_version !== null && absence_state
      ? { absence: { absenceId: absence_id, version: absence_version, state: absence_state } }
      : {}),
    hasGuardian: row.has_guardian,
  };
}

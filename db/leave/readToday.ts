import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../domain/civilDate.ts';
import { isSchoolDay } from '../../domain/leave/calendar.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { LeavePart } from '../../domain/leave/leaveTime.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { classesOf, type OwnClass } from './classesOf.ts';
import { readRules } from './readRules.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

/** A pupil who is absent on a day, with or without a slip. */
export interface AbsentPupil {
  seatNo: number;
  name: string;
  kind?: LeaveKind;
  part?: LeavePart;
  state: 'CONFIRMED' | 'WAITING' | 'UNEXPLAINED' | 'EXPECTED';
}

/** 今日缺席 of the classes that somebody looks after. */
export interface Today {
  day: CivilDate;
  isSchoolDay: boolean;
  classes: (OwnClass & { absent: AbsentPupil[] })[];
}

const slip = coreRow.extend({ student_id: z.string(), seat_no: z.number().int(), name_sealed: z.string() });

const marked = z.object({
  student_id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  state: z.enum(['ASKED', 'EXPECTED']),
});

/** Who is absent today in one's own classes, by seat number. */
export async function readToday(tx: Tx, person: { lineUserId: string; now: string }): Promise<Today> {
  const { today } = taipeiClock(person.now);
  const own = await classesOf(tx, person);
  const [first] = own;
  const { calendar } = first ? await readRules(tx, first.schoolId, today) : { calendar: undefined };
  const classes: Today['classes'] = [];
  for (const each of own) classes.push({ ...each, absent: await absentOn(tx, each.classId, today) });
  return { day: today, isSchoolDay: calendar === undefined || isSchoolDay(today, calendar), classes };
}

/** Who of a class is absent on a day, by seat number. */
export async function absentOn(tx: Tx, classId: string, day: CivilDate): Promise<AbsentPupil[]> {
  const slips = await rows(
    tx,
    slip,
    sql`select ${coreColumns}, s.id as student_id, s.seat_no, s.name_sealed from leave_requests l join students s on s.id = l.student_id
        where s.class_id = ${classId} and s.status = 'ACTIVE' and ${day} between l.from_day and l.to_day
          and l.state in ('SUBMITTED', 'HELD', 'CONFIRMED', 'CONVERTED', 'CANCEL_ASKED')
        order by s.seat_no, l.first_period, l.number`,
  );
  const unexplained = await rows(
    tx,
    marked,
    sql`select s.id as student_id, s.seat_no, s.name_sealed, n.state::text from absences n join students s on s.id = n.student_id
        where s.class_id = ${classId} and n.day = ${day} and n.state in ('ASKED', 'EXPECTED')`,
  );
  const nameOf = (each: { student_id: string; name_sealed: string }) =>
    tx.vault.open({ table: 'students', column: 'name_sealed', id: each.student_id }, each.name_sealed);
  return [
    ...slips.map(
      (each): AbsentPupil => ({
        seatNo: each.seat_no,
        name: nameOf(each),
        kind: openDetail(tx, each.id, each.detail_sealed).kind,
        part: timeOf(each).part,
        state: each.state === 'SUBMITTED' || each.state === 'HELD' ? 'WAITING' : 'CONFIRMED',
      }),
    ),
    ...unexplained.map(
      (each): AbsentPupil => ({
        seatNo: each.seat_no,
        name: nameOf(each),
        state: each.state === 'ASKED' ? 'UNEXPLAINED' : 'EXPECTED',
      }),
    ),
  ].sort((one, other) => one.seatNo - other.seatNo);
}

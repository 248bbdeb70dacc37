import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../domain/civilDate.ts';
import type { LeaveTime } from '../../domain/leave/leaveTime.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import { LEVELS, type Level } from '../../domain/level.ts';
import { maskName } from '../../domain/personName.ts';
import { RELATIONS, type Relation } from '../../domain/relation.ts';
import { readNow } from '../readNow.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { isTurnOf } from './mayHandle.ts';
import { absentOn } from './readToday.ts';
import { coreColumns, coreRow, timeOf } from './slipTime.ts';
import { isWaiting } from './staffSlipRow.ts';

const slip = coreRow.extend({
  student_id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  is_my_turn: z.boolean(),
  proofs: z.number().int(),
});

/** A slip as a push to staff may name it: nothing about health. */
export interface NamedSlip {
  slipId: string;
  version: number;
  state: LeaveState;
  seatNo: number;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  time: LeaveTime;
  isMyTurn: boolean;
  hasProof: boolean;
}

/** These slips as they stand now, of those of the schools where this member of staff has a post. */
export async function readStaffSlips(
  tx: Tx,
  staffId: string,
  slipIds: readonly string[],
): Promise<NamedSlip[]> {
  const { today } = taipeiClock(await readNow(tx));
  const found = await rows(
    tx,
    slip,
    sql`select ${coreColumns}, s.id as student_id, s.seat_no, s.name_sealed, sc.level::text, c.grade, c.name as class_name,
               ${isTurnOf(sql`${staffId}`, today)} as is_my_turn,
               (select count(*) from leave_proofs f where f.leave_id = l.id and f.status in ('WANTED', 'KEPT'))::int as proofs
        from leave_requests l join students s on s.id = l.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        where l.id = any(${slipIds}::uuid[]) and l.state <> 'DRAFT'
          and exists (select 1 from staff_posts o where o.staff_id = ${staffId} and o.school_id = s.school_id)
        order by l.from_day, l.number`,
  );
  return found.map((row) => ({
    slipId: row.id,
    version: row.version,
    state: row.state,
    seatNo: row.seat_no,
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: row.student_id }, row.name_sealed),
    ),
    level: row.level,
    grade: row.grade,
    className: row.class_name,
    time: timeOf(row),
    isMyTurn: row.is_my_turn,
    hasProof: row.proofs > 0,
  }));
}

const absence = z.object({
  student_id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  grade: z.number().int(),
  class_name: z.string(),
  answered_by: z.enum(RELATIONS).nullable(),
});

/** A pupil of whom a guardian says that they are at school. */
export interface ExpectedPupil {
  seatNo: number;
  maskedName: string;
  grade: number;
  className: string;
  by: Relation | undefined;
}

/** The pupils of these absences who are expected to be there still. */
export async function readExpected(tx: Tx, absenceIds: readonly string[]): Promise<ExpectedPupil[]> {
  const found = await rows(
    tx,
    absence,
    sql`select s.id as student_id, s.seat_no, s.name_sealed, c.grade, c.name as class_name, n.answered_by
        from absences n join students s on s.id = n.student_id join classes c on c.id = s.class_id
        where n.id = any(${absenceIds}::uuid[]) and n.state = 'EXPECTED' order by s.seat_no`,
  );
  return found.map((row) => ({
    seatNo: row.seat_no,
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: row.student_id }, row.name_sealed),
    ),
    grade: row.grade,
    className: row.class_name,
    by: row.answered_by ?? undefined,
  }));
}

const ownClass = z.object({ class_id: z.string(), grade: z.number().int(), class_name: z.string() });
const counted = z.object({ waiting: z.number().int() });

/** What the digest of a day tells: who is absent, by seat number alone, and how many slips wait. */
export interface Digest {
  day: CivilDate;
  classes: { grade: number; className: string; seats: number[]; unexplained: number[] }[];
  waiting: number;
}

/** The digest of a member of staff as it stands now. */
export async function readDigest(tx: Tx, staffId: string): Promise<Digest> {
  const { today } = taipeiClock(await readNow(tx));
  const own = await rows(
    tx,
    ownClass,
    sql`select c.id as class_id, c.grade, c.name as class_name from staff_posts p join classes c on c.id = p.class_id
        where p.staff_id = ${staffId} and p.role = 'HOMEROOM_TEACHER' order by c.grade, c.name`,
  );
  const classes: Digest['classes'] = [];
  for (const { class_id, grade, class_name } of own) {
    const absent = await absentOn(tx, class_id, today);
    const seatsOf = (isWanted: (state: (typeof absent)[number]['state']) => boolean) => [
      ...new Set(absent.filter(({ state }) => isWanted(state)).map(({ seatNo }) => seatNo)),
    ];
    classes.push({
      grade,
      className: class_name,
      seats: seatsOf((state) => state === 'CONFIRMED'),
      unexplained: seatsOf((state) => state === 'UNEXPLAINED' || state === 'EXPECTED'),
    });
  }
  const [found] = await rows(
    tx,
    counted,
    sql`select count(*)::int as waiting from leave_requests l join students s on s.id = l.student_id
        where ${isWaiting} and ${isTurnOf(sql`${staffId}`, today)}`,
  );
  return { day: today, classes, waiting: found?.waiting ?? 0 };
}

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { gatherNotices } from '../gatherNotices.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import type { OwnClass } from './classesOf.ts';
import { type ClassRoll, type RollPupil, readRoll } from './roll.ts';

const staffMember = z.object({ staff_id: z.string() });
const marked = z.object({ id: z.string() });
const guardian = z.object({ line_user_id: z.string() });

/** What came of marking: of each seat. */
export interface Marking {
  roll: ClassRoll;
  marked: { seatNo: number; name: string; asked: boolean; hasSlip: boolean }[];
  takenBack: { seatNo: number; name: string }[];
  unknown: number[];
}

/**
 * Marks pupils of one's own class absent today: the guardians of whoever has no slip are asked, once. `isTakenBack`: they
 * are there after all.
 */
export async function markAbsent(
  tx: Tx,
  { lineUserId, now, own }: { lineUserId: string; now: string; own: OwnClass },
  { seats, isTakenBack }: { seats: readonly number[]; isTakenBack: boolean },
): Promise<Marking> {
  const before = await readRoll(tx, own, now);
  const wanted = before.pupils.filter(({ seatNo }) => seats.includes(seatNo));
  const [member] = await rows(
    tx,
    staffMember,
    sql`select staff_id from line_users where id = ${lineUserId} and staff_id is not null`,
  );
  const staffId = member?.staff_id ?? '';
  const asking = { staffId, now, day: before.day, schoolId: own.schoolId };
  const results: Marking['marked'] = [];
  const takenBack: Marking['takenBack'] = [];
  for (const pupil of wanted) {
    const { seatNo, name } = pupil;
    if (isTakenBack) {
      if (await takeBack(tx, asking, pupil)) takenBack.push({ seatNo, name });
    } else {
      const hasSlip = pupil.slip !== undefined;
      const asked = !hasSlip && (await mark(tx, asking, pupil));
      results.push({ seatNo, name, asked, hasSlip });
    }
  }
  const unknown = seats.filter((seat) => !wanted.some(({ seatNo }) => seatNo === seat));
  return { roll: await readRoll(tx, own, now), marked: results, takenBack, unknown };
}

interface Asking {
  staffId: string;
  now: string;
  day: string;
  schoolId: string;
}

/** Gives whether anybody is asked. */
async function mark(tx: Tx, { staffId, now, day, schoolId }: Asking, pupil: RollPupil): Promise<boolean> {
  const [found] = await rows(
    tx,
    marked,
    sql`insert into absences as n (id, student_id, day, marked_by_id, at)
        values (${randomUUID()}::uuid, ${pupil.studentId}, ${day}, ${staffId}, ${now}::timestamptz)
        on conflict (student_id, day) do update set state = 'ASKED', version = n.version + 1, marked_by_id = excluded.marked_by_id,
          at = excluded.at where n.state = 'TAKEN_BACK'
        returning n.id`,
  );
  if (!found) return pupil.hasGuardian;
  const guardians = await rows(
    tx,
    guardian,
    sql`select distinct a.line_user_id from bindings g join applications a on a.id = g.application_id
        where g.student_id = ${pupil.studentId} and g.status = 'APPROVED' and a.line_user_id is not null`,
  );
  await gatherNotices(
    tx,
    now,
    guardians.map(({ line_user_id }) => ({
      topic: 'ABSENCE_ASKED' as const,
      recipientId: line_user_id,
      objectId: found.id,
    })),
  );
  await auditSlip(tx, {
    now,
    slipId: found.id,
    schoolId,
    actorKind: 'STAFF',
    actorId: staffId,
    action: 'absence.marked',
  });
  return guardians.length > 0;
}

async function takeBack(
  tx: Tx,
  { staffId, now, schoolId }: Asking,
  { absence }: RollPupil,
): Promise<boolean> {
  if (!absence) return false;
  const done = await execute(
    tx,
    sql`update absences set state = 'TAKEN_BACK', version = version + 1
        where id = ${absence.absenceId}::uuid and version = ${absence.version} and state in ('ASKED', 'EXPECTED')`,
  );
  if (done === 0) return false;
  await execute(
    tx,
    sql`delete from gathered_notices where topic = 'ABSENCE_ASKED' and object_id = ${absence.absenceId}::uuid`,
  );
  await auditSlip(tx, {
    now,
    slipId: absence.absenceId,
    schoolId,
    actorKind: 'STAFF',
    actorId: staffId,
    action: 'absence.takenBack',
  });
  return true;
}

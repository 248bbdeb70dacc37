import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { takesOverFrom } from '../../domain/leave/chain.ts';
import { CONFIRMER_ROLES } from '../../domain/leave/kinds.ts';
import { TURN_ROLES, type TurnRole } from '../../domain/leave/slip.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { readNow } from '../readNow.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import { takeOverAt } from './fileLeave.ts';
import { readRules, staffedRoles } from './readRules.ts';
import { staffOfTurn } from './staffOfTurn.ts';
import { tellTurn } from './tellOfSlip.ts';

const due = z.object({
  id: z.string(),
  version: z.number().int(),
  turn: z.enum(TURN_ROLES),
  from_day: z.string(),
  school_id: z.string(),
  class_id: z.string(),
});

const AT_ONCE = 50;

/** What nobody touched for the policy's time goes to the next person able to decide; both are told. Gives how many slips moved. */
export async function takeOverSlips(tx: Tx): Promise<number> {
  const now = await readNow(tx);
  const found = await rows(
    tx,
    due,
    sql`select l.id, l.version, l.turn, l.from_day, s.school_id, s.class_id from leave_requests l join students s on s.id = l.student_id
        where l.take_over_at <= ${now}::timestamptz and l.turn is not null and l.state in ('SUBMITTED', 'HELD', 'CANCEL_ASKED')
        order by l.take_over_at limit ${AT_ONCE}`,
  );
  let moved = 0;
  for (const slip of found) if (await takeOver(tx, slip, now)) moved += 1;
  return moved;
}

async function takeOver(tx: Tx, slip: z.infer<typeof due>, now: string): Promise<boolean> {
  const { id, version, turn, from_day, school_id: schoolId, class_id: classId } = slip;
  const { today } = taipeiClock(now);
  const next = await nextAbove(tx, turn, { schoolId, classId });
  const rules = await readRules(tx, schoolId, today);
  const later = next === undefined ? null : takeOverAt(from_day, now, { today, ...rules });
  const before = await staffOfTurn(tx, id, today);
  const done = await execute(
    tx,
    sql`update leave_requests set take_over_at = ${later}::timestamptz, turn = ${next ?? turn}, is_escalated = ${next !== undefined},
          version = version + ${next === undefined ? 0 : 1},
          turn_since = case when ${next !== undefined} then ${now}::timestamptz else turn_since end
        where id = ${id}::uuid and version = ${version} and state in ('SUBMITTED', 'HELD', 'CANCEL_ASKED')`,
  );
  if (done === 0 || next === undefined) return false;
  await tellTurn(tx, { topic: 'LEAVE_WAITING', slipId: id, now, today, isUrgent: from_day <= today });
  await gatherNotices(
    tx,
    now,
    before.map((recipientId) => ({ topic: 'LEAVE_CHANGED' as const, recipientId, objectId: id })),
  );
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId,
    actorKind: 'SYSTEM',
    action: 'leave.takenOver',
    version: version + 1,
    detail: `${turn} → ${next}`,
  });
  return true;
}

/** The next one up that is there; above the last, the unit administrator. */
async function nextAbove(
  tx: Tx,
  turn: TurnRole,
  place: { schoolId: string; classId: string },
): Promise<TurnRole | undefined> {
  const role = CONFIRMER_ROLES.find((each) => each === turn);
  if (!role) return undefined;
  return takesOverFrom(role, await staffedRoles(tx, place)) ?? 'UNIT_ADMIN';
}

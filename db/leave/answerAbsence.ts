import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { HomeroomError } from '../../domain/homeroomError.ts';
import type { LeaveReason } from '../../domain/leave/leaveWords.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { RELATIONS, type Relation } from '../../domain/relation.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { refuseSlip } from './actOnSlip.ts';
import { auditSlip } from './auditSlip.ts';
import { readSlip } from './readSlips.ts';
import { type Filing, type LeaveFiled, submitLeave } from './submitLeave.ts';

const asked = z.object({
  id: z.string(),
  day: z.string(),
  version: z.number().int(),
  state: z.enum(['ASKED', 'FILED', 'EXPECTED', 'TAKEN_BACK']),
  answered_by: z.enum(RELATIONS).nullable(),
  leave_id: z.string().nullable(),
  binding_id: z.string(),
  relation: z.enum(RELATIONS),
  school_id: z.string(),
});

/** What a guardian answers with two taps. */
export interface AbsenceAnswering {
  absenceId: string;
  answer: 'SICK' | 'PERSONAL' | 'SHOULD_BE_THERE';
  /** A listed reason, where one was tapped. */
  reason?: LeaveReason | undefined;
}

/** What became of it. */
export type AbsenceResult =
  | Extract<LeaveFiled, { kind: 'filed' | 'objected' }>
  | { kind: 'expected' }
  | { kind: 'answeredAlready'; by?: Relation | undefined; slip?: LeaveSlip | undefined }
  | { kind: 'takenBack' }
  | { kind: 'notFound' };

/** Answers a teacher's question about a child who is not there: a slip for the whole day, or an alarm. The first answer holds: its row is locked from the first reading on. */
export async function answerAbsence(
  tx: Tx,
  filing: Filing & { eventId: string; actorId: string },
  { absenceId, answer, reason = 'UNSAID' }: AbsenceAnswering,
): Promise<AbsenceResult> {
  const [found] = await rows(
    tx,
    asked,
    sql`select n.id, n.day, n.version, n.state::text, n.answered_by, n.leave_id, g.id as binding_id, g.relation, s.school_id
        from absences n join students s on s.id = n.student_id
        join bindings g on g.student_id = n.student_id and g.status = 'APPROVED' join applications a on a.id = g.application_id
        where n.id = ${absenceId}::uuid and ${filing.whose} order by g.id limit 1 for update of n`,
  );
  const { today } = taipeiClock(filing.now);
  if (!found) {
    await refuseSlip(tx, filing, absenceId);
    return { kind: 'notFound' };
  }
  if (found.state === 'TAKEN_BACK') return { kind: 'takenBack' };
  if (found.state !== 'ASKED')
    return {
      kind: 'answeredAlready',
      by: found.answered_by ?? undefined,
      slip: found.leave_id === null ? undefined : await readSlip(tx, filing.whose, found.leave_id),
    };
  if (answer === 'SHOULD_BE_THERE') return await expected(tx, filing, found);
  const filed = await submitLeave(
    tx,
    { ...filing, mayBeLate: found.day === today },
    {
      bindingId: found.binding_id,
      kind: answer,
      days: { from: found.day, to: found.day },
      part: { of: 'WHOLE_DAY' },
      reason: { code: reason },
    },
  );
  if (filed.kind === 'filed') return filed;
  if (filed.kind === 'notAllowed') return { kind: 'notFound' };
  const { overlapping } = filed;
  if (!overlapping) return filed;
  // Whoever filed for that day has answered by it.
  await close(tx, filing, found, 'FILED', overlapping.slipId);
  return { kind: 'answeredAlready', by: overlapping.filedBy, slip: overlapping };
}

async function close(
  tx: Tx,
  { now, actorId }: { now: string; actorId: string },
  { id, version, relation, school_id: schoolId }: z.infer<typeof asked>,
  state: 'FILED' | 'EXPECTED',
  slipId?: string,
): Promise<void> {
  const done = await execute(
    tx,
    sql`update absences set state = ${state}::"AbsenceState", version = version + 1, leave_id = ${slipId ?? null}::uuid,
          answered_at = ${now}::timestamptz, answered_by = ${relation}
        where id = ${id}::uuid and version = ${version} and state = 'ASKED'`,
  );
  if (done === 0) throw new HomeroomError('VERSION_LOST', 'an absence was answered meanwhile');
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId,
    actorKind: 'GUARDIAN',
    actorId,
    action: state === 'FILED' ? 'absence.explained' : 'absence.expected',
  });
}

const marker = z.object({ staff_id: z.string() });

/** 孩子應該在校！: whoever marked it and the homeroom teachers of the class are alarmed at once. */
async function expected(
  tx: Tx,
  filing: { now: string; actorId: string },
  found: z.infer<typeof asked>,
): Promise<AbsenceResult> {
  await close(tx, filing, found, 'EXPECTED');
  const staff = await rows(
    tx,
    marker,
    sql`select n.marked_by_id as staff_id from absences n where n.id = ${found.id}::uuid
        union select p.staff_id from absences n join students s on s.id = n.student_id
          join staff_posts p on p.class_id = s.class_id and p.role = 'HOMEROOM_TEACHER' where n.id = ${found.id}::uuid`,
  );
  await gatherNotices(
    tx,
    filing.now,
    staff.map(({ staff_id }) => ({
      topic: 'ABSENCE_ANSWERED',
      recipientId: staff_id,
      objectId: found.id,
      isUrgent: true,
    })),
  );
  return { kind: 'expected' };
}

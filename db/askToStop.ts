import { z } from 'zod';
import type { EndReason } from '../domain/decision.ts';
import { startOfSchoolDay } from '../domain/schoolDays.ts';
import { gatherNotices } from './gatherNotices.ts';
import { mayDecideFromLine } from './mayDecide.ts';
import { recordAudit } from './recordAudit.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';
import { type StopRefused, whyNotStopped } from './whyNotStopped.ts';

/** What a homeroom teacher asks the school's unit administrators for: to stop an approved binding. */
export interface StopRequest {
  bindingId: string;
  version: number;
  reason: EndReason;
  typedReason?: string | undefined;
}

const asked = z.object({
  id: z.string(),
  version: z.number().int(),
  school_id: z.string(),
  staff_id: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
});
const administrator = z.object({ staff_id: z.string() });

/**
 * Asks the unit administrators of the school to look at an approved binding, at most once a school day: a conditional write
 * over status, version and the right to this class. They are told by a gathered notice; nothing stops by it. Where the
 * school has no administrators nothing is written.
 */
export async function askToStop(
  tx: Tx,
  lineUserId: string,
  { bindingId, version, reason, typedReason }: StopRequest,
  now: string,
): Promise<{ kind: 'asked'; studentName: string } | { kind: 'nobody' } | StopRefused> {
  const place = { table: 'bindings', column: 'end_asked_reason_sealed', id: bindingId };
  const administrators = await rows(
    tx,
    administrator,
    sql`select distinct p.staff_id from bindings b join students s on s.id = b.student_id
        join staff_posts p on p.role = 'UNIT_ADMIN' and p.school_id = s.school_id
        where b.id = ${bindingId}::uuid and ${mayDecideFromLine(lineUserId)}`,
  );
  const [found] =
    administrators.length === 0
      ? []
      : await rows(
          tx,
          asked,
          sql`update bindings b set end_asked_at = ${now}::timestamptz, end_asked_by_id = u.staff_id,
                end_asked_reason = ${reason},
                end_asked_reason_sealed = ${typedReason === undefined ? null : tx.vault.seal(place, typedReason)}
              from students s, line_users u
              where b.id = ${bindingId}::uuid and b.version = ${version} and b.status = 'APPROVED'
                and s.id = b.student_id and u.id = ${lineUserId} and ${mayDecideFromLine(lineUserId)}
                and (b.end_asked_at is null or b.end_asked_at < ${startOfSchoolDay(now)}::timestamptz)
              returning b.id, b.version, s.school_id, u.staff_id, s.id as student_id, s.name_sealed`,
        );
  if (!found) {
    const refused = await whyNotStopped(tx, lineUserId, bindingId, mayDecideFromLine(lineUserId));
    return administrators.length === 0 && refused.kind !== 'notFound' ? { kind: 'nobody' } : refused;
  }
  await recordAudit(tx, [
    {
      at: now,
      schoolId: found.school_id,
      actorKind: 'STAFF',
      actorId: found.staff_id,
      action: 'binding.endAsked',
      objectKind: 'binding',
      objectId: found.id,
      version: found.version,
      detail: typedReason ?? reason,
    },
  ]);
  await gatherNotices(
    tx,
    now,
    administrators.map(({ staff_id }) => ({ topic: 'END_ASKED', recipientId: staff_id, objectId: found.id })),
  );
  const name = { table: 'students', column: 'name_sealed', id: found.student_id };
  return { kind: 'asked', studentName: tx.vault.open(name, found.name_sealed) };
}

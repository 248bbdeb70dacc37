import { z } from 'zod';
import type { BindingStatus } from '../domain/decision.ts';
import { dropDrafts } from './leave/dropDrafts.ts';
import { isOwn } from './ownApplication.ts';
import { recordAudit } from './recordAudit.ts';
import { refuseUnlessOwn } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import { tellStaff } from './tellStaff.ts';
import type { Tx } from './tx.ts';

const closed = z.object({ id: z.string(), version: z.number().int(), school_id: z.string() });
const status = z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']);
const present = z.object({ status, version: z.number().int() });

/** What a guardian closes: one that waits (取消), or one that was approved (結束). */
export interface Closing {
  verb: 'cancel' | 'end';
  bindingId: string;
  version: number;
}

interface Person {
  lineUserId: string;
  now: string;
}

/** What came of it: `changed` is theirs, but not any more what was shown; of anybody else's nothing is told. */
export type Closed = 'done' | 'changed' | 'notFound';

const FROM: Readonly<Record<Closing['verb'], readonly BindingStatus[]>> = {
  cancel: ['PENDING'],
  end: ['APPROVED', 'SUSPENDED'],
};

/**
 * Closes a binding of this guardian's, once: a conditional write over status, version and whose it is. What ends stops at
 * once, and is told to whom it was approved by. What was tried on another's is in the audit.
 */
export async function closeBinding(tx: Tx, person: Person, closing: Closing): Promise<Closed> {
  const { lineUserId, now } = person;
  const to = closing.verb === 'cancel' ? 'CANCELLED' : 'REVOKED';
  const [found] = await rows(
    tx,
    closed,
    sql`update bindings b set status = ${to}::"BindingStatus", version = b.version + 1,
          decided_at = case when ${closing.verb} = 'cancel' then ${now}::timestamptz else b.decided_at end,
          ended_at = case when ${closing.verb} = 'end' then ${now}::timestamptz end,
          ended_by_kind = case when ${closing.verb} = 'end' then 'GUARDIAN' end,
          ended_by_id = case when ${closing.verb} = 'end' then ${lineUserId} end,
          end_reason = null, end_reason_sealed = null
        from applications a, students s
        where b.id = ${closing.bindingId}::uuid and b.version = ${closing.version}
          and b.status::text = any(${FROM[closing.verb]}::text[])
          and a.id = b.application_id and s.id = b.student_id and ${isOwn(lineUserId, now)}
        returning b.id, b.version, s.school_id`,
  );
  if (!found) return (await mayClose(tx, person, closing)) === 'notFound' ? 'notFound' : 'changed';
  await recordAudit(tx, [
    {
      at: now,
      schoolId: found.school_id,
      actorKind: 'GUARDIAN',
      actorId: lineUserId,
      action: closing.verb === 'cancel' ? 'binding.cancelled' : 'binding.ended',
      objectKind: 'binding',
      objectId: found.id,
      version: found.version,
    },
  ]);
  if (closing.verb === 'end') await tellStaff(tx, now, 'BINDING_ENDED', [found.id]);
  else await dropDrafts(tx, [found.id]);
  return 'done';
}

/** Whether it can be closed as it was shown; asked before anything is asked of the guardian. */
export async function mayClose(tx: Tx, person: Person, closing: Closing): Promise<Closed> {
  const [found] = await rows(
    tx,
    present,
    sql`select b.status::text, b.version from bindings b join applications a on a.id = b.application_id
        where b.id = ${closing.bindingId}::uuid and ${isOwn(person.lineUserId, person.now)}`,
  );
  if (!found) {
    await refuseUnlessOwn(tx, person, closing.bindingId);
    return 'notFound';
  }
  const isAsShown = found.version === closing.version && FROM[closing.verb].includes(found.status);
  return isAsShown ? 'done' : 'changed';
}

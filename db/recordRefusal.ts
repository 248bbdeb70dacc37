import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { mayDecideFromLine } from './mayDecide.ts';
import { isOwn } from './ownApplication.ts';
import { readNow } from './readNow.ts';
import { type AuditRecord, recordAudit } from './recordAudit.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const { windowMs, perActor, together } = LIMITS.refusals;

const counted = z.object({ by_actor: z.number().int(), together: z.number().int() });
const owned = z.object({ own: z.boolean() });
const member = z.object({ staff_id: z.string().nullable() });

/**
 * Notes in the audit that somebody was given nothing: a guessed link, a code that is not good, what is another's. Of one
 * kind so many a minute are kept, by one actor and by all together, so that a flood leaves its trace and fills nothing.
 */
export async function recordRefusal(tx: Tx, refusal: AuditRecord): Promise<void> {
  const actor = refusal.actorId ?? null;
  const [found] = await rows(
    tx,
    counted,
    sql`select count(*) filter (where actor_id is not distinct from ${actor})::int as by_actor, count(*)::int as together
        from audit_entries where action = ${refusal.action}
          and at > ${refusal.at}::timestamptz - ${windowMs} * interval '1 millisecond'`,
  );
  const mostByActor = actor === null ? together : perActor;
  if (found && (found.by_actor >= mostByActor || found.together >= together)) return;
  await recordAudit(tx, [refusal]);
}

/** Notes that a guardian tried what is another's (a binding by its id), unless it is their own after all. */
export async function refuseUnlessOwn(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  bindingId: string,
): Promise<void> {
  const [found] = await rows(
    tx,
    owned,
    sql`select exists (select 1 from bindings b join applications a on a.id = b.application_id
          where b.id = ${bindingId}::uuid and ${isOwn(lineUserId, now)}) as own`,
  );
  if (found?.own) return;
  await recordRefusal(tx, {
    at: now,
    actorKind: 'GUARDIAN',
    actorId: lineUserId,
    action: 'application.refused',
    objectKind: 'binding',
    objectId: bindingId,
  });
}

/** Notes that somebody tried as staff to see or to do what is not theirs: who of staff they are, else which LINE user. */
export async function refuseStaff(tx: Tx, lineUserId: string, bindingId: string): Promise<void> {
  const [found] = await rows(tx, member, sql`select staff_id from line_users where id = ${lineUserId}`);
  await recordRefusal(tx, {
    at: await readNow(tx),
    actorKind: found?.staff_id ? 'STAFF' : 'GUARDIAN',
    actorId: found?.staff_id ?? lineUserId,
    action: 'decision.refused',
    objectKind: 'binding',
    objectId: bindingId,
  });
}

/** The same, unless the child is one whom they may decide about: then what they wanted is no more, and no more is told. */
export async function refuseUnlessInCharge(tx: Tx, lineUserId: string, bindingId: string): Promise<void> {
  const [found] = await rows(
    tx,
    owned,
    sql`select exists (select 1 from bindings b join students s on s.id = b.student_id
          where b.id = ${bindingId}::uuid and ${mayDecideFromLine(lineUserId)}) as own`,
  );
  if (!found?.own) await refuseStaff(tx, lineUserId, bindingId);
}

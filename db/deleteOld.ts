import { LIMITS } from '../domain/limits.ts';
import { deleteOldLeave } from './leave/deleteOldLeave.ts';
import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const { codesMs, payloadsMs, closedBindingsMs, rosterRequestsMs, stepsMs, auditMs } = LIMITS.retention;

const before = (ms: number) => sql`app_now() - ${ms} * interval '1 millisecond'`;

/**
 * Deletes what is kept no longer (DESIGN 5, retention): codes and counted mismatches, payloads of events and messages,
 * rejected and cancelled bindings with the application that nothing is left of and drafts of leave, leave of before the last school year, questions to schools, sessions that ended,
 * browsers that nobody logged in with, failed logins, the log of steps, the audit.
 */
export async function deleteOld(tx: Tx): Promise<void> {
  await execute(tx, sql`delete from verification_codes where created_at < ${before(codesMs)}`);
  await execute(tx, sql`delete from roster_mismatches where at < ${before(codesMs)} - interval '1 day'`);
  await execute(
    tx,
    sql`update inbound_events set payload_sealed = null
        where payload_sealed is not null and status <> 'PENDING' and received_at < ${before(payloadsMs)}`,
  );
  await execute(
    tx,
    sql`update outbox set payload_sealed = null
        where payload_sealed is not null and status <> 'UNSENT' and created_at < ${before(payloadsMs)}`,
  );
  await execute(
    tx,
    sql`delete from bindings where status in ('REJECTED', 'CANCELLED')
          and coalesce(decided_at, submitted_at) < ${before(closedBindingsMs)}`,
  );
  // What is left of an account that was deleted; what the school itself had stopped stays as long as the pupil does.
  await execute(
    tx,
    sql`delete from bindings b using applications a where a.id = b.application_id and b.status = 'REVOKED'
          and b.ended_by_kind is distinct from 'STAFF' and a.erased_at < ${before(closedBindingsMs)}`,
  );
  await execute(
    tx,
    sql`delete from leave_requests l where cardinality(l.chain) = 0
          and (l.state = 'CANCELLED' and l.filed_at < ${before(closedBindingsMs)}
            or not exists (select 1 from bindings b where b.id = l.binding_id))`,
  );
  await deleteOldLeave(tx);
  await execute(tx, sql`delete from guardian_sessions where until < app_now()`);
  await execute(
    tx,
    sql`delete from account_sessions where last_seen_at < ${before(LIMITS.session.idleMs)} or created_at < ${before(LIMITS.session.absoluteMs)}`,
  );
  await execute(tx, sql`delete from account_browsers where seen_at < ${before(LIMITS.knownBrowserMs)}`);
  await execute(tx, sql`delete from login_failures where at < ${before(codesMs)}`);
  await execute(tx, sql`delete from page_links where expires_at < ${before(codesMs)}`);
  await execute(
    tx,
    sql`delete from signatures where application_id is null and drawn_at < ${before(LIMITS.conversationMs)}`,
  );
  await execute(tx, sql`delete from roster_requests where at < ${before(rosterRequestsMs)}`);
  await execute(tx, sql`delete from last_notices where at < ${before(payloadsMs)}`);
  await execute(
    tx,
    sql`delete from applications a where submitted_at < ${before(closedBindingsMs)}
          and not exists (select 1 from bindings b where b.application_id = a.id)`,
  );
  await execute(tx, sql`delete from step_log where at < ${before(stepsMs)}`);
  await execute(tx, sql`delete from audit_entries where at < ${before(auditMs)}`);
}

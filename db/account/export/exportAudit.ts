import { z } from 'zod';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { isOfAccount } from '../ofAccount.ts';

const row = z.object({
  id: z.string(),
  at: z.date(),
  by: z.enum(['you', 'otherGuardian', 'school', 'service']),
  action: z.string(),
  object_kind: z.string(),
  number: z.number().int().nullable(),
  version: z.number().int().nullable(),
  detail_sealed: z.string().nullable(),
});

/** What staff did that its guardian was told of. What they asked each other (binding.endAsked) is not this guardian's to read. */
const TOLD = [
  'binding.approved',
  'binding.rejected',
  'binding.suspended',
  'binding.resumed',
  'binding.revoked',
  'leave.confirmed',
  'leave.returned',
  'leave.cancelGranted',
  'leave.cancelRefused',
];

/** An entry of the audit about what is an account's own: no other person in it, and no reasons, which stand in the bindings. */
export interface ExportedEntry {
  at: string;
  by: 'you' | 'otherGuardian' | 'school' | 'service';
  action: string;
  about: string;
  /** The application it is about. */
  number?: number | undefined;
  version?: number | undefined;
  detail?: string | undefined;
}

/** The audit of an account, its applications, their bindings and leave, and what the account itself did, oldest first. */
export async function exportAudit(tx: Tx, accountId: string): Promise<ExportedEntry[]> {
  const found = await rows(
    tx,
    row,
    sql`with own as (select a.id, a.number, a.line_user_id from applications a where ${isOfAccount(accountId)}),
        objects as (
          select 'account' as kind, ${accountId} as id, null::int as number
          union all select 'application', id::text, number from own
          union all select 'binding', b.id::text, own.number from bindings b join own on own.id = b.application_id
          union all select 'leave', l.id::text, own.number from leave_requests l join bindings b on b.id = l.binding_id
            join own on own.id = b.application_id
        ), entries as (
          select e.*, o.number from objects o join audit_entries e on e.object_kind = o.kind and e.object_id = o.id
          union all
          select e.*, null from audit_entries e where e.actor_id = ${accountId} and e.actor_kind = 'GUARDIAN'
            and not exists (select 1 from objects o where o.kind = e.object_kind and o.id = e.object_id)
        )
        select e.id, e.at, e.action, e.object_kind, e.number, e.version, case
            when e.actor_kind = 'STAFF' then 'school' when e.actor_kind = 'SYSTEM' then 'service'
            when e.actor_id = ${accountId} or e.actor_id in (select line_user_id from own) then 'you'
            else 'otherGuardian' end as by,
          case when e.actor_id = ${accountId} then e.detail_sealed end as detail_sealed
        from entries e where e.actor_kind <> 'STAFF' or e.action = any(${TOLD}::text[])
        order by e.at, e.id`,
  );
  return found.map(({ id, at, by, action, object_kind, number, version, detail_sealed: sealed }) => ({
    at: at.toISOString(),
    by,
    action,
    about: object_kind,
    number: number ?? undefined,
    version: version ?? undefined,
    detail:
      sealed === null
        ? undefined
        : tx.vault.open({ table: 'audit_entries', column: 'detail_sealed', id }, sealed),
  }));
}

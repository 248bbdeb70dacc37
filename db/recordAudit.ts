import { randomUUID } from 'node:crypto';
import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Who did what, to what, when; no names, and typed text only as `detail`, which is sealed. */
export interface AuditRecord {
  at: string;
  schoolId?: string | undefined;
  /** STRANGER: who has proven nothing, perhaps not even in LINE. */
  actorKind: 'GUARDIAN' | 'STAFF' | 'SYSTEM' | 'STRANGER';
  actorId?: string | undefined;
  action: string;
  objectKind: string;
  objectId: string;
  version?: number | undefined;
  /** Why: a reason's code, or what was typed. */
  detail?: string | undefined;
}

/** Adds entries to the audit log, in the commit of what they tell. */
export async function recordAudit(tx: Tx, entries: readonly AuditRecord[]): Promise<void> {
  const records = entries
    .map((entry) => ({ ...entry, id: randomUUID() }))
    .map((entry) => ({
      id: entry.id,
      at: entry.at,
      school_id: entry.schoolId ?? null,
      actor_kind: entry.actorKind,
      actor_id: entry.actorId ?? null,
      action: entry.action,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      version: entry.version ?? null,
      detail_sealed:
        entry.detail === undefined
          ? null
          : tx.vault.seal({ table: 'audit_entries', column: 'detail_sealed', id: entry.id }, entry.detail),
    }));
  await execute(
    tx,
    sql`insert into audit_entries (id, at, school_id, actor_kind, actor_id, action, object_kind, object_id, version, detail_sealed)
        select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as r(id uuid, at timestamptz, school_id text, actor_kind text, actor_id text, action text, object_kind text,
               object_id text, version int, detail_sealed text)`,
  );
}

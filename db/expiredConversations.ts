import { z } from 'zod';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  flow: z.string(),
  flow_version: z.number().int(),
  snapshot_sealed: z.string(),
  now: z.date(),
});

const PLACE = { table: 'conversations', column: 'snapshot_sealed' };

/** A conversation that waited too long, its snapshot opened. */
export interface ExpiredConversation {
  id: string;
  version: number;
  flow: string;
  flowVersion: number;
  /** Undefined where no key opens it any more. */
  snapshot: string | undefined;
  now: string;
}

/** What takes the place of an expired conversation of this version. */
export interface EmptiedConversation {
  id: string;
  version: number;
  flow: string;
  flowVersion: number;
  state: string;
  snapshot: string;
  /** When the next of what it still holds expires. */
  expiresAt?: string | undefined;
}

/** Conversations that have waited too long and still hold what was typed. */
export async function findExpiredConversations(tx: Tx, limit: number): Promise<ExpiredConversation[]> {
  const found = await rows(
    tx,
    row,
    sql`select id, version, flow, flow_version, snapshot_sealed, app_now() as now from conversations
        where expires_at <= app_now() order by expires_at limit ${limit}`,
  );
  return found.map(({ id, version, flow, flow_version, snapshot_sealed, now }) => ({
    id,
    version,
    flow,
    flowVersion: flow_version,
    snapshot: tx.vault.tryOpen({ ...PLACE, id }, snapshot_sealed),
    now: now.toISOString(),
  }));
}

/** Puts an emptied snapshot in the place of an expired one. Gives false where the person came back meanwhile. */
export async function replaceExpired(
  tx: Tx,
  { id, version, flow, flowVersion, state, snapshot, expiresAt }: EmptiedConversation,
): Promise<boolean> {
  const changed = await execute(
    tx,
    sql`update conversations set version = version + 1, flow = ${flow}, flow_version = ${flowVersion}, state = ${state},
          snapshot_sealed = ${tx.vault.seal({ ...PLACE, id }, snapshot)}, expires_at = ${expiresAt ?? null}::timestamptz, updated_at = app_now()
        where id = ${id} and version = ${version} and expires_at <= app_now()`,
  );
  return changed === 1;
}

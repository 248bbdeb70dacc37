import { z } from 'zod';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  flow: z.string(),
  flow_version: z.number().int(),
  snapshot_sealed: z.string(),
});

const PLACE = { table: 'conversations', column: 'snapshot_sealed' };

/** A conversation as it is stored, its snapshot opened. */
export interface FoundConversation {
  id: string;
  version: number;
  flow: string;
  flowVersion: number;
  /** Undefined where no key opens it any more. */
  snapshot: string | undefined;
}

/** The conversations of these people that there are. */
export async function findConversations(
  tx: Tx,
  lineUserIds: readonly string[],
): Promise<FoundConversation[]> {
  const found = await rows(
    tx,
    row,
    sql`select id, version, flow, flow_version, snapshot_sealed from conversations
        where id = any(${lineUserIds}::text[]) order by id`,
  );
  return found.map(({ id, version, flow, flow_version, snapshot_sealed }) => ({
    id,
    version,
    flow,
    flowVersion: flow_version,
    snapshot: tx.vault.tryOpen({ ...PLACE, id }, snapshot_sealed),
  }));
}

/** Puts another snapshot in the place of the one of this version. False where the person wrote meanwhile. */
export async function replaceConversation(
  tx: Tx,
  by: { id: string; version: number; flow: string; flowVersion: number; state: string; snapshot: string },
): Promise<boolean> {
  const changed = await execute(
    tx,
    sql`update conversations set version = version + 1, flow = ${by.flow}, flow_version = ${by.flowVersion},
          state = ${by.state}, snapshot_sealed = ${tx.vault.seal({ ...PLACE, id: by.id }, by.snapshot)}, expires_at = null,
          updated_at = app_now()
        where id = ${by.id} and version = ${by.version}`,
  );
  return changed === 1;
}

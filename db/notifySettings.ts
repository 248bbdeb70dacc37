import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ gathers: z.boolean() });

/** How a member of staff is told of new bindings, gathered or each at once; with `gathers` it is set. */
export async function notifySettings(
  tx: Tx,
  lineUserId: string,
  gathers: boolean | undefined,
): Promise<boolean> {
  const [found] = await rows(
    tx,
    row,
    gathers === undefined
      ? sql`select gathers from line_users where id = ${lineUserId}`
      : sql`update line_users set gathers = ${gathers} where id = ${lineUserId} returning gathers`,
  );
  return found?.gathers ?? true;
}

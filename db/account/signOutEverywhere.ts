import { recordAudit } from '../recordAudit.ts';
import type { Tx } from '../tx.ts';
import { forgetBrowsers } from './browsers.ts';
import { dropSessions } from './sessions.ts';

/** Ends every session of an account and forgets its browsers: wherever it is logged in next, a code is asked for. */
export async function signOutEverywhere(
  tx: Tx,
  { accountId, now }: { accountId: string; now: string },
): Promise<void> {
  await dropSessions(tx, accountId);
  await forgetBrowsers(tx, accountId);
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'GUARDIAN',
      actorId: accountId,
      action: 'account.signedOutEverywhere',
      objectKind: 'account',
      objectId: accountId,
    },
  ]);
}

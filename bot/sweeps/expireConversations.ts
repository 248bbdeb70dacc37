import {
  type ExpiredConversation,
  findExpiredConversations,
  replaceExpired,
} from '../../db/expiredConversations.ts';
import type { Database } from '../../db/tx.ts';
import {
  beginFlow,
  type Resting,
  restoreSnapshot,
  stateOf,
  storeSnapshot,
} from '../engine/restoreSnapshot.ts';
import { expire, expiresAt } from '../engine/suspension.ts';

const AT_ONCE = 100;

/** Deletes what was typed in conversations that waited 72 hours; the person is told when they write again. Gives how many. */
export async function expireConversations(database: Database): Promise<number> {
  const expired = await database.run((tx) => findExpiredConversations(tx, AT_ONCE));
  let count = 0;
  for (const conversation of expired) {
    const resting = expire(restoreOrBegin(conversation), conversation.now);
    const replaced = await database.run((tx) =>
      replaceExpired(tx, {
        id: conversation.id,
        version: conversation.version,
        flow: resting.flow.name,
        flowVersion: resting.flow.version,
        state: stateOf(resting.snapshot),
        snapshot: storeSnapshot(resting),
        expiresAt: expiresAt(resting),
      }),
    );
    if (replaced) count++;
  }
  return count;
}

/** What can be read no more is deleted all the same, and holds up nobody else's deletion. */
function restoreOrBegin({ flow, flowVersion, snapshot }: ExpiredConversation): Resting {
  if (snapshot === undefined) return beginFlow('binding');
  try {
    return restoreSnapshot({ flow, flowVersion, snapshot });
  } catch {
    return beginFlow('binding');
  }
}

import {
  type FoundConversation,
  findConversations,
  replaceConversation,
} from '../../db/replaceConversation.ts';
import type { Tx } from '../../db/tx.ts';
import { beginFlow, type Resting, restoreSnapshot, stateOf, storeSnapshot } from './restoreSnapshot.ts';

/** Whoever writes in the very moment is read again; more often than this nobody is that fast. */
const ROUNDS = 5;

/**
 * Begins these people's conversations anew, in the caller's commit: nothing that was typed or filled in as a guardian is
 * left. What somebody of staff does there goes on.
 */
export async function emptyConversations(tx: Tx, lineUserIds: readonly string[]): Promise<void> {
  let left = lineUserIds;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    const missed: string[] = [];
    for (const conversation of await findConversations(tx, left))
      if (!(await empty(tx, conversation))) missed.push(conversation.id);
    left = missed;
  }
}

async function empty(tx: Tx, conversation: FoundConversation): Promise<boolean> {
  const resting = emptied(conversation);
  return await replaceConversation(tx, {
    id: conversation.id,
    version: conversation.version,
    flow: resting.flow.name,
    flowVersion: resting.flow.version,
    state: stateOf(resting.snapshot),
    snapshot: storeSnapshot(resting),
  });
}

/** What can be read no more is begun anew all the same. */
function emptied({ flow, flowVersion, snapshot }: FoundConversation): Resting {
  const anew = () => beginFlow('binding');
  if (snapshot === undefined) return anew();
  try {
    const resting = restoreSnapshot({ flow, flowVersion, snapshot });
    return resting.flow.role === 'staff' ? { ...resting, suspended: [] } : anew();
  } catch {
    return anew();
  }
}

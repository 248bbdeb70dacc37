import type { ChatUser } from './chatUser.ts';
import { type JsonObject, objectsIn } from './jsonObject.ts';
import type { Platform } from './platform.ts';
import { readMessage, type Tappable, tappable } from './readMessage.ts';

/**
 * The action of the newest tappable thing named by these words: newest message first, then the rich menu; in one
 * message the exact label before one that contains the words. Throws, listing what can be tapped, if there is none.
 * A quick reply that is found counts as used: LINE hides all of them at a tap.
 */
export function findTappable(platform: Platform, user: ChatUser, label: string): JsonObject {
  const groups = tappableGroups(platform, user);
  for (const { things, spends } of groups) {
    const found =
      things.find((each) => each.label === label) ?? things.find((each) => each.label.includes(label));
    if (!found) continue;
    if (spends !== undefined && closesQuickReplies(found.action)) user.spentQuickReplies = spends;
    return found.action;
  }
  const all = groups.flatMap(({ things }) => things.map((each) => `[${each.label}]`));
  throw new Error(
    `${user.name} finds nothing to tap named 「${label}」. There is: ${all.join(' ') || 'nothing'}`,
  );
}

interface Group {
  things: Tappable[];
  /** The entry whose quick replies these are. */
  spends?: string;
}

function tappableGroups(platform: Platform, user: ChatUser): Group[] {
  const fromBot = user.chat.filter(({ from }) => from === 'bot').reverse();
  const groups: Group[] = fromBot.map(({ message }) => ({ things: readMessage(message).tappables }));
  const newest = fromBot[0];
  // Only the newest message shows its quick replies, and only until one is tapped.
  if (newest && user.spentQuickReplies !== newest.id) {
    groups.unshift({ things: readMessage(newest.message).quickReplies, spends: newest.id });
  }
  const areas = objectsIn(platform.richMenuOf(user)?.menu.areas);
  return [...groups, { things: areas.flatMap(({ action }) => tappable(action)) }];
}

// The others leave the chat or open something over it, and the buttons stay.
function closesQuickReplies({ type }: JsonObject): boolean {
  return type === 'message' || type === 'postback';
}

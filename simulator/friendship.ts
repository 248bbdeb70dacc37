import type { ChatUser } from './chatUser.ts';
import type { Platform } from './platform.ts';

/** Adds the bot as a friend: a follow event. Resolves with the status of the service's answer. */
export async function follow(platform: Platform, user: ChatUser): Promise<number> {
  return becomeFriend(platform, user, user.blocked);
}

/** Blocks the bot: an unfollow event. Nothing the bot sends is shown from then on. */
export async function block(platform: Platform, user: ChatUser): Promise<number> {
  user.blocked = true;
  // LINE forgets the personal rich menu of somebody who blocks: the bot has to link it again.
  user.richMenuId = undefined;
  platform.userChanged(user);
  return (await platform.sendEvents([platform.event(user, { type: 'unfollow' })])).status;
}

/** Lifts the block: a follow event that says so. */
export async function unblock(platform: Platform, user: ChatUser): Promise<number> {
  return becomeFriend(platform, user, true);
}

async function becomeFriend(platform: Platform, user: ChatUser, isUnblocked: boolean): Promise<number> {
  user.friend = true;
  user.blocked = false;
  platform.userChanged(user);
  return (await platform.sendEvents([platform.event(user, { type: 'follow', follow: { isUnblocked } })]))
    .status;
}

import { findMenusToLink, NO_MENU, noteMenu } from '../../db/menusToLink.ts';
import type { Database } from '../../db/tx.ts';
import type { MenuClient } from '../menus/menuClient.ts';

/** What linking needs; `now` is the machine's clock in milliseconds, for how long the list of aliases is good. */
export interface LinkParts {
  database: Database;
  client: Pick<MenuClient, 'aliases' | 'link' | 'unlink'>;
  now?: () => number;
}

const AT_ONCE = 50;
const ALIASES_MS = 5 * 60_000;
/** After a refusal, and while the account has no menus yet. */
const REST_MS = 60_000;

/**
 * Makes a sweep that gives people the menu of their role and language. Linking twice does no harm, so instances need not take
 * turns. Where the menus were never applied, or LINE refuses, it rests for a minute. Gives how many were linked.
 */
export function createMenuLinks({ database, client, now = Date.now }: LinkParts): () => Promise<number> {
  let known = new Map<string, string>();
  let knownUntil = 0;
  let restUntil = 0;

  async function idOf(alias: string): Promise<string | undefined> {
    if (now() >= knownUntil || !known.has(alias)) {
      known = await client.aliases();
      knownUntil = now() + ALIASES_MS;
    }
    return known.get(alias);
  }

  async function linkAll(): Promise<number> {
    const users = await database.run((tx) => findMenusToLink(tx, AT_ONCE));
    let linked = 0;
    for (const user of users) {
      const id = user.wanted === NO_MENU ? undefined : await idOf(user.wanted);
      if (id === undefined && user.wanted !== NO_MENU) {
        restUntil = now() + REST_MS;
        return linked;
      }
      await (id === undefined ? client.unlink(user.lineUserId) : client.link(user.lineUserId, id));
      await database.run((tx) => noteMenu(tx, user));
      linked += 1;
    }
    return linked;
  }

  return async () => {
    if (now() < restUntil) return 0;
    try {
      return await linkAll();
    } catch (error) {
      restUntil = now() + REST_MS;
      knownUntil = 0;
      throw error;
    }
  };
}

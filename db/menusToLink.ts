import { z } from 'zod';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), wanted: z.string() });

/** Who is linked to no menu of their own. */
export const NO_MENU = 'none';

/** A LINE user whose rich menu is another than it should be: an alias, or `NO_MENU`. */
export interface MenuToLink {
  lineUserId: string;
  wanted: string;
}

/**
 * Friends whose menu is not the one of their role and language: staff have the teacher's as long as they hold a post; a
 * guardian in the first language sees the account's own, and is linked to none. What is linked is not known at first, and
 * again when somebody comes back: then nothing is (LINE, block).
 */
export async function findMenusToLink(tx: Tx, limit: number): Promise<MenuToLink[]> {
  const found = await rows(
    tx,
    row,
    sql`select id, wanted from (
          select u.id, u.menu, case
            when exists (select 1 from staff_posts p where p.staff_id = u.staff_id) then 'teacher-' || lower(u.language)
            when u.language <> 'zh-Hant' then 'guardian-' || lower(u.language)
            else ${NO_MENU} end as wanted
          from line_users u where u.followed
        ) as users
        where coalesce(menu, ${NO_MENU}) <> wanted order by id limit ${limit}`,
  );
  return found.map(({ id, wanted }) => ({ lineUserId: id, wanted }));
}

/** Notes which menu a LINE user is linked to now. */
export async function noteMenu(tx: Tx, { lineUserId, wanted }: MenuToLink): Promise<void> {
  await execute(tx, sql`update line_users set menu = ${wanted} where id = ${lineUserId}`);
}

/** The menus were made anew: nobody is known to be linked to one. */
export async function forgetMenus(tx: Tx): Promise<void> {
  await execute(tx, sql`update line_users set menu = null where menu is not null`);
}

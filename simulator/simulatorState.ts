import type { ChatUser, Entry } from './chatUser.ts';
import type { Mail } from './mailbox.ts';
import type { RichMenu } from './richMenus.ts';

/** Something to know while playing, shown beside the phones. */
export interface DemoHint {
  title: string;
  lines: string[];
}

/** A rich menu as the page draws it; `image` is a path on this origin. */
export interface RichMenuView {
  richMenuId: string;
  image: string;
  [field: string]: unknown;
}

/** A phone as the page draws it. */
export interface UserView {
  id: string;
  name: string;
  role: string;
  friend: boolean;
  blocked: boolean;
  richMenu?: RichMenuView;
  chat: Entry[];
}

/** The answer of GET /simulator/state. */
export interface SimulatorState {
  bot: { userId: string; name: string };
  users: UserView[];
  mailbox: readonly Mail[];
  hints: readonly DemoHint[];
  service: { lastStatus: number | null; lastMs: number | null };
}

/** A rich menu for the page. */
export function richMenuView({ richMenuId, menu }: RichMenu): RichMenuView {
  return { ...menu, richMenuId, image: `/simulator/richmenus/${richMenuId}/image` };
}

/** A phone for the page; a blocked bot or a stranger shows no rich menu. */
export function userView(user: ChatUser, richMenu: RichMenu | undefined): UserView {
  const { id, name, role, friend, blocked, chat } = user;
  const shown = richMenu ? { richMenu: richMenuView(richMenu) } : {};
  return { id, name, role, friend, blocked, chat, ...shown };
}

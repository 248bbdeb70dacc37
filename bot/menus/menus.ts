import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { MenuWord } from '../../flows/view.ts';
import type { Sign } from './signs.ts';

/** The rich menus: a guardian's, a teacher's, and the guardian's of a teacher, who finds the way back in it. */
export const MENU_NAMES = ['guardian', 'teacher', 'guardian-of-teacher'] as const;

export type MenuName = (typeof MENU_NAMES)[number];

/** One tile: its words, its sign, and what it asks for; `to`: the menu it changes to. */
export interface Tile {
  key: string;
  sign: Sign;
  word: MenuWord;
  to?: MenuName;
}

const BIND: Tile = { key: 'menu.bind', sign: 'family', word: 'bind' };
const PROGRESS: Tile = { key: 'menu.progress', sign: 'list', word: 'progress' };
const LEAVE: Tile = { key: 'menu.leave', sign: 'calendar', word: 'leave' };
const HELP: Tile = { key: 'menu.help', sign: 'question', word: 'help' };
const LANGUAGE: Tile = { key: 'menu.language', sign: 'globe', word: 'language' };

/** Six tiles each, from the upper left, as they stand (VOICE, Look). */
export const MENUS: Readonly<Record<MenuName, readonly Tile[]>> = {
  guardian: [BIND, PROGRESS, LEAVE, HELP, LANGUAGE, { key: 'menu.human', sign: 'phone', word: 'human' }],
  teacher: [
    { key: 'menu.pending', sign: 'review', word: 'pending' },
    { key: 'menu.slips', sign: 'slip', word: 'slips' },
    { key: 'menu.roll', sign: 'hand', word: 'roll' },
    { key: 'menu.class', sign: 'board', word: 'class' },
    HELP,
    { key: 'menu.toGuardian', sign: 'change', word: 'guardian', to: 'guardian-of-teacher' },
  ],
  'guardian-of-teacher': [
    BIND,
    PROGRESS,
    LEAVE,
    HELP,
    LANGUAGE,
    { key: 'menu.toTeacher', sign: 'change', word: 'teacher', to: 'teacher' },
  ],
};

/** The alias under which LINE knows a menu: what people are linked to stays when its picture changes. */
export function aliasOf(name: MenuName, language: Language): string {
  return `${name}-${language}`.toLowerCase();
}

/** What everybody sees who is linked to no menu. */
export const DEFAULT_ALIAS = aliasOf('guardian', LANGUAGES[0]);

/** Tells menus of ours from others of the account, and one version of a menu from another. */
export function menuName(alias: string, definition: unknown, image: Buffer): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(definition))
    .update(image)
    .digest('hex')
    .slice(0, 12);
  return `${PREFIX}${alias} ${hash}`;
}

/** What the names of our menus begin with. */
export const PREFIX = 'homeroom ';

import type { Language } from '../../domain/language.ts';
import type { Role } from '../../flows/view.ts';
import { say } from '../texts/index.ts';

/** In what language, when, and to whom something is said. */
export interface Voice {
  language: Language;
  now?: string | undefined;
  /** Only where one LINE user is both a guardian and a member of staff: each message then begins with it. */
  role?: Role | undefined;
}

/** What a message begins with, so that nobody takes one role for the other: 【導師】, 【家長】, or nothing. */
export function badgeOf({ role, language }: Voice): string {
  return role === undefined ? '' : say({ key: `badge.${role}` }, language);
}

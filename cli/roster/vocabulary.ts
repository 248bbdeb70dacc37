import type { Level } from '../../domain/level.ts';
import type { StaffRole, StudentStatus } from '../../domain/roster.ts';
import { normaliseText } from '../../domain/text.ts';

const LEVEL_WORDS: Record<string, Level> = {
  elementary: 'ELEMENTARY',
  國小: 'ELEMENTARY',
  國民小學: 'ELEMENTARY',
  小學: 'ELEMENTARY',
  junior_high: 'JUNIOR_HIGH',
  國中: 'JUNIOR_HIGH',
  國民中學: 'JUNIOR_HIGH',
  senior_high: 'SENIOR_HIGH',
  高中: 'SENIOR_HIGH',
  高級中學: 'SENIOR_HIGH',
  vocational_high: 'VOCATIONAL_HIGH',
  高職: 'VOCATIONAL_HIGH',
};

const ROLE_WORDS: Record<string, StaffRole> = {
  homeroom_teacher: 'HOMEROOM_TEACHER',
  導師: 'HOMEROOM_TEACHER',
  級任導師: 'HOMEROOM_TEACHER',
  班導師: 'HOMEROOM_TEACHER',
  student_affairs_chief: 'STUDENT_AFFAIRS_CHIEF',
  學務組長: 'STUDENT_AFFAIRS_CHIEF',
  student_affairs_director: 'STUDENT_AFFAIRS_DIRECTOR',
  學務主任: 'STUDENT_AFFAIRS_DIRECTOR',
  principal: 'PRINCIPAL',
  校長: 'PRINCIPAL',
  unit_admin: 'UNIT_ADMIN',
  單位管理員: 'UNIT_ADMIN',
  資訊組長: 'UNIT_ADMIN',
};

const STATUS_WORDS: Record<string, StudentStatus> = {
  active: 'ACTIVE',
  在學: 'ACTIVE',
  就學: 'ACTIVE',
  left: 'LEFT',
  離校: 'LEFT',
  轉出: 'LEFT',
  畢業: 'LEFT',
};

/** Reads a level in English or Chinese. Undefined where it is none. */
export function readLevel(typed: string): Level | undefined {
  return look(LEVEL_WORDS, typed);
}

/** Reads a staff role in English or Chinese. Undefined where it is none. */
export function readRole(typed: string): StaffRole | undefined {
  return look(ROLE_WORDS, typed);
}

/** Reads whether a student attends, in English or Chinese. Undefined where it says neither. */
export function readStatus(typed: string): StudentStatus | undefined {
  return look(STATUS_WORDS, typed);
}

/** A header or word without what does not matter: case, width, spaces. */
export function plainWord(typed: string): string {
  return normaliseText(typed).toLowerCase().replace(/\s/gu, '');
}

function look<T>(words: Record<string, T>, typed: string): T | undefined {
  const word = plainWord(typed);
  // Not words[word] alone: a cell may say "constructor".
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

import type { Level } from './level.ts';
import type { ClassName } from './roster.ts';
import { normaliseText } from './text.ts';

const GRADES: Record<Level, readonly number[]> = {
  ELEMENTARY: [1, 2, 3, 4, 5, 6],
  JUNIOR_HIGH: [1, 2, 3, 7, 8, 9],
  SENIOR_HIGH: [1, 2, 3, 10, 11, 12],
  VOCATIONAL_HIGH: [1, 2, 3, 10, 11, 12],
};
const DIGITS = '〇一二三四五六七八九';

/** Reads a grade: `5`, `五年級`, `高一`. Undefined where it is none from 1 to 12. */
export function readGrade(typed: string): number | undefined {
  const bare = compact(typed)
    .replace(/^[小國高]/u, '')
    .replace(/(年級?|級)$/u, '');
  const grade = readNumeral(bare);
  return grade !== undefined && grade >= 1 && grade <= 12 ? grade : undefined;
}

/** Whether a school of this level has the grade: a junior high counts 1–3 or 7–9, a senior high 1–3 or 10–12. */
export function isGradeOf(level: Level, grade: number): boolean {
  return GRADES[level].includes(grade);
}

/**
 * Reads a class's own name beside its grade, in one writing for each class: `1`, `01`, `一`, `一班`, `501` and `五年一班` are
 * all `1` in grade 5; `忠班` is `忠`. Undefined where it is no class name or names another grade.
 */
export function readClassName(typed: string, grade: number): string | undefined {
  const text = compact(typed);
  const whole = /年/u.test(text) ? readClassReference(text) : undefined;
  if (whole) return whole.grade === grade ? whole.name : undefined;
  const numbered = /^(\d{1,2})(\d\d)$/u.exec(text);
  if (numbered) return Number(numbered[1]) === grade ? readOwnName(numbered[2] ?? '') : undefined;
  return readOwnName(text);
}

/** Reads a class with its grade: `五年一班`, `5年1班`, `501`, `5-1`, `一年忠班`. Undefined where it is none. */
export function readClassReference(typed: string): ClassName | undefined {
  const text = compact(typed);
  const [, gradePart, namePart] =
    /^(.+?)年級?(.+)$/u.exec(text) ??
    /^(\d{1,2})[-/](.+)$/u.exec(text) ??
    /^(\d{1,2})(\d\d)$/u.exec(text) ??
    [];
  if (gradePart === undefined || namePart === undefined) return undefined;
  const grade = readGrade(gradePart);
  const name = readOwnName(namePart);
  return grade === undefined || name === undefined ? undefined : { grade, name };
}

function readOwnName(text: string): string | undefined {
  const bare = text.replace(/班$/u, '');
  const number = readNumeral(bare);
  if (number !== undefined) return number > 0 ? String(number) : undefined;
  return /^[\p{L}\p{N}]{1,10}$/u.test(bare) ? bare : undefined;
}

/** A whole number up to 99 in Arabic or Chinese numerals. */
function readNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const [matched, tens, ones] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (!matched) return undefined;
  const ten = tens === undefined ? 0 : 10 * (tens.length === 1 ? 1 : DIGITS.indexOf(tens.charAt(0)));
  return ten + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

function compact(typed: string): string {
  return normaliseText(typed)
    .replace(/\s/gu, '')
    .replace(/[‐-―−]/gu, '-');
}

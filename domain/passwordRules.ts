import { LIMITS } from './limits.ts';

/** What an account's owner is known by: none of it may stand in the password. */
export interface PasswordOwner {
  /** ID or residence numbers, pupil codes and student numbers: the owner's and the children's. */
  numbers: readonly string[];
  mobiles: readonly string[];
  email: string;
  /** The owner's and the children's. */
  names: readonly string[];
  schools: readonly string[];
}

/** Why a password is none, in the order in which it is told. */
export type PasswordFault = 'short' | 'long' | 'own' | 'birthday' | 'school' | 'common';

const { shortest, longest } = LIMITS.password;
/** So many characters in a row of what is known of somebody. */
const RUN = 4;

/** A password as it is counted, compared and hashed: full-width and composed characters are the same as plain ones. */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * What is wrong with a new password; undefined where nothing is. At least eight characters (code points after NFKC) and at most
 * 128, whichever they are; no four in a row of what the owner is known by, nothing that reads as a birthday, and none of
 * the most common ones (`isCommon`, asked in lower case).
 */
export function findPasswordFault(
  typed: string,
  owner: PasswordOwner,
  isCommon: (password: string) => boolean,
): PasswordFault | undefined {
  const password = normalisePassword(typed);
  const length = [...password].length;
  if (length < shortest) return 'short';
  if (length > longest) return 'long';
  const plain = compact(password);
  const { numbers, mobiles, email, names, schools } = owner;
  const local = email.slice(0, email.lastIndexOf('@'));
  if ([...numbers, ...mobiles, local, ...names].some((fact) => sharesRun(plain, fact))) return 'own';
  if (readsAsBirthday(password)) return 'birthday';
  if (schools.some((school) => sharesRun(plain, school))) return 'school';
  return isPlain(password, isCommon) ? 'common' : undefined;
}

/** Without what stands between words and numbers, in lower case: 0912-345-678 is 0912345678. */
function compact(text: string): string {
  return normalisePassword(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Whether four characters in a row of a fact stand in the password; of a name in Han characters two or three are all of it. */
function sharesRun(plain: string, fact: string): boolean {
  const characters = [...compact(fact)];
  const run = /^\p{Script=Han}{2,3}$/u.test(characters.join('')) ? characters.length : RUN;
  for (let at = 0; at + run <= characters.length; at++)
    if (plain.includes(characters.slice(at, at + run).join(''))) return true;
  return false;
}

/** Eight digits are looked for anywhere, shorter dates where they stand alone: 19850512, 1985-05-12, 12051985, 74/5/12, 850512. */
function readsAsBirthday(password: string): boolean {
  const dotted = [...password.matchAll(/(?<!\d)(\d{1,4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,4})(?!\d)/gu)];
  if (
    dotted.some(
      ([, first = '', month = '', last = '']) => isDate(first, month, last) || isDate(last, month, first),
    )
  )
    return true;
  return [...password.matchAll(/\d+/gu)].some(([digits]) => isDigitsOfDate(digits) || holdsWholeDate(digits));
}

function holdsWholeDate(digits: string): boolean {
  for (let at = 0; at + 8 <= digits.length; at++) {
    const part = digits.slice(at, at + 8);
    if (isDate(part.slice(0, 4), part.slice(4, 6), part.slice(6))) return true;
    if (isDate(part.slice(4), part.slice(2, 4), part.slice(0, 2))) return true;
    if (isDate(part.slice(4), part.slice(0, 2), part.slice(2, 4))) return true;
  }
  return false;
}

/** 850512, 120585, and years of the Republic: 0740512, 740512. */
function isDigitsOfDate(digits: string): boolean {
  if (digits.length === 7) return isDate(digits.slice(0, 3), digits.slice(3, 5), digits.slice(5));
  if (digits.length !== 6) return false;
  const [first, middle, last] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return isDate(first, middle, last) || isDate(last, middle, first);
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether this can be a birthday: a year of four digits since 1900, or of two or three (also of the Republic), and a day of a month. */
function isDate(year: string, month: string, day: string): boolean {
  const isYear = year.length === 4 ? /^(?:19|20)/u.test(year) : /^(?:[01]\d\d|\d\d)$/u.test(year);
  const most = LONGEST_MONTHS[Number(month) - 1];
  return isYear && day.length <= 2 && most !== undefined && Number(day) >= 1 && Number(day) <= most;
}

/** Common ones, also with signs and digits around them (Password123!); a short piece again and again; a row of neighbours. */
function isPlain(password: string, isCommon: (password: string) => boolean): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    isCommon(lower) ||
    isCommon(compact(password)) ||
    (bare.length >= 6 && lower.length - bare.length <= 4 && isCommon(bare)) ||
    isRepeated(lower) ||
    isRow([...lower])
  );
}

function isRepeated(text: string): boolean {
  const again = (text + text).indexOf(text, 1);
  return again < text.length && again < shortest;
}

function isRow(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((each, at) => (each.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}

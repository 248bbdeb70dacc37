import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { MAIL_KEYS } from '../../bot/render/renderMail.ts';
import { texts as en } from '../../bot/texts/en/index.ts';
import { texts as id } from '../../bot/texts/id/index.ts';
import { hasText, say } from '../../bot/texts/index.ts';
import { findPattern } from '../../bot/texts/pattern.ts';
import { texts as vi } from '../../bot/texts/vi/index.ts';
import { CHOICE_WORDS, globalWord, languageWord } from '../../bot/texts/words.ts';
import { texts as zhHant } from '../../bot/texts/zh-Hant/index.ts';
import { CHANGES } from '../../domain/amendment.ts';
import { END_REASONS, END_VERBS, REJECT_REASONS } from '../../domain/decision.ts';
import { DEEDS } from '../../domain/deeds.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { LEAVE_KINDS } from '../../domain/leave/kinds.ts';
import { LEAVE_REASONS } from '../../domain/leave/leaveWords.ts';
import { PROOF_PROBLEMS } from '../../domain/leave/proofFile.ts';
import { RETURN_REASONS, TURN_ROLES } from '../../domain/leave/slip.ts';
import { LEAVE_STATES } from '../../domain/leave/states.ts';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';
import { FLOW_NAMES } from '../../flows/flow.ts';
import { readTyped as readSlips } from '../../flows/slips/typed.ts';
import { readTyped } from '../../flows/teacher/typed.ts';
import { ABSENCE_ANSWERS, SLIP_VERBS } from '../../flows/view.ts';
import { DEEDS_TOLD, NOT_DONE_TOLD } from '../../web/account/accountPage.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STATUSES = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED'];
const MATCHES = ['MATCHES', 'DIFFERS', 'UNKNOWN', 'REVOKED'];

const FILLED = ['child', 'kind', 'time', 'count', 'reason', 'proof'];

/** What stands after the dot where a key is put together; a new one that is not here fails the scan below. */
const ENDINGS: Record<string, readonly string[]> = {
  'level.': LEVELS,
  'relation.': RELATIONS,
  'status.': STATUSES,
  'reason.': REJECT_REASONS,
  'match.': MATCHES,
  'match.short.': MATCHES,
  'nationalId.': ['malformed', 'checksum'],
  'teacher.done.': ['APPROVED', 'REJECTED'],
  'teacher.doneMany.': ['APPROVED', 'REJECTED'],
  'endReason.': END_REASONS,
  'teacher.act.': END_VERBS,
  'teacher.confirmEnd.': END_VERBS,
  'teacher.stopped.': ['APPROVED', 'SUSPENDED', 'REVOKED'],
  'notice.stopped.': ['APPROVED', 'SUSPENDED', 'REVOKED'],
  'notice.otherStopped.': ['APPROVED', 'SUSPENDED', 'REVOKED'],
  'stage.': ['1', '2', '3', '4'],
  'link.': ['privacy'],
  'badge.': ['guardian', 'staff'],
  'language.': LANGUAGES,
  'resume.': FLOW_NAMES,
  'verify.verdict.': ['valid', 'changed', 'cancelled', 'over'],
  'change.': CHANGES,
  'page.': ['consent', 'signature', 'form'],
  'link.deadWhy.': ['FORM', 'PROOF'],
  'link.title.': ['CONSENT', 'SIGNATURE', 'FORM', 'PROOF'],
  'link.done.': ['CONSENT', 'SIGNATURE'],
  'link.word.': ['CONSENT', 'SIGNATURE'],
  'password.fault.': ['short', 'long', 'own', 'birthday', 'school', 'common', 'same'],
  'leave.kind.': LEAVE_KINDS,
  'accountPage.': [...DEEDS_TOLD.map((deed) => `${deed}Done`), ...NOT_DONE_TOLD],
  'copy.by.': ['you', 'otherGuardian', 'school', 'service'],
  'copy.channel.': ['LINE', 'EMAIL', 'SMS'],
  'did.': DEEDS,
  'leave.reason.': LEAVE_REASONS,
  'leave.impossible.': ['SEVERAL_DAYS', 'PART_OF_SEVERAL_DAYS', 'SEVERAL_PARTS', 'LAST_DAY_WANTED'],
  'leave.unit.': ['WHOLE_DAY', 'HALF_DAY', 'PERIODS'],
  'leave.refused.': [
    ...[
      'NOT_NOW',
      'NOT_YOURS',
      'HAS_BEGUN',
      'TOO_LATE_TO_RESEND',
      'PROOF_NOT_DUE',
      'NO_PROOF_WANTED',
      'PROOFS_FULL',
    ],
  ],
  'leave.done.': SLIP_VERBS.guardian,
  'leave.act.': SLIP_VERBS.guardian,
  'leave.state.': LEAVE_STATES,
  'leave.role.': TURN_ROLES,
  'leave.proofProblem.': PROOF_PROBLEMS,
  'leave.askProof.': ['LENGTH', 'EXAM_DAY'],
  'leave.blocked.': ['NOT_BOUND', 'PENDING', 'SUSPENDED', 'SIGNED_OUT'],
  'leave.field.': [...FILLED, 'number', 'state', 'filed', 'now'],
  'leave.edit.': ['child', 'kind', 'time', 'reason', 'proof'],
  'leave.near.': ['today', 'tomorrow', 'todayMorning', 'todayAfternoon'],
  'slips.reason.': RETURN_REASONS,
  'slips.done.': ['CONFIRMED', 'RETURNED', 'CANCELLED'],
  'slips.absent.': ['UNEXPLAINED', 'EXPECTED'],
  'slips.deputy.': ['notFound', 'past'],
  'slips.look.': ['HELD', 'CANCEL_ASKED', 'OVER_QUOTA', 'PROOF_MISSING', 'PROOF_COME', 'ESCALATED', 'LATE'],
  'notice.leave.': LEAVE_STATES.filter((state) => state !== 'SUBMITTED'),
  'notice.absence.': ABSENCE_ANSWERS,
  'leave.noSlips.': ['SIGNED_OUT', 'SUSPENDED'],
  'notice.alert.': ['passwordChanged', 'loginsFailed'],
  'notice.slipState.': ['HELD', 'CANCEL_ASKED'],
  'notice.leaveChanged.': ['CANCELLED', 'CANCEL_ASKED', 'HELD', 'CONVERTED', 'RETURNED'],
};
const MAILS: readonly string[] = MAIL_KEYS;

const TEXTS: Record<Language, Readonly<Record<string, string>>> = { 'zh-Hant': zhHant, en, vi, id };
const OTHERS = LANGUAGES.filter((language) => language !== 'zh-Hant');

const used = collectKeys();

test('every key that the rooms use has words in every language', () => {
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((key) => !hasText(key))).toEqual([]);
});

test('every key with a part that varies is known here with all its endings', () => {
  const prefixes = sources().flatMap((code) => [
    ...[...code.matchAll(/line\(`([a-zA-Z.]+\.)\$\{/gu)].map(([, prefix]) => prefix ?? ''),
    ...[...code.matchAll(/invalid\(`([a-zA-Z.]+\.)\$\{/gu)].map(([, prefix]) => prefix ?? ''),
  ]);
  expect(prefixes.length).toBeGreaterThan(5);
  expect(prefixes.filter((prefix) => !(prefix in ENDINGS))).toEqual([]);
});

test.each(OTHERS)('no key is without words in %s, and none is there alone', (language) => {
  const [words, all] = [TEXTS[language], zhHant];
  expect({
    missing: Object.keys(all).filter((key) => !Object.hasOwn(words, key)),
    unknown: Object.keys(words).filter((key) => !Object.hasOwn(all, key)),
  }).toEqual({ missing: [], unknown: [] });
});

test.each(Object.keys(zhHant))('%s takes the same parameters in every language', (key) => {
  for (const language of OTHERS) {
    const pattern = TEXTS[language][key];
    if (pattern !== undefined)
      expect([language, parametersOf(pattern)]).toEqual([language, parametersOf(zhHant[key] ?? '')]);
  }
});

test('what has no words yet is told in English, then in 中文', () => {
  const texts = { 'zh-Hant': { a: '甲', b: '乙' }, en: { a: 'A' }, vi: {}, id: { b: 'B' } };
  expect(findPattern(texts, 'a', 'vi')).toEqual({ language: 'en', pattern: 'A' });
  expect(findPattern(texts, 'b', 'vi')).toEqual({ language: 'zh-Hant', pattern: '乙' });
  expect(findPattern(texts, 'b', 'id')).toEqual({ language: 'id', pattern: 'B' });
  expect(findPattern(texts, 'toString', 'id')).toBeUndefined();
});

test.each(LANGUAGES)('every word that a text in %s says can be typed is understood', (language) => {
  const words = Object.entries(TEXTS[language]).flatMap(([key, text]) =>
    toBeTyped(key, text).filter((word) => !isUnderstood(word)),
  );
  expect(words).toEqual([]);
  expect(Object.entries(TEXTS[language]).flatMap((each) => toBeTyped(...each)).length).toBeGreaterThan(20);
});

test.each(LANGUAGES)('a choice named in a text in %s is called so on its button', (language) => {
  const names: readonly (readonly [string, string])[] = [
    ['binding.signatureDiffers', 'edit.name'],
    ['binding.rosterAsked', 'binding.tryAgain'],
    ['binding.emailTaken', 'binding.noEmail'],
    ['binding.notReopened', 'binding.start'],
    ['binding.home', 'binding.start'],
    ['code.dead', 'code.resend'],
  ];
  for (const [key, label] of names) expect(TEXTS[language][key]).toContain(TEXTS[language][label]);
});

test.each(LANGUAGES)('the name of each language is understood, and in its own script (%s)', (language) => {
  for (const each of LANGUAGES) expect(languageWord(say({ key: `language.${each}` }, language))).toBe(each);
});

test('no word for a choice is the name of a language', () => {
  for (const [key, words] of Object.entries(CHOICE_WORDS))
    expect([key, words.filter((word) => languageWord(word) !== undefined)]).toEqual([key, []]);
});

test('no text is left that nothing says', () => {
  const mails = MAILS.flatMap((key) => [`${key}.subject`, `${key}.body`]);
  const said = new Set([...used, ...mails, 'relation.legal', 'relation.guardian']);
  expect(Object.keys(zhHant).filter((key) => !said.has(key))).toEqual([]);
});

test('other words for choices belong to keys that there are', () => {
  expect(Object.keys(CHOICE_WORDS).filter((key) => !hasText(key))).toEqual([]);
});

test('no text raises its voice or speaks of computers', () => {
  const all = Object.values(TEXTS).flatMap(Object.values).join('\n');
  expect(all).not.toMatch(/[!！]{2}|系統錯誤|格式不符|格式錯誤|invalid|error/iu);
});

/** Every string in the source that has the form of a key, and every key that is put together. */
function collectKeys(): Set<string> {
  const keys = sources().flatMap((code) => [
    ...[...code.matchAll(/'([a-z][a-zA-Z]*(?:\.[a-zA-Z_]+)+)'/gu)].map(([, key]) => key ?? ''),
    ...[...code.matchAll(/line\('([a-zA-Z]+)'/gu)].map(([, key]) => key ?? ''),
  ]);
  const joined = Object.entries(ENDINGS).flatMap(([prefix, endings]) => endings.map((end) => prefix + end));
  const others = /^(xstate|node|Asia)\.|\.(ts|js|json|css|svg)$/u;
  return new Set([...keys, ...joined].filter((key) => !MAILS.includes(key) && !others.test(key)));
}

function sources(): string[] {
  return ['flows', 'web', 'bot/engine', 'bot/menus', 'bot/render', 'bot/texts'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/(?:^|\/)(?:zh-Hant|en|vi|id)(?:\.ts$|\/)/u.test(file))
      .map((file) => readFileSync(path.join(root, room, file), 'utf8')),
  );
}

/** The words that a text offers: the list of 說明, and whatever stands in quotes after gõ, ketik or type. */
function toBeTyped(key: string, text: string): string[] {
  const listed = key.startsWith('notice.help')
    ? text
        .split('\n')
        .filter((each) => /^[^:：]+[:：]./u.test(each))
        .flatMap((each) => each.replace(/[:：].*|[(（].*/u, '').split(/[、,，]\s*/u))
    : [];
  const quoted = [...text.matchAll(/(?:[Tt]ype|gõ|[Kk]etik|hoặc|atau|輸入)\s?["「]([^"「」{}]+)["」]/gu)];
  return [...listed, ...quoted.map(([, word]) => word ?? '')].map((word) => word.trim());
}

/** By the words that hold everywhere, as an order of a teacher's, or as a choice. */
function isUnderstood(word: string): boolean {
  const read = (typed: string) => readTyped('home', typed, {} as Parameters<typeof readTyped>[2]).type;
  const isOrder =
    ['APPROVE_ALL', 'GUARDIANS'].includes(read(word)) ||
    read(word) === 'ORDER' ||
    read(`${word} 5`) === 'ORDER' ||
    ['home', 'roll'].some((state) => isOfSlips(state, word) || isOfSlips(state, `${word} 5`));
  const choices = [...Object.values(CHOICE_WORDS).flat(), ...Object.values(TEXTS).flatMap(Object.values)];
  const alone = ['其他', 'other', 'khác', 'lainnya', '繼續'];
  return globalWord(word) !== undefined || isOrder || choices.includes(word) || alone.includes(word);
}

/** Whether the staff's flow about slips reads it. */
function isOfSlips(state: string, typed: string): boolean {
  const typing = { now: '2026-12-03T00:00:00.000Z', language: 'zh-Hant' } as const;
  return readSlips(state, typed, typing).type !== 'INVALID';
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

function parametersOf(pattern: string): string[] {
  const ast = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst();
  return [...new Set(walk(ast))].sort();
}

function walk(ast: Ast): string[] {
  return ast.flatMap((element) => {
    // Literals and the # of a plural carry a type alone; arguments have a name.
    const name = 'value' in element && element.type !== 0 ? [String(element.value)] : [];
    const options = 'options' in element ? Object.values(element.options) : [];
    return [...name, ...options.flatMap(({ value }) => walk(value))];
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { MAIL_KEYS } from '../../bot/render/renderMail.ts';
import { texts as en } from '../../bot/texts/en/index.ts';
import { hasText } from '../../bot/texts/index.ts';
import { CHOICE_WORDS } from '../../bot/texts/words.ts';
import { texts as zhHant } from '../../bot/texts/zh-Hant/index.ts';
import { REJECT_REASONS } from '../../domain/decision.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { LEAVE_KINDS } from '../../domain/leave/kinds.ts';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';
import { FLOW_NAMES } from '../../flows/flow.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STATUSES = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED'];
const MATCHES = ['MATCHES', 'DIFFERS', 'UNKNOWN'];

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
  'stage.': ['1', '2', '3', '4'],
  'link.': ['privacy'],
  'badge.': ['guardian', 'staff'],
  'language.': LANGUAGES,
  'resume.': FLOW_NAMES,
  'verify.verdict.': ['valid', 'changed', 'cancelled', 'over'],
  'leave.kind.': LEAVE_KINDS,
};
const MAILS: readonly string[] = MAIL_KEYS;

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

test('the languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhHant).sort());
});

test.each(Object.keys(zhHant))('%s takes the same parameters in every language', (key) => {
  expect(parametersOf(en[key] ?? '')).toEqual(parametersOf(zhHant[key] ?? ''));
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
  const all = [...Object.values(zhHant), ...Object.values(en)].join('\n');
  expect(all).not.toMatch(/[!！]{2}|系統錯誤|格式不符|格式錯誤|invalid|error/iu);
});

/** Every string in the source that has the form of a key, and every key that is put together. */
function collectKeys(): Set<string> {
  const keys = sources().flatMap((code) => [
    ...[...code.matchAll(/'([a-z][a-zA-Z]*(?:\.[a-zA-Z]+)+)'/gu)].map(([, key]) => key ?? ''),
    ...[...code.matchAll(/line\('([a-zA-Z]+)'/gu)].map(([, key]) => key ?? ''),
  ]);
  const joined = Object.entries(ENDINGS).flatMap(([prefix, endings]) => endings.map((end) => prefix + end));
  const others = /^(xstate|node|Asia)\.|\.(ts|js|json|css|svg)$/u;
  return new Set([...keys, ...joined].filter((key) => !MAILS.includes(key) && !others.test(key)));
}

function sources(): string[] {
  return ['flows', 'web', 'bot/engine', 'bot/menus', 'bot/render', 'bot/texts'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/(?:^|\/)(?:zh-Hant|en)(?:\.ts$|\/)/u.test(file))
      .map((file) => readFileSync(path.join(root, room, file), 'utf8')),
  );
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

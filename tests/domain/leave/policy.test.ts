import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { confirmersOf, takesOverFrom } from '../../../domain/leave/chain.ts';
import { kindsForParents, type LeavePolicy, leavePolicy, policyOn } from '../../../domain/leave/policy.ts';
import { provePolicy, readPolicy } from '../../../domain/leave/readPolicy.ts';
import { LEVELS } from '../../../domain/level.ts';
import { loadPolicy } from './support.ts';

const folder = path.resolve(import.meta.dirname, '../../../policies');
const files = readdirSync(folder);
const junior = readFileSync(path.join(folder, 'juniorHigh.yaml'), 'utf8');
const policy = loadPolicy('juniorHigh');

test.each(files)('%s is a policy under which whatever a parent files is confirmed by somebody', (file) => {
  const reading = readPolicy(readFileSync(path.join(folder, file), 'utf8'));
  expect(reading).toMatchObject({ ok: true });
});

test('there is a policy for each level, and 身心調適假 only in senior highs', () => {
  const policies = files.map((file) => loadPolicy(path.parse(file).name));
  expect(policies.map(({ level }) => level).sort()).toEqual([...LEVELS].sort());
  const offering = policies.filter((each) => kindsForParents(each).includes('WELLBEING'));
  expect(offering.map(({ level }) => level).sort()).toEqual(['SENIOR_HIGH', 'VOCATIONAL_HIGH']);
  expect(policies.flatMap((each) => kindsForParents(each))).not.toContain('OFFICIAL');
});

test('a leave that is longer than every rule of the chain is an example in the error', () => {
  const reading = readPolicy(junior.replace(/ {2}- moreThanDays: 6\n.*\n/u, ''));
  expect(reading).toEqual({
    ok: false,
    problems: [
      { problem: 'NOBODY_CONFIRMS', kind: 'SICK', days: 6.5 },
      { problem: 'NOBODY_CONFIRMS', kind: 'PERSONAL', days: 6.5 },
      { problem: 'NOBODY_CONFIRMS', kind: 'BEREAVEMENT', days: 6.5 },
      { problem: 'NOBODY_CONFIRMS', kind: 'MENSTRUAL', days: 6.5 },
    ],
  });
});

test.each<[string, Partial<LeavePolicy>, { kind: string; days: number }[]]>([
  [
    'a hole of half a day between two rules',
    {
      chain: [
        { upToDays: 2, roles: ['HOMEROOM_TEACHER'] },
        { moreThanDays: 2.5, roles: ['PRINCIPAL'] },
      ],
    },
    ['SICK', 'PERSONAL', 'BEREAVEMENT', 'MENSTRUAL'].map((kind) => ({ kind, days: 2.5 })),
  ],
  [
    'a kind that the chain forgets',
    { chain: [{ kinds: ['SICK', 'BEREAVEMENT', 'MENSTRUAL'], roles: ['HOMEROOM_TEACHER'] }] },
    [{ kind: 'PERSONAL', days: 0.5 }],
  ],
  [
    'eight days are too long for the chain, seven of 喪假 are not',
    { chain: [{ upToDays: 7.5, roles: ['HOMEROOM_TEACHER'] }] },
    ['SICK', 'PERSONAL', 'MENSTRUAL'].map((kind) => ({ kind, days: 8 })),
  ],
  [
    'nothing is longer than the policy lets be filed',
    { longestDays: 7, chain: [{ upToDays: 7, roles: ['PRINCIPAL'] }] },
    [],
  ],
])('%s', (_, change, gaps) => {
  const problems = provePolicy({ ...policy, ...change });
  expect(problems).toEqual(gaps.map((gap) => ({ problem: 'NOBODY_CONFIRMS', ...gap })));
});

test('a school that has nobody for a role passes it over, and must have somebody at least', () => {
  const leave = { kind: 'PERSONAL', days: 8 } as const;
  expect(confirmersOf(leave, policy)).toEqual([
    'HOMEROOM_TEACHER',
    'STUDENT_AFFAIRS_CHIEF',
    'STUDENT_AFFAIRS_DIRECTOR',
    'PRINCIPAL',
  ]);
  expect(confirmersOf(leave, policy, ['HOMEROOM_TEACHER', 'PRINCIPAL'])).toEqual([
    'HOMEROOM_TEACHER',
    'PRINCIPAL',
  ]);
  expect(confirmersOf({ kind: 'SICK', days: 2 }, policy)).toEqual(['HOMEROOM_TEACHER']);
  expect(confirmersOf({ kind: 'SICK', days: 2 + 1 / 7 }, policy)).toEqual([
    'HOMEROOM_TEACHER',
    'STUDENT_AFFAIRS_CHIEF',
  ]);
  expect(provePolicy(policy, ['PRINCIPAL'])).toContainEqual({
    problem: 'NOBODY_CONFIRMS',
    kind: 'SICK',
    days: 0.5,
  });
  expect(takesOverFrom('HOMEROOM_TEACHER', ['HOMEROOM_TEACHER', 'STUDENT_AFFAIRS_DIRECTOR'])).toBe(
    'STUDENT_AFFAIRS_DIRECTOR',
  );
  expect(takesOverFrom('PRINCIPAL', ['HOMEROOM_TEACHER', 'PRINCIPAL'])).toBeUndefined();
});

test.each([
  ['a word it does not know', '', 'colour: red\n', { problem: 'FIELD', path: '' }],
  ['a day that there is not', '2026-08-01', '2026-02-30', { problem: 'FIELD', path: 'from' }],
  ['an hour that there is not', '07:30', '25:00', { problem: 'FIELD', path: 'digestAt' }],
  [
    'a length that is no half day',
    'upToDays: 3',
    'upToDays: 2.3',
    { problem: 'FIELD', path: 'chain.1.upToDays' },
  ],
  [
    'a morning longer than the day',
    'lastOfMorning: 4',
    'lastOfMorning: 9',
    { problem: 'MORNING_TOO_LONG', periods: 8 },
  ],
  ['a kind twice', 'kind: PERSONAL', 'kind: SICK', { problem: 'KIND_TWICE', kind: 'SICK' }],
  [
    'a kind that turns into one that wants proof',
    'otherwise: PERSONAL',
    'otherwise: BEREAVEMENT',
    { problem: 'CONVERSION', kind: 'SICK', otherwise: 'BEREAVEMENT' },
  ],
  [
    'a kind that turns into one that is not offered',
    'otherwise: PERSONAL',
    'otherwise: WELLBEING',
    { problem: 'CONVERSION', kind: 'SICK', otherwise: 'WELLBEING' },
  ],
  ['no kind for parents', /\[PARENT, OFFICE\]/gu, '[OFFICE]', { problem: 'NO_KIND_FOR_PARENTS' }],
  ['text that is no YAML', 'level: JUNIOR_HIGH', 'level: [JUNIOR_HIGH', { problem: 'UNREADABLE' }],
])('%s is told with its place', (_, from, to, problem) => {
  const yaml = from === '' ? to + junior : junior.replace(from, to);
  const reading = readPolicy(yaml);
  expect(reading).toMatchObject({ ok: false });
  if (!reading.ok) expect(reading.problems).toContainEqual(expect.objectContaining(problem));
});

test.each([
  '',
  'null',
  '[]',
  '42',
  'a: &a [*a]',
  '{{{',
  'level: ELEMENTARY',
  '--- a\n--- b',
  `a: &a x\nb: [${'*a, '.repeat(99)}]`,
  'a: *b',
])('no policy: %j', (yaml) => {
  expect(readPolicy(yaml)).toMatchObject({ ok: false });
});

test('the policy that began last holds, and none before the first', () => {
  const next = leavePolicy.parse({ ...policy, from: '2027-02-01', longestDays: 5 });
  const both = [next, policy];
  expect(policyOn('2026-07-31', both)).toBeUndefined();
  expect(policyOn('2026-08-01', both)).toBe(policy);
  expect(policyOn('2027-01-31', both)).toBe(policy);
  expect(policyOn('2027-02-01', both)).toBe(next);
});

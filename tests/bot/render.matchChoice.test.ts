import fc from 'fast-check';
import { matchChoice } from '../../bot/render/matchChoice.ts';
import { LANGUAGES, say } from '../../bot/texts/index.ts';
import { sampleViews } from './sampleViews.ts';

const views = sampleViews('zh-Hant');
const relation = viewOf('binding.askRelation first');
const summary = viewOf('binding.summary');

test.each([
  '2',
  '２',
  ' 2 ',
  '2.',
  '２、',
  '2)',
  '②',
  '第2個',
  '2 母親',
  '2、母親',
  '母親',
  '母 親',
  'Mother',
  'mother',
  'ＭＯＴＨＥＲ',
])('%s is the second choice', (typed) => {
  expect(matchChoice(relation, typed)?.id).toBe('MOTHER');
});

test.each(['0', '8', '99', '2 父親', '23', '2-3', '母', '母親大人', '', ' ', '.', '123456', 'toString'])(
  '%s is none of them',
  (typed) => {
    expect(matchChoice(relation, typed)).toBeUndefined();
  },
);

test('what is shorter on its button is known by that, before its place in the list', () => {
  const say = (slip: number) => ({ key: 'leave.numbered', params: { number: slip } });
  const slips = [2, 1].map((slip) => ({
    id: `slip ${slip}`,
    label: { key: 'typed', params: { text: `slip ${slip} of Ming` } },
    short: say(slip),
    event: { type: 'LOOK' },
  }));
  expect(matchChoice({ choices: slips }, '第 1 號')?.id).toBe('slip 1');
  expect(matchChoice({ choices: slips }, 'no. 1')?.id).toBe('slip 1');
  expect(matchChoice({ choices: slips }, '1')?.id).toBe('slip 2');
});

test('mother and father are known by what they are called at home', () => {
  for (const typed of ['mum', 'Mummy', 'mom', 'mommy', 'mother', 'mẹ', 'má', 'ibu', 'mama'])
    expect([typed, matchChoice(relation, typed)?.id]).toEqual([typed, 'MOTHER']);
  for (const typed of ['dad', 'Daddy', 'father', 'papa', 'bố', 'cha', 'ayah', 'bapak'])
    expect([typed, matchChoice(relation, typed)?.id]).toEqual([typed, 'FATHER']);
});

test('a label is known with its sign and without', () => {
  expect(matchChoice(summary, '✎ 姓名')?.id).toBe('name');
  expect(matchChoice(summary, '姓名')?.id).toBe('name');
  expect(matchChoice(summary, 'your id number')?.id).toBe('parentId');
});

test('a consent is answered by its short words too', () => {
  expect(matchChoice(viewOf('binding.askConsent'), '同意')?.id).toBe('agree');
  expect(matchChoice(viewOf('binding.askConsent'), '不同意')?.id).toBe('decline');
  expect(matchChoice(viewOf('binding.askConsent'), '1')?.id).toBe('agree');
  for (const typed of [
    '我同意',
    'I agree',
    'i agree.',
    'tôi đồng ý',
    'toi dong y',
    'saya setuju',
    'Saya setuju!',
  ])
    expect([typed, matchChoice(viewOf('binding.askConsent'), typed)?.id]).toEqual([typed, 'agree']);
  for (const typed of ['我不同意', 'I disagree', "I don't agree", 'tôi không đồng ý', 'saya tidak setuju'])
    expect([typed, matchChoice(viewOf('binding.askConsent'), typed)?.id]).toEqual([typed, 'decline']);
});

test('a school is known by its number, and by its whole label', () => {
  const schools = viewOf('binding.pickSchool');
  expect(matchChoice(schools, '2')?.label.params?.name).toBe('市立西湖國小');
  expect(matchChoice(schools, '市立西湖國小(內湖區)')?.label.params?.name).toBe('市立西湖國小');
  expect(matchChoice(schools, '市立西湖國小')?.label.params?.name).toBe('市立西湖國小');
});

test('every choice of every view is known by its number and its label in every language', () => {
  for (const [name, view] of Object.entries(views)) {
    view.choices.forEach((choice, at) => {
      const numbered = view.byWord ? undefined : choice.id;
      expect([name, choice.id, matchChoice(view, `${at + 1}`)?.id]).toEqual([name, choice.id, numbered]);
      for (const language of LANGUAGES)
        expect([name, choice.id, matchChoice(view, say(choice.label, language))?.id]).toEqual([
          name,
          choice.id,
          choice.id,
        ]);
    });
  }
});

test('a label that two choices share is no answer', () => {
  const [first] = relation.choices;
  const twice = { choices: first ? [first, { ...first, id: 'again' }] : [] };
  expect(matchChoice(twice, '父親')).toBeUndefined();
  expect(matchChoice(twice, '2')?.id).toBe('again');
});

test('whatever is typed, it never throws and gives one of the choices or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (typed) => {
      const choice = matchChoice(relation, typed);
      expect(choice === undefined || relation.choices.includes(choice)).toBe(true);
    }),
  );
});

function viewOf(name: string) {
  const view = views[name];
  if (!view) throw new Error(`no sample of ${name}`);
  return view;
}

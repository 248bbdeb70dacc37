import { renderAnswer } from '../../bot/render/renderAnswer.ts';
import { renderNotice } from '../../bot/render/renderNotice.ts';
import { LANGUAGES } from '../../bot/texts/index.ts';
import { FLOWS } from '../../flows/registry.ts';
import type { Say } from '../../flows/view.ts';
import { checkMessages } from '../../simulator/checks/checkMessages.ts';
import { sampleNotices, sampleSays } from './sampleSays.ts';
import { sampleViews } from './sampleViews.ts';

/** What people may have typed, however it got past the checks. */
const TYPED: readonly (readonly [string, string | undefined])[] = [
  ['as people type', undefined],
  ['5,000 emoji', '😀'.repeat(5_000)],
  ['families of emoji', '👨‍👩‍👧‍👦'.repeat(450)],
  ['one letter under 5,000 accents', `e${'\u0301'.repeat(5_000)}`],
  ['half a character', '\ud83d'.repeat(300)],
  ['right to left, and controls', '\u202eآخر\u0007\u0000\n\n\n'.repeat(100)],
  ['spaces alone', '   '],
  ['patterns', '{a, plural, other {#}} <b>{{</b>'.repeat(200)],
];

const cases = TYPED.flatMap(([what, typed]) => LANGUAGES.map((language) => [what, language, typed] as const));

test('every state in which a conversation rests is among the samples', () => {
  const sampled = Object.keys(sampleViews('zh-Hant'));
  for (const { name, machine } of Object.values(FLOWS)) {
    const resting = Object.entries(machine.states).filter(
      ([, node]) => !node.always && !node.tags.includes('asking'),
    );
    expect(resting.length).toBeGreaterThan(0);
    for (const [state] of resting) expect(sampled).toContain(`${name}.${state}`);
  }
});

test.each(cases)('every view and everything said, with %s, in %s, is taken by LINE', (_, language, typed) => {
  const views = Object.entries(sampleViews(language, typed));
  const says = sampleSays(typed);
  views.forEach(([name, view], at) => {
    const say = says[at % says.length];
    const { notice, prompt } = renderAnswer({ view, says: say ? [say] : [], token: 'abc', language });
    expect([name, refusal([...notice, ...prompt])]).toEqual([name, undefined]);
  });
  const [first] = views;
  for (const say of says) {
    const { notice, prompt } = renderAnswer({
      view: first?.[1] ?? missing(),
      says: [say],
      token: 'abc',
      language,
    });
    expect([say.line?.key, refusal([...notice, ...prompt])]).toEqual([say.line?.key, undefined]);
  }
});

test.each(cases)('every push, with %s, in %s, is one message that LINE takes', (_, language, typed) => {
  for (const say of sampleNotices(typed)) {
    const messages = renderNotice([say], language);
    expect([say.line?.key, refusal(messages), messages.length]).toEqual([say.line?.key, undefined, 1]);
  }
  expect(refusal(renderNotice(sampleNotices(typed), language))).toBeUndefined();
});

test.each(LANGUAGES)(
  'however much is to be said, it is five messages at most, and nothing is lost (%s)',
  (language) => {
    const says = sampleSays();
    const all: Say[] = says.map((say, at) => ({
      ...say,
      mustArrive: at % 2 === 0 || say.mustArrive === true,
    }));
    for (const [name, view] of Object.entries(sampleViews(language))) {
      const { notice, prompt } = renderAnswer({ view, says: all, token: 'abc', language });
      expect([name, refusal([...notice, ...prompt])]).toEqual([name, undefined]);
      expect(notice.length).toBeGreaterThan(0);
      expect(JSON.stringify(notice)).toContain('1024');
    }
  },
);

function refusal(messages: unknown[]) {
  return checkMessages({ messages }, undefined);
}

function missing(): never {
  throw new Error('there are sample views');
}

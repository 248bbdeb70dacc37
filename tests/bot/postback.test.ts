import fc from 'fast-check';
import {
  encodeAction,
  encodeAnswer,
  encodeDecision,
  encodeMenu,
  readPostback,
} from '../../bot/render/postback.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { DECISION_VERBS, MENU_WORDS } from '../../flows/view.ts';

const BINDING = '0f8fad5b-d9cb-469f-a165-70867728950e';

test('an answer is read back with the question it belongs to', () => {
  expect(readPostback(encodeAnswer('aZ-_09', '313601-ELEMENTARY'))).toEqual({
    kind: 'answer',
    token: 'aZ-_09',
    choiceId: '313601-ELEMENTARY',
  });
  expect(readPostback(encodeAnswer('t', '學校.甲 乙'))).toMatchObject({ choiceId: '學校.甲 乙' });
});

test.each(DECISION_VERBS)('a decision (%s) is read back', (verb) => {
  const decision = { verb, bindingId: BINDING, version: 3 };
  const data = encodeDecision(decision);
  expect(data.length).toBeLessThanOrEqual(300);
  expect(readPostback(data)).toEqual({ kind: 'decision', decision });
});

test.each(MENU_WORDS)('a menu word (%s) is read back', (word) => {
  expect(readPostback(encodeMenu(word))).toEqual({ kind: 'menu', word });
});

test.each(LANGUAGES)('a language (%s) is read back', (language) => {
  const data = encodeAction({ label: { key: `language.${language}` }, language });
  expect(readPostback(data)).toEqual({ kind: 'language', language });
});

test.each([
  '',
  'a',
  'a.',
  'a.token',
  'a.token.',
  'a..FATHER',
  'a.tok en.FATHER',
  `a.token.${'x'.repeat(300)}`,
  'a.token.a\nb',
  'd.approve',
  `d.destroy.${BINDING}.1`,
  `d.approve.${BINDING}`,
  `d.approve.${BINDING}.-1`,
  `d.approve.${BINDING}.01`,
  `d.approve.${BINDING}.1e3`,
  `d.approve.${BINDING}.9999999999`,
  `d.approve.${BINDING}.1.x`,
  `d.approve.${BINDING}' or 1=1.1`,
  'd.approve.__proto__.1',
  'm.',
  'm.fly',
  'l.fr',
  'l.en.x',
  'm.bind.x',
  'm.constructor',
  'x.bind',
  '{"kind":"menu","word":"bind"}',
  'action=buy&itemid=1',
])('forged or foreign data is nothing: %s', (data) => {
  expect(readPostback(data)).toBeUndefined();
});

test('whatever the data, it never throws', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'd', 'm', 'approve', BINDING, '1', 'bind'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      readPostback(parts.join('.'));
    }),
  );
});

test('whatever can be encoded is read back and within 300 characters', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w-]{1,80}$/),
      fc.stringMatching(/^[\w.-]{1,100}$/),
      (token, choiceId) => {
        const data = encodeAnswer(token, choiceId);
        expect(data.length).toBeLessThanOrEqual(300);
        expect(readPostback(data)).toEqual({ kind: 'answer', token, choiceId });
      },
    ),
  );
});

test('a button that could not be read back is not made', () => {
  expect(() => encodeAnswer('', 'x')).toThrow(RangeError);
  expect(() => encodeAnswer('t', 'x'.repeat(301))).toThrow(RangeError);
});

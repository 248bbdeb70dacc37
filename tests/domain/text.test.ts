import fc from 'fast-check';
import { countCharacters, normaliseText, withoutEnd, withoutSpacing } from '../../domain/text.ts';

test.each([
  ['full width', 'Ａ１２３', 'A123'],
  ['ideographic spaces', '陳　美玲', '陳 美玲'],
  ['many spaces and line ends', '  a \n\r\n b\u2028c ', 'a b c'],
  ['control characters', 'a\u0000b\u0007', 'ab'],
  ['marks that turn the direction', '\u202e王\u2066小\u2069', '王小'],
  ['characters that show nothing', '王\u200b\ufeff\u00ad\u3164小', '王小'],
  ['variation selectors', '葛\u{e0100}', '葛'],
  ['half a character', 'a\ud800b', 'ab'],
  ['an accent kept apart by a joiner', 'e\u200d\u0301', 'é'],
])('%s', (_, typed, text) => {
  expect(normaliseText(typed)).toBe(text);
});

test('what is normalised stays as it is, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (typed) => {
      const text = normaliseText(typed);
      expect(normaliseText(text)).toBe(text);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]|\s\s|^\s|\s$/u);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test.each([
  ['０９１２－３４５－６７８', '0912345678'],
  ['5 4 9 4 9 7', '549497'],
  ['A123–456—789', 'A123456789'],
  ['(02) 2790.0000', '0227900000'],
  ['A123456789。', 'A123456789'],
])('spaces and dashes of every kind go from numbers: %s', (typed, text) => {
  expect(withoutSpacing(typed)).toBe(text);
});

test.each([
  ['媽媽。', '媽媽'],
  ['媽媽 ｡', '媽媽'],
  ['name@example.com.', 'name@example.com'],
  ['內湖！？…', '內湖'],
  ['a. b.', 'a. b'],
  ['。', ''],
])('the end of a sentence goes, and nothing in its middle: %s', (typed, text) => {
  expect(withoutEnd(typed)).toBe(text);
});

test.each([
  ['', 0],
  ['王小明', 3],
  ['𠮷田', 2],
  ['👨‍👩‍👧‍👦', 1],
  ['e\u0301', 1],
  ['🇹🇼', 1],
])('%s counts as people count', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

import fc from 'fast-check';
import { isSameName, maskName, readPersonName } from '../../domain/personName.ts';

test.each([
  ['王小明', '王小明'],
  [' 陳　美玲 ', '陳 美玲'],
  ['歐陽小明', '歐陽小明'],
  ['瓦歷斯·諾幹', '瓦歷斯·諾幹'],
  ['瓦歷斯．諾幹', '瓦歷斯.諾幹'],
  ['瓦歷斯•諾幹', '瓦歷斯•諾幹'],
  ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
  ["Mary-Anne O'Brien", "Mary-Anne O'Brien"],
  ['Anne‐Marie O’Brien', 'Anne‐Marie O’Brien'],
  ['𠮷田', '𠮷田'],
  ['林〇', '林〇'],
  ['王小明\u202e', '王小明'],
])('a name is read: %s', (typed, name) => {
  expect(readPersonName(typed)).toBe(name);
});

test.each([
  ['nothing', ''],
  ['one letter', '王'],
  ['one letter and a sign', 'A-'],
  ['one letter and a dot', '王·'],
  ['digits', '王小明1'],
  ['an emoji', '王小明😀'],
  ['brackets', '陳美玲（媽媽）'],
  ['accents alone', '\u0301\u0301'],
  ['letters that show nothing', '\u3164\u3164'],
  ['signs alone', '..'],
  ['more than 60 characters', '王'.repeat(61)],
])('%s is no name', (_, typed) => {
  expect(readPersonName(typed)).toBeUndefined();
});

test.each([
  ['王明', '王○'],
  ['王小明', '王○明'],
  ['歐陽小明', '歐○○明'],
  ['𠮷田小明', '𠮷○○明'],
  ['王 明', '王○'],
  ['王　小明', '王○明'],
  ['瓦歷斯·諾幹', '瓦○○·諾○'],
  ['瓦歷斯・諾幹', '瓦○○・諾○'],
  ['瓦歷斯.諾幹', '瓦○○.諾○'],
  ['尤·哈', '尤·○'],
  ['Mary Anne Chen', 'M*** A*** C***'],
  ['Nguyễn Thị Hoa', 'N*** T*** H***'],
])('%s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

const letter = fc.constantFrom(...'王小明歐陽𠮷瓦歷諾ABcđễ');
const mark = fc.constantFrom(' ', '·', '・', '.', "'", '-', '•');
const names = fc
  .array(fc.oneof({ weight: 4, arbitrary: letter }, { weight: 1, arbitrary: mark }), { maxLength: 12 })
  .map((parts) => readPersonName(parts.join('')))
  .filter((name) => name !== undefined);

test('a mask is never the name itself', () => {
  const bare = (name: string) => name.replace(/\s/gu, '');
  fc.assert(
    fc.property(names, (name) => {
      expect(bare(maskName(name))).not.toBe(bare(name));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test.each([
  ['case', 'MARY CHEN', 'Mary Chen'],
  ['accents', 'Nguyen Thi Hoa', 'Nguyễn Thị Hoa'],
  ['đ', 'dang', 'Đặng'],
  ['width', 'Ｍａｒｙ', 'Mary'],
  ['spaces', '陳 美 玲', '陳美玲'],
  ['dots', '瓦歷斯諾幹', '瓦歷斯·諾幹'],
  ['another dot', '瓦歷斯．諾幹', '瓦歷斯‧諾幹'],
  ['hyphens', 'Mary Anne', 'Mary-Anne'],
  ['what cannot be seen', '陳美玲\u200b', '陳美玲'],
  ['composed and not', 'Jose\u0301', 'José'],
])('a signature is the name with %s aside', (_, signature, name) => {
  expect(isSameName(signature, name)).toBe(true);
});

test.each([
  ['王小名', '王小明'],
  ['陳美', '陳美玲'],
  ['Mary', 'Mary Chen'],
  ['', '陳美玲'],
  ['·', ''],
])('%s does not sign for %s', (signature, name) => {
  expect(isSameName(signature, name)).toBe(false);
});

test('every name signs for itself, in capitals and with spaces between', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(isSameName(name, name)).toBe(true);
      expect(isSameName([...name.toUpperCase()].join(' '), name)).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

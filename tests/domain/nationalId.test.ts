import fc from 'fast-check';
import { maskNationalId, readNationalId } from '../../domain/nationalId.ts';
import { readPupilCode } from '../../domain/pupilCode.ts';

/** The checksum of DOMAIN (Identity numbers), worked out again: letters to numbers, weights 1,9,8,7,6,5,4,3,2,1,1. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, G: 16, H: 17, I: 34, J: 18, K: 19, L: 20, M: 21 },
  ...{ N: 22, O: 35, P: 23, Q: 24, R: 25, S: 26, T: 27, U: 28, V: 29, W: 32, X: 30, Y: 31, Z: 33 },
};

function isRight(id: string): boolean {
  const [letter = '', second = '', ...rest] = id;
  const first = LETTERS[letter] ?? 0;
  const units = LETTERS[second];
  const digits = [Math.floor(first / 10), first % 10, units === undefined ? Number(second) : units % 10];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  const sum = [...digits, ...rest.map(Number)].reduce(
    (total, digit, at) => total + digit * (weights[at] ?? 0),
    0,
  );
  return sum % 10 === 0;
}

const shaped = fc.stringMatching(/^[A-Z][1289A-D][0-9]{8}$/u);
const valid = shaped.map((id) => {
  const last = [...'0123456789'].find((digit) => isRight(id.slice(0, -1) + digit));
  return id.slice(0, -1) + (last ?? '');
});

test.each(['A123456789', 'A800000014', 'AC01234567'])('%s passes', (id) => {
  expect(readNationalId(id)).toEqual({ ok: true, id });
});

test.each(['A123456788', 'A800000015', 'AC01234568', 'K123456789'])('%s fails by its checksum', (id) => {
  expect(readNationalId(id)).toEqual({ ok: false, reason: 'checksum' });
});

test.each([
  '',
  'A12345678',
  'A1234567890',
  'A323456789',
  'A023456789',
  'AE01234567',
  '1A23456789',
  'AA1234567B',
  '王小明',
  '0912345678',
  'A123456789 A123456789',
])('%s has no shape of an ID', (typed) => {
  expect(readNationalId(typed)).toEqual({ ok: false, reason: 'malformed' });
});

test.each([' a123456789 ', 'Ａ１２３４５６７８９', 'A1-2345-6789', 'A 123 456 789', 'A123456789\u200b'])(
  'width, case, spaces and dashes are forgiven: %s',
  (typed) => {
    expect(readNationalId(typed)).toEqual({ ok: true, id: 'A123456789' });
  },
);

test('both residence forms and the national ID pass exactly where the checksum is right', () => {
  fc.assert(
    fc.property(fc.oneof(shaped, valid), (id) => {
      expect(readNationalId(id).ok).toBe(isRight(id));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test('a changed digit mostly fails', () => {
  let changed = 0;
  let noticed = 0;
  fc.assert(
    fc.property(valid, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
      const place = at + 2;
      const digit = (Number(id[place]) + by) % 10;
      changed += 1;
      noticed += readNationalId(id.slice(0, place) + digit + id.slice(place + 1)).ok ? 0 : 1;
    }),
    { seed: 1, numRuns: 2_000 },
  );
  expect(noticed / changed).toBeGreaterThan(0.75);
});

test('two last digits that are swapped are not noticed: the roster must be asked (DOMAIN)', () => {
  expect(readNationalId('A123456798')).toEqual({ ok: true, id: 'A123456798' });
});

test('an ID is echoed with its middle hidden', () => {
  expect(maskNationalId('A123456789')).toBe('A12****789');
});

test.each([
  ['TP-0001', 'TP0001'],
  ['ｔｐ０００１', 'TP0001'],
  ['12345', '12345'],
])('a school’s own code is read: %s', (typed, code) => {
  expect(readPupilCode(typed)).toBe(code);
});

test.each(['', 'A12', 'A123456789', 'A123456788', 'AC01234567', '內湖0001', 'X'.repeat(21)])(
  '%s is no code of a school, or would be taken for an ID',
  (typed) => {
    expect(readPupilCode(typed)).toBeUndefined();
  },
);

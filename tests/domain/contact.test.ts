import fc from 'fast-check';
import { formatMobile, maskContact, readContact, readEmail, readMobile } from '../../domain/contact.ts';

test.each([
  '0912345678',
  '0912-345-678',
  '0912 345 678',
  '０９１２－３４５－６７８',
  '0912—345—678',
  '(0912) 345.678',
  '+886 912 345 678',
  '+886-912-345-678',
  '＋８８６９１２３４５６７８',
  '886912345678',
  '00886 912345678',
  '+886 (0)912 345 678',
  '\u200b0912\u202d345678',
])('a mobile is read in any usual writing: %s', (typed) => {
  expect(readMobile(typed)).toBe('0912345678');
});

test.each([
  '',
  '912345678',
  '091234567',
  '09123456789',
  '02-2790-0000',
  '+1 912 345 678',
  '0812345678',
  '0912345678 陳美玲',
  '09123456七八',
  '٠٩١٢٣٤٥٦٧٨',
])('%s is no mobile', (typed) => {
  expect(readMobile(typed)).toBeUndefined();
});

test.each([
  ['Chen.Mei@Example.COM', 'chen.mei@example.com'],
  ['ｃｈｅｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'chen@example.com'],
  [' mailto:chen@example.com ', 'chen@example.com'],
  ['chen @ example.com', 'chen@example.com'],
  ['chen@example.com。', 'chen@example.com'],
  ['chen@example.com.', 'chen@example.com'],
  ['chen@example.com\u202e', 'chen@example.com'],
  ['chen+school@mail.example.edu.tw', 'chen+school@mail.example.edu.tw'],
])('an email is read with width, case, spaces and the end of a sentence forgiven: %s', (typed, email) => {
  expect(readEmail(typed)).toBe(email);
});

test.each([
  '',
  'chen',
  'chen@',
  '@example.com',
  'chen@example',
  'chen@@example.com',
  'chen@example,com',
  '<chen@example.com>',
  'chen@example.com, mei@example.com',
  '陳@example.com',
  `${'a'.repeat(250)}@example.com`,
])('%s is no email', (typed) => {
  expect(readEmail(typed)).toBeUndefined();
});

test('which of the two it is, is recognised', () => {
  expect(readContact('Chen@example.com')).toEqual({ kind: 'EMAIL', value: 'chen@example.com' });
  expect(readContact('+886 912-345-678')).toEqual({ kind: 'MOBILE', value: '0912345678' });
  expect(readContact('內湖')).toBeUndefined();
});

test('what was read is read again as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
      const contact = readContact(typed);
      expect(contact && readContact(contact.value)).toEqual(contact);
    }),
    { seed: 1 },
  );
});

test('a mobile is read whatever stands between its digits', () => {
  const between = fc.array(fc.constantFrom('', ' ', '-', '　', '－', '.', '–'), {
    minLength: 10,
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.stringMatching(/^09[0-9]{8}$/u), between, (mobile, marks) => {
      expect(readMobile([...mobile].map((digit, at) => digit + marks[at]).join(''))).toBe(mobile);
    }),
    { seed: 1 },
  );
});

test.each([
  [{ kind: 'MOBILE', value: '0912345678' }, '0912-***-678'],
  [{ kind: 'EMAIL', value: 'chen.mei@example.com' }, 'ch***@example.com'],
  [{ kind: 'EMAIL', value: 'ab@example.com' }, 'a***@example.com'],
  [{ kind: 'EMAIL', value: 'a@example.com' }, '***@example.com'],
] as const)('a contact is masked: %o is %s', (contact, masked) => {
  expect(maskContact(contact)).toBe(masked);
});

test('a mask never shows the whole of what stands before the @', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (value) => {
      const local = value.slice(0, value.lastIndexOf('@'));
      expect(maskContact({ kind: 'EMAIL', value }).startsWith(local)).toBe(false);
    }),
    { seed: 1 },
  );
});

test('a mobile is written in threes for reading', () => {
  expect(formatMobile('0912345678')).toBe('0912-345-678');
});

import fc from 'fast-check';
import { globalWord } from '../../bot/texts/words.ts';

test.each([
  ['取消', 'cancel'],
  [' 取消。', 'cancel'],
  ['CANCEL', 'cancel'],
  ['ｃａｎｃｅｌ', 'cancel'],
  ['huy bo', 'cancel'],
  ['hủy bỏ', 'cancel'],
  ['上一步', 'back'],
  ['Quay Lại', 'back'],
  ['重新開始', 'restart'],
  ['start over!', 'restart'],
  ['進度', 'progress'],
  ['申請進度', 'progress'],
  ['說明', 'help'],
  ['？', 'help'],
  ['親子綁定', 'bind'],
  ['綁定', 'bind'],
  ['Bind', 'bind'],
  ['教師登入', 'teacher'],
  ['「教師登入」', 'teacher'],
  ['待審核', 'pending'],
  ['請假', 'leave'],
])('%s asks for %s', (typed, word) => {
  expect(globalWord(typed)).toBe(word);
});

test.each([
  '取消門診',
  '我要取消嗎',
  '綁定第二位',
  '',
  '   ',
  '1',
  '內湖',
  'A123456789',
  'constructor',
  '__proto__',
])('%s asks for nothing', (typed) => {
  expect(globalWord(typed)).toBeUndefined();
});

test('whatever is typed, it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      globalWord(typed);
    }),
  );
});

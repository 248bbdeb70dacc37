import fc from 'fast-check';
import { globalWord, languageWord } from '../../bot/texts/words.ts';

test.each([
  ['取消', 'cancel'],
  [' 取消。', 'cancel'],
  ['CANCEL', 'cancel'],
  ['ｃａｎｃｅｌ', 'cancel'],
  ['huy bo', 'cancel'],
  ['hủy bỏ', 'cancel'],
  ['huy', 'cancel'],
  ['huỷ', 'cancel'],
  ['HỦY', 'cancel'],
  ['batal', 'cancel'],
  ['bat dau lai', 'restart'],
  ['mulai lagi', 'restart'],
  ['tien do', 'progress'],
  ['progres', 'progress'],
  ['lien ket', 'bind'],
  ['tautkan', 'bind'],
  ['tro giup', 'help'],
  ['bantuan', 'help'],
  ['goi truong', 'human'],
  ['hubungi sekolah', 'human'],
  ['xin nghi', 'leave'],
  ['izin', 'leave'],
  ['ngon ngu', 'language'],
  ['bahasa', 'language'],
  ['nhac giao vien', 'remind'],
  ['ingatkan guru', 'remind'],
  ['tiep tuc', 'resume'],
  ['lanjut', 'resume'],
  ['giao vien', 'teacher'],
  ['login guru', 'teacher'],
  ['cho duyet', 'pending'],
  ['menunggu', 'pending'],
  ['lop cua toi', 'class'],
  ['kelas saya', 'class'],
  ['thong bao', 'notify'],
  ['notifikasi', 'notify'],
  ['phu huynh', 'guardian'],
  ['orang tua', 'guardian'],
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

test.each([
  ['Tiếng Việt', 'vi'],
  ['tieng viet', 'vi'],
  ['越南文', 'vi'],
  ['bahasa indonesia', 'id'],
  ['Indonesia', 'id'],
  ['印尼文', 'id'],
  ['tiếng Anh', 'en'],
  ['bahasa Mandarin', 'zh-Hant'],
])('%s names a language', (typed, language) => {
  expect(languageWord(typed)).toBe(language);
  expect(globalWord(typed)).toBeUndefined();
});

test('whatever is typed, it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      globalWord(typed);
    }),
  );
});

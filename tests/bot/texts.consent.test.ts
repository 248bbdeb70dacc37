import {
  CONSENTS,
  consentHash,
  consentId,
  currentConsentId,
  findConsent,
} from '../../bot/texts/consent/index.ts';
import { LANGUAGES } from '../../bot/texts/index.ts';

/** What somebody agreed to never changes: a hash that differs here means that a new version is due, not a new hash. */
const HASHES: Record<string, string> = {
  '1-zh-Hant': '42ae1147bb20ddb2eb29113a0e28f584c33a10752d6a928048a558d13895bf45',
  '1-en': '0e3692d962187dfb5d1b87e231e39dbb7d732b8956c1229fb67ec4560d7c3c1b',
  '1-vi': '2df7271c68f12283a998c468c2b43f6ce4355ebc794a91f031609d18116e61d8',
  '1-id': 'ba3be6647156c629dd923fbf2187fbcf755935768da6c831c938f06c76601e06',
};

test('the text of a version is the one that was agreed to', () => {
  expect(Object.fromEntries(CONSENTS.map((each) => [consentId(each), consentHash(each)]))).toEqual(HASHES);
});

test.each(LANGUAGES)('there is a consent in %s, of four or five pages', (language) => {
  const id = currentConsentId(language);
  const consent = findConsent(id);
  expect(consentId(consent)).toBe(id);
  expect(consent.language).toBe(language);
  expect([4, 5]).toContain(consent.pages.length);
});

test('it tells what the law asks for (個人資料保護法 §8, §9)', () => {
  const { pages } = findConsent('1-zh-Hant');
  const text = pages.map(({ title, body }) => title + body).join('\n');
  for (const word of ['蒐集者', '目的', '身分證', '學校名冊', '期間', '地區', '對象', '方式'])
    expect(text).toContain(word);
  for (const right of ['查詢', '複本', '更正', '停止蒐集', '刪除', '不提供']) expect(text).toContain(right);
});

test.each([
  ['vi', ['Bên thu thập', 'Mục đích', '身分證', '名冊', 'Thời hạn', 'Khu vực', 'Bên nhận', 'Cách thức']],
  ['vi', ['bản sao', 'sửa', 'ngừng thu thập', 'xóa', 'không muốn cung cấp', '72 giờ', '30 ngày', '5 năm']],
  ['id', ['Pengumpul', 'Tujuan', '身分證', '名冊', 'Jangka waktu', 'Wilayah', 'Penerima', 'Cara']],
  [
    'id',
    ['salinan', 'memperbaiki', 'berhenti mengumpulkan', 'menghapus', 'tidak bersedia', '72 jam', '30 hari'],
  ],
  [
    'en',
    ['Collected by', 'Purpose', 'Period', 'Area', 'Recipients', 'Manner', 'delete', '72 hours', '5 years'],
  ],
] as const)('it tells the same in %s', (language, words) => {
  const { pages } = findConsent(currentConsentId(language));
  const text = pages.map(({ title, body }) => title + body).join('\n');
  for (const word of words) expect(text).toContain(word);
});

test('the hash covers every page', () => {
  const consent = findConsent('1-zh-Hant');
  const [first, ...rest] = consent.pages;
  const changed = { ...consent, pages: [{ title: first?.title ?? '', body: `${first?.body} ` }, ...rest] };
  expect(consentHash(changed)).not.toBe(consentHash(consent));
});

test('an id that was never shown is a bug', () => {
  expect(() => findConsent('9-zh-Hant')).toThrow(RangeError);
});

import { findPasswordFault, type PasswordOwner } from '../../domain/passwordRules.ts';
import { loadCommonPasswords } from '../../platform/commonPasswords.ts';

const owner: PasswordOwner = {
  numbers: ['A223456781', 'A123456789', 'B88001234', '108052'],
  mobiles: ['0912-345-678', '0922333444'],
  email: 'chen.meiling77@example.com',
  names: ['陳美玲', '王大明', 'Nguyễn Thị Hoa'],
  schools: ['市立內湖國小', 'Taipei American School'],
};
const common = await loadCommonPasswords();
const fault = (password: string) => findPasswordFault(password, owner, (each) => common.has(each));

test('the list has at least the 10,000 most common, in lower case, and knows the worst', () => {
  expect(common.size).toBeGreaterThanOrEqual(10_000);
  expect([...common].filter((each) => each !== each.toLowerCase())).toEqual([]);
  for (const each of ['password', '12345678', 'qwertyuiop', 'iloveyou', '1q2w3e4r'])
    expect(common.has(each)).toBe(true);
});

test.each([
  ['', 'short'],
  ['Aa1!xyz', 'short'],
  ['七個字的密碼啊', 'short'],
  ['👪👪👪👪👪👪👪', 'short'],
  ['456781', 'short'],
  ['x'.repeat(129), 'long'],
  ['長'.repeat(129), 'long'],
  ['A223456781', 'own'],
  ['a223456781', 'own'],
  ['Ａ２２３４５６７８１', 'own'],
  ['A2234-56781', 'own'],
  ['my-id-is-3456', 'own'],
  ['6781bananas', 'own'],
  ['456781456781', 'own'],
  ['tulip456781', 'own'],
  ['A123456789!', 'own'],
  ['B88001234zz', 'own'],
  ['108052!tulip', 'own'],
  ['0912345678', 'own'],
  ['0912-345-678', 'own'],
  ['+886912345678', 'own'],
  ['tulip 345 678 z', 'own'],
  ['call0922now', 'own'],
  ['chen.meiling77', 'own'],
  ['meilinglovesyou', 'own'],
  ['CHENcathy#42', 'own'],
  ['ling77tulip', 'own'],
  ['陳美玲的密碼組合', 'own'],
  ['我愛王大明一輩子', 'own'],
  ['Nguyễn-tulip-42', 'own'],
  ['NGUYỄN tulip 42', 'own'],
  ['19850512', 'birthday'],
  ['tulip19850512', 'birthday'],
  ['12051985tulip', 'birthday'],
  ['05121985tulip', 'birthday'],
  ['tulip 1985-05-12', 'birthday'],
  ['tulip 1985/5/12', 'birthday'],
  ['12.5.1985 tulip', 'birthday'],
  ['民國74年5月12日生', 'birthday'],
  ['tulip740512', 'birthday'],
  ['tulip0740512', 'birthday'],
  ['tulip850512', 'birthday'],
  ['120585tulip', 'birthday'],
  ['tulip20150301x', 'birthday'],
  ['內湖國小最棒了啊', 'school'],
  ['我們的市立內湖最好', 'school'],
  ['taipeimothers', 'school'],
  ['AMERICANpie99', 'school'],
  ['Tai pei tulip', 'school'],
  ['password', 'common'],
  ['PASSWORD', 'common'],
  ['ｐａｓｓｗｏｒｄ', 'common'],
  ['Password123!', 'common'],
  ['pass-word', 'common'],
  ['qwertyuiop', 'common'],
  ['1qaz2wsx', 'common'],
  ['1q2w3e4r', 'common'],
  ['iloveyou', 'common'],
  ['iloveyou2!', 'common'],
  ['trustno1', 'common'],
  ['football', 'common'],
  ['11111111', 'common'],
  ['abcabcabcabc', 'common'],
  ['87654321', 'common'],
  ['abcdefghijkl', 'common'],
  ['ㄅㄆㄇㄈㄉㄊㄋㄌ', 'common'],
  ['啊啊啊啊啊啊啊啊啊', 'common'],
] as const)('%j is %s', (password, why) => {
  expect([password, fault(password)]).toEqual([password, why]);
});

test.each([
  'tulip-42-Zebra',
  'correct horse battery staple',
  '八個字的密碼很好',
  'x7#Kq9!v',
  'ünïcödé påsswörd',
  '👪🏠🎒✏️📚🚌🌧️☂️',
  '今天下雨',
  'x'.padEnd(128, 'tulip Zebra '),
  'tulip990099zebra',
  'zebra99999999tulip',
])('%j is one', (password) => {
  const long = password.length < 8 ? `${password}要帶傘去學校` : password;
  expect([long, fault(long)]).toEqual([long, undefined]);
});

test('length is counted in characters as people see them typed, after full-width ones are made plain', () => {
  expect(fault('ｘ７＃Ｋｑ９！ｖ')).toBeUndefined();
  expect(fault('𠮷𠮷𠮷𠮷犇犇犇')).toBe('short');
});

test('somebody of whom little is known is not refused everything', () => {
  const nobody: PasswordOwner = {
    numbers: ['42'],
    mobiles: [],
    email: 'ze@b.tw',
    names: ['', 'Li'],
    schools: [''],
  };
  expect(findPasswordFault('tulip-42-Zebra', nobody, () => false)).toBeUndefined();
});

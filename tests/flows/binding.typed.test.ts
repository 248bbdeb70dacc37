import { LANGUAGES, say } from '../../bot/texts/index.ts';
import { CHOICE_WORDS } from '../../bot/texts/words.ts';
import { emptyBinding } from '../../flows/binding/context.ts';
import { bindingFlow } from '../../flows/binding/flow.ts';
import { Conversation } from './support/conversation.ts';
import { FIRST_CHILD, MOTHER, OFFERED } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, until } from './support/straight.ts';

const read = (state: string, typed: string, context: unknown = emptyBinding) =>
  bindingFlow.readTyped(state, typed, context, { now: '2026-12-03T00:00:00.000Z', language: 'zh-Hant' });

test.each([
  [
    'askContact',
    'ＣＨＥＮ.mei@example.com',
    { type: 'CONTACT', contact: { kind: 'EMAIL', value: MOTHER.email } },
  ],
  ['askContact', '+886 912-345-678', { type: 'CONTACT', contact: { kind: 'MOBILE', value: MOTHER.mobile } }],
  ['askCode', '５４９ ４９７', { type: 'CODE', code: '549497' }],
  ['askCode', '549-497', { type: 'CODE', code: '549497' }],
  ['askCode', '549497。', { type: 'CODE', code: '549497' }],
  ['askRelation', '媽媽', { type: 'RELATION', relation: 'MOTHER' }],
  ['askRelation', '媽媽。', { type: 'RELATION', relation: 'MOTHER' }],
  ['askRelation', '其他 姑姑。', { type: 'RELATION', relation: 'OTHER', other: '姑姑' }],
  ['askRelationOther', 'aunt.', { type: 'RELATION', relation: 'OTHER', other: 'aunt' }],
  ['askRelation', '其他 姑姑', { type: 'RELATION', relation: 'OTHER', other: '姑姑' }],
  ['askRelation', '7：姑姑', { type: 'RELATION', relation: 'OTHER', other: '姑姑' }],
  ['askRelation', 'khác cô ruột', { type: 'RELATION', relation: 'OTHER', other: 'cô ruột' }],
  ['askRelation', 'khac: dì', { type: 'RELATION', relation: 'OTHER', other: 'dì' }],
  ['askRelation', 'Lainnya, bibi', { type: 'RELATION', relation: 'OTHER', other: 'bibi' }],
  ['askRelation', 'other aunt', { type: 'RELATION', relation: 'OTHER', other: 'aunt' }],
  ['askRelation', 'lainnya', { type: 'RELATION', relation: 'OTHER' }],
  ['askSameRelation', '其他', { type: 'RELATION', relation: 'OTHER' }],
  ['askRelationOther', '  姑　姑 ', { type: 'RELATION', relation: 'OTHER', other: '姑 姑' }],
  ['askStudentId', 'a1234-56789', { type: 'STUDENT_ID', nationalId: FIRST_CHILD }],
  ['askStudentId', 'A123456789。', { type: 'STUDENT_ID', nationalId: FIRST_CHILD }],
  ['askSchool', ' 內湖　', { type: 'SCHOOL_TEXT', text: '內湖' }],
  ['askSchool', '內湖。', { type: 'SCHOOL_TEXT', text: '內湖' }],
  ['pickSchool', '碧湖', { type: 'SCHOOL_TEXT', text: '碧湖' }],
  ['askParentId', 'Ａ２２３４５６７８１', { type: 'PARENT_ID', nationalId: MOTHER.nationalId }],
  ['askName', '陳　美玲', { type: 'NAME', name: '陳 美玲' }],
  ['askEmail', 'Chen.Mei@example.com ', { type: 'EMAIL', email: MOTHER.email }],
  ['askEmail', 'chen.mei@example.com。', { type: 'EMAIL', email: MOTHER.email }],
  ['askMobile', '0912345678.', { type: 'MOBILE', mobile: MOTHER.mobile }],
  ['askMobile', '0912 345 678', { type: 'MOBILE', mobile: MOTHER.mobile }],
])('at %s, %s is understood', (state, typed, event) => {
  expect(read(state, typed)).toEqual(event);
});

test.each([
  ['askContact', 'chen@example', 'binding.contactInvalid'],
  ['askCode', '54949', 'code.malformed'],
  ['askCode', '５４９４９７８', 'code.malformed'],
  ['askRelation', '阿嬤', 'binding.relationInvalid'],
  ['askRelation', '78', 'binding.relationInvalid'],
  ['askRelation', 'constructor', 'binding.relationInvalid'],
  ['askRelation', '__proto__', 'binding.relationInvalid'],
  ['askRelationOther', '姑'.repeat(21), 'binding.relationOtherInvalid'],
  ['askRelationOther', '\u200b', 'binding.relationOtherInvalid'],
  ['askRelationOther', '姑姑🙂', 'binding.relationOtherInvalid'],
  ['confirmChildren', '好像吧', 'common.chooseOne'],
  ['askLevel', '大學', 'common.chooseOne'],
  ['askStudentId', 'A123456788', 'nationalId.checksum'],
  ['askStudentId', '王小明', 'nationalId.malformed'],
  ['askSchool', '湖'.repeat(41), 'binding.schoolTextInvalid'],
  ['askParentId', 'A12345678', 'nationalId.malformed'],
  ['askName', '王', 'binding.nameInvalid'],
  ['askName', '王小明1', 'binding.nameInvalid'],
  ['askName', '王'.repeat(61), 'binding.nameInvalid'],
  ['askName', '下一步', 'binding.notName'],
  ['askName', 'Next.', 'binding.notName'],
  ['askEmail', 'chen', 'binding.emailInvalid'],
  ['askMobile', '02-2790-0000', 'binding.mobileInvalid'],
  ['readyToSend', '好像吧', 'common.chooseOne'],
])('at %s, %s is answered by %s, with an example', (state, typed, key) => {
  const event = read(state, typed);
  expect(event).toMatchObject({ type: 'INVALID', why: { key } });
  if (event.type === 'INVALID') expect(say(event.why, 'zh-Hant')).toMatch(/例：|像 name@example/u);
});

test.each(['askSchool', 'pickSchool', 'pickDistrict', 'confirmElsewhere'])(
  'a number typed again at %s is neither looked for nor shown',
  (state) => {
    const ofPupil = { ...emptyBinding, child: { nationalId: 'NHES0001' } };
    for (const typed of [
      ...[
        FIRST_CHILD,
        'ａ１２３４５６７８９。',
        'A12345678',
        'A12345678O',
        'AB12345678',
        '我女兒 A123456789',
      ],
      ...['12345678', 'nhes 0001', '代碼是NHES0001', 'NHES0002'],
    ]) {
      const event = read(state, typed, ofPupil);
      expect([typed, event]).toEqual([typed, { type: 'INVALID', why: { key: 'binding.schoolNotNumber' } }]);
    }
    for (const typed of ['內湖', '大安105', 'Neihu', '第 2 國小'])
      expect(read(state, typed, ofPupil)).toMatchObject({ type: 'SCHOOL_TEXT' });
    const told = LANGUAGES.map((language) => say({ key: 'binding.schoolNotNumber' }, language));
    for (const each of told) expect(each).not.toMatch(/\d/u);
    expect(new Set(told).size).toBe(LANGUAGES.length);
  },
);

test.each(LANGUAGES)('what is wrong is told as it is, in %s', (language) => {
  const told = (state: string, typed: string, context: unknown = emptyBinding) => {
    const event = read(state, typed, context);
    return event.type === 'INVALID' ? say(event.why, language) : event.type;
  };
  expect(told('askRelationOther', '姑姑🙂')).toMatch(/20/u);
  expect(told('askRelationOther', '姑姑🙂')).toMatch(/符號|signs|ký hiệu|tanda/u);
  expect(told('askName', '王'.repeat(61))).toMatch(/60/u);
  expect(told('askName', '下一步')).not.toMatch(/符號|signs|ký hiệu|tanda/u);
  const noSms = { ...emptyBinding, offered: { ...OFFERED, canSms: false } };
  expect(told('askContact', 'chen', noSms)).not.toMatch(/09/u);
  expect(told('askContact', 'chen')).toMatch(/09/u);
});

test('to correct one of several children, the word asks which', () => {
  const labels = LANGUAGES.map((language) =>
    say({ key: 'binding.correctChild' }, language).replace('✎ ', ''),
  );
  for (const word of [...labels, ...(CHOICE_WORDS['binding.correctChild'] ?? []), '修改。', 'EDIT'])
    expect([word, read('confirmChildren', word)]).toEqual([
      word,
      { type: 'INVALID', why: { key: 'binding.correctWhich' } },
    ]);
});

test('a checksum that is wrong is told where it was typed: nothing is asked of the roster, so nothing is counted', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('askStudentId'));
  await parent.says('A123456788');
  expect([parent.state, parent.told, parent.asked]).toEqual(['askStudentId', ['nationalId.checksum'], []]);
});

test('the child’s ID is not taken for the parent’s', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('askParentId'));
  await parent.says(FIRST_CHILD);
  expect([parent.state, ...parent.told]).toEqual(['askParentId', 'binding.parentIdIsChilds']);
});

test('a signature that is another name is told with the name that was given', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  await parent.says('陳美鈴');
  expect(parent.state).toBe('summary');
  expect(parent.said).toEqual([{ line: { key: 'binding.signatureDiffers', params: { name: MOTHER.name } } }]);
});

test('a word that is asked for anywhere is one as a whole message only', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('askSchool'));
  await parent.says('取消門診');
  expect(parent.state).not.toBe('home');
});

import type { BindingContext } from '../../flows/binding/context.ts';
import { Conversation } from './support/conversation.ts';
import { FIRST_CHILD, MOTHER, SECOND_CHILD } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, told, until } from './support/straight.ts';

test('the straight way takes 14 turns where the email comes first', async () => {
  const parent = new Conversation('binding', smoothly);
  const answered = await goOn(parent, MOTHER_TYPES, told('binding.submitted'));
  expect(answered).toEqual([
    'greeting',
    'askContact',
    'askCode',
    'askRelation',
    'askLevel',
    'askStudentId',
    'askSchool',
    'confirmChildren',
    'askConsent',
    'askParentId',
    'askName',
    'askMobile',
    'summary',
    'readyToSend',
  ]);
  expect(parent.turns).toBe(14);
  expect(parent.state).toBe('home');
});

test('it takes 15 where the mobile comes first: the email is the account, and is proved too', async () => {
  const parent = new Conversation('binding', smoothly);
  const types = { ...MOTHER_TYPES, askContact: MOTHER.mobile };
  const answered = await goOn(parent, types, told('binding.submitted'));
  expect(answered.slice(10)).toEqual(['askName', 'askEmail', 'askCode', 'summary', 'readyToSend']);
  expect(parent.turns).toBe(15);
});

test('a second child takes 5 more', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  const before = parent.turns;
  await parent.says('新增綁定學生');
  const answered = await goOn(
    parent,
    { ...MOTHER_TYPES, askStudentId: SECOND_CHILD },
    until('confirmChildren'),
  );
  expect(answered).toEqual(['askSameRelation', 'askLevel', 'askStudentId', 'askSchool']);
  expect(parent.turns - before).toBe(5);
  expect(childrenOf(parent).map(({ nationalId }) => nationalId)).toEqual([FIRST_CHILD, SECOND_CHILD]);
});

test('what is submitted is what was answered, in full', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, { ...MOTHER_TYPES, summary: '陳 美 玲' }, told('binding.submitted'));
  expect(parent.asked).toMatchObject([
    {
      type: 'submit',
      form: {
        children: [{ studentId: 's-1', nationalId: FIRST_CHILD, relation: 'MOTHER', level: 'ELEMENTARY' }],
        consent: { id: expect.any(String), agreedAt: expect.any(String) },
        nationalId: MOTHER.nationalId,
        name: MOTHER.name,
        email: MOTHER.email,
        mobile: MOTHER.mobile,
        verified: [{ kind: 'EMAIL', value: MOTHER.email }],
        signature: '陳 美 玲',
      },
    },
  ]);
});

test('a child that is in the list already is not listed twice', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  await parent.says('新增綁定學生');
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  expect(parent.told).toEqual(['binding.listedAlready']);
  expect(childrenOf(parent)).toHaveLength(1);
});

test('a code that is asked for too often leaves the one that was sent to be typed', async () => {
  const refused = { type: 'CODE_REFUSED', why: 'tooMany', until: '2026-12-03T01:10:00.000Z' } as const;
  let sent = 0;
  const parent = new Conversation('binding', (query) =>
    query.type === 'sendCode' && sent++ > 0 ? refused : smoothly(query),
  );
  await goOn(parent, MOTHER_TYPES, until('askCode'));
  await parent.says('重新取得');
  expect([parent.state, ...parent.told]).toEqual(['askCode', 'code.tooMany']);
  await parent.says('549497');
  expect(parent.state).toBe('askRelation');
});

test('a contact to which no code may be sent is asked for anew', async () => {
  const parent = new Conversation('binding', (query) =>
    query.type === 'sendCode' ? { type: 'NO_SMS' } : smoothly(query),
  );
  await goOn(parent, { ...MOTHER_TYPES, askContact: MOTHER.mobile }, told('code.noSms'));
  expect(parent.state).toBe('askContact');
});

function childrenOf({ resting }: Conversation): BindingContext['children'] {
  return (resting.snapshot.context as BindingContext).children;
}

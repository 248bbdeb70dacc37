import { type BindingContext, emptyBinding } from '../../flows/binding/context.ts';
import type { FlowQuery } from '../../flows/flow.ts';
import { Conversation } from './support/conversation.ts';
import { MOTHER, OFFERED, SCHOOLS } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, until } from './support/straight.ts';

const MOBILE_FIRST = { ...MOTHER_TYPES, askContact: MOTHER.mobile };
const contextOf = ({ resting }: Conversation) => resting.snapshot.context as BindingContext;

/** A search that finds several schools, or a child that does not agree with the roster, at the first try. */
function firstTime(
  type: FlowQuery['type'],
  answer: ReturnType<typeof smoothly>,
): (query: FlowQuery) => ReturnType<typeof smoothly> {
  let times = 0;
  return (query) => (query.type === type && times++ === 0 ? answer : smoothly(query));
}

test.each([
  ['askCode', 'askContact', MOTHER_TYPES],
  ['askRelationOther', 'askRelation', { ...MOTHER_TYPES, askRelation: '其他' }],
  ['askLevel', 'askRelation', MOTHER_TYPES],
  ['askStudentId', 'askLevel', MOTHER_TYPES],
  ['askSchool', 'askStudentId', MOTHER_TYPES],
  ['confirmChildren', 'askSchool', MOTHER_TYPES],
  ['askConsent', 'confirmChildren', MOTHER_TYPES],
  ['askParentId', 'askConsent', MOTHER_TYPES],
  ['askName', 'askParentId', MOTHER_TYPES],
  ['askMobile', 'askName', MOTHER_TYPES],
  ['summary', 'askMobile', MOTHER_TYPES],
  ['readyToSend', 'summary', MOTHER_TYPES],
  ['askEmail', 'askName', MOBILE_FIRST],
  ['summary', 'askEmail', MOBILE_FIRST],
])('上一步 at %s leads to %s, and its answer back', async (state, before, types) => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, types, until(state));
  const view = parent.view;
  await parent.says('上一步');
  expect(parent.state).toBe(before);
  await goOn(parent, types, until(state));
  expect(parent.view).toEqual(view);
});

test('上一步 at the code that proves the email leads to the email', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOBILE_FIRST, until('askEmail'));
  await parent.says(MOTHER.email);
  expect(parent.state).toBe('askCode');
  await parent.says('上一步');
  expect(parent.state).toBe('askEmail');
});

test.each([
  ['pickSchool', firstTime('findSchools', { type: 'SCHOOLS_FOUND', found: [...SCHOOLS], total: 2 })],
  ['mismatch', firstTime('matchStudent', { type: 'STUDENT_NOT_FOUND', left: 4 })],
  ['paused', firstTime('matchStudent', { type: 'PAUSED', until: '2026-12-03T16:00:00.000Z' })],
])('上一步 at %s leads to the school', async (state, answering) => {
  const parent = new Conversation('binding', answering);
  await goOn(parent, MOTHER_TYPES, until(state));
  await parent.says('上一步');
  expect(parent.state).toBe('askSchool');
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
});

test('上一步 in a second child leads through its questions, and then to the children before it', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  await parent.says('新增綁定學生');
  await parent.says('其他關係');
  await parent.says('其他');
  await parent.says('姑姑');
  const passed: string[] = [];
  while (passed.at(-1) !== 'confirmChildren') {
    await parent.says('上一步');
    passed.push(parent.state);
  }
  expect(passed).toEqual(['askSameRelation', 'confirmChildren']);
  expect(contextOf(parent).children).toHaveLength(1);
});

test('上一步 at the list of relations of a second child leads to the short question', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  await parent.says('新增綁定學生');
  await parent.says('其他關係');
  expect(parent.state).toBe('askRelation');
  await parent.says('上一步');
  expect(parent.state).toBe('askSameRelation');
});

test.each(['askContact', 'askRelation'])('上一步 at %s says that nothing is before it', async (state) => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until(state));
  await parent.says('上一步');
  expect([parent.state, ...parent.told]).toEqual([state, 'common.nothingBefore']);
});

test('上一步, again and again, comes from the end to the first question of the child and loses no proof', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('readyToSend'));
  for (let turn = 0; parent.state !== 'askRelation' && turn < 20; turn++) await parent.says('上一步');
  expect(parent.state).toBe('askRelation');
  expect(contextOf(parent).verified).toEqual([{ kind: 'EMAIL', value: MOTHER.email }]);
  await goOn(parent, MOTHER_TYPES, until('readyToSend'));
});

test.each(['取消', '重新開始'])('%s deletes what was typed', async (word) => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('readyToSend'));
  await parent.says(word);
  expect(parent.state).toBe(word === '取消' ? 'home' : 'askContact');
  const offered = word === '取消' ? {} : { offered: OFFERED };
  expect(contextOf(parent)).toEqual({ ...emptyBinding, ...offered });
  expect(parent.told).toEqual([word === '取消' ? 'binding.cancelled' : 'binding.restarted']);
});

test('重新開始 says nothing of deleting where nothing was filled in', async () => {
  const parent = new Conversation('binding', smoothly);
  await parent.says('重新開始');
  expect([parent.state, ...parent.told]).toEqual(['askContact']);
  await parent.says('重新開始');
  expect([parent.state, ...parent.told]).toEqual(['askContact']);
});

test.each(['greeting', 'home'])('取消 at %s says that there is nothing to cancel', async (state) => {
  const parent = new Conversation('binding', smoothly);
  if (state === 'home') {
    await parent.says('親子綁定');
    await parent.says('取消');
  }
  await parent.says('取消');
  expect([parent.state, ...parent.told]).toEqual([state, 'common.nothingToCancel']);
});

test('what waited too long is deleted, and the next answer says so', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  await parent.sends({ type: 'EXPIRE' });
  expect([parent.state, contextOf(parent)]).toEqual(['home', { ...emptyBinding, expired: true }]);
  await parent.says('親子綁定');
  expect([parent.state, ...parent.told]).toEqual(['askContact', 'binding.expired']);
});

test.each([
  ['an unknown word', { type: 'AGAIN' }],
  ['取消', { type: 'CANCEL' }],
  ['上一步', { type: 'BACK' }],
] as const)('what waited too long is told of once: with the answer to %s', async (_, event) => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  await parent.sends({ type: 'EXPIRE' });
  await parent.sends(event);
  expect([parent.state, ...parent.told]).toEqual(['home', 'binding.expired']);
  expect(parent.view.body.map(({ key }) => key)).toEqual(['binding.home']);
  await parent.says('親子綁定');
  expect(parent.told).toEqual([]);
});

test('重新開始 after it waited too long tells of that', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  await parent.sends({ type: 'EXPIRE' });
  await parent.says('重新開始');
  expect([parent.state, ...parent.told]).toEqual(['askContact', 'binding.expired']);
});

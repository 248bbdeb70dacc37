import { storeSnapshot } from '../../bot/engine/restoreSnapshot.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { BindingContext } from '../../flows/binding/context.ts';
import { emptyBinding } from '../../flows/binding/context.ts';
import { bindingTerritory, givenTerritory } from './support/bindingExamples.ts';
import { Conversation } from './support/conversation.ts';
import { explore } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { CHILDREN, FIRST_CHILD, SECOND_CHILD } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, until } from './support/straight.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const childrenOf = ({ context }: { context: unknown }) => (context as BindingContext).children;
const most = LIMITS.childrenPerApplication;

/** All but the last of the children that one application takes. */
const almostFull = await manyChildren(most - 1);
const whole = explore(bindingTerritory);
const given = explore(givenTerritory, undefined, (snapshot) => childrenOf(snapshot).length > 0);
const full = explore(
  bindingTerritory,
  almostFull.resting.snapshot,
  (snapshot) => childrenOf(snapshot).length < most - 1,
);

itKeepsTheMachineContract([whole, full, given]);
itKeepsTheViewContract([whole, full]);

test('an eleventh child is refused, and the ten stay', async () => {
  const parent = await manyChildren(most);
  await parent.says('新增綁定學生');
  expect(parent.told).toEqual(['binding.listIsFull']);
  expect(parent.state).toBe('confirmChildren');
  expect(childrenOf(parent.resting.snapshot)).toHaveLength(most);
});

test('what can be left without loss holds nothing that was typed', () => {
  const leftovers = whole.places
    .filter(({ state }) => state === 'home' || state === 'greeting')
    .map(({ snapshot }) => ({ ...(snapshot.context as BindingContext), expired: undefined }));
  for (const leftover of leftovers) expect(leftover).toEqual({ ...emptyBinding, expired: undefined });
});

test('no child is confirmed where there is none, and none stands twice', () => {
  for (const { state, snapshot } of whole.places) {
    const ids = childrenOf(snapshot).map(({ studentId }) => studentId);
    expect(new Set(ids).size).toBe(ids.length);
    if (state === 'confirmChildren') expect(ids).not.toEqual([]);
  }
});

test('a conversation rests in little: a stored one of ten children is under 4 KB', () => {
  expect(storeSnapshot(almostFull.resting).length).toBeLessThan(4_096);
});

async function manyChildren(count: number): Promise<Conversation> {
  let nth = 0;
  const parent = new Conversation('binding', (query) => {
    if (query.type !== 'matchStudent') return smoothly(query);
    const student = CHILDREN[nth % 2 === 0 ? FIRST_CHILD : SECOND_CHILD];
    if (!student) throw new TypeError('no such child');
    nth += 1;
    return { type: 'STUDENT_FOUND', student: { ...student, studentId: `one-of-many-${nth}` } };
  });
  await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  while (childrenOf(parent.resting.snapshot).length < count) {
    await parent.says('新增綁定學生');
    await goOn(parent, MOTHER_TYPES, until('confirmChildren'));
  }
  return parent;
}

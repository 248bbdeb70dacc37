import type { BindingContext } from '../../flows/binding/context.ts';
import type { FlowQuery } from '../../flows/flow.ts';
import { Conversation } from './support/conversation.ts';
import { FIRST_CHILD, LATER, MOTHER, SECOND_CHILD } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, until } from './support/straight.ts';

const contextOf = ({ resting }: Conversation) => resting.snapshot.context as BindingContext;

describe.each([
  ['the email first', MOTHER_TYPES],
  ['the mobile first', { ...MOTHER_TYPES, askContact: MOTHER.mobile }],
])('from the summary, with %s,', (_, types) => {
  async function atSummary() {
    const parent = new Conversation('binding', smoothly);
    await goOn(parent, types, until('summary'));
    return { parent, before: contextOf(parent) };
  }

  test.each([
    ['name', '陳美鈴', ['askName'], { name: '陳美鈴' }],
    ['parentId', 'E222222221', ['askParentId'], { nationalId: 'E222222221' }],
    ['mobile', MOTHER.otherMobile, ['askMobile'], { mobile: MOTHER.otherMobile }],
  ] as const)('a corrected %s is asked alone', async (choice, typed, questions, changed) => {
    const { parent, before } = await atSummary();
    await parent.taps(choice);
    const answered = await goOn(parent, { [questions[0]]: typed }, until('summary'));
    expect(answered).toEqual(questions);
    expect(contextOf(parent)).toEqual({ ...before, parent: { ...before.parent, ...changed } });
  });

  test('another email is asked and proved, and nothing else', async () => {
    const { parent, before } = await atSummary();
    await parent.taps('email');
    const answered = await goOn(parent, { askEmail: MOTHER.otherEmail, askCode: '549497' }, until('summary'));
    expect(answered).toEqual(['askEmail', 'askCode']);
    const another = { kind: 'EMAIL', value: MOTHER.otherEmail };
    expect(contextOf(parent)).toEqual({
      ...before,
      parent: { ...before.parent, email: MOTHER.otherEmail },
      verified: [...before.verified, another],
    });
  });

  test('an email that was proved before is not proved again', async () => {
    const { parent, before } = await atSummary();
    await parent.taps('email');
    const answered = await goOn(parent, { askEmail: MOTHER.email }, until('summary'));
    expect(answered).toEqual(['askEmail']);
    expect(contextOf(parent)).toEqual(before);
  });

  test('the children can be looked at again, with everything else kept', async () => {
    const { parent, before } = await atSummary();
    await parent.taps('children');
    expect(parent.state).toBe('confirmChildren');
    await parent.taps('right');
    expect([parent.state, contextOf(parent)]).toEqual(['summary', before]);
  });

  test('a further child is added, with everything else kept', async () => {
    const { parent, before } = await atSummary();
    await parent.taps('children');
    await parent.taps('add');
    await goOn(parent, { ...MOTHER_TYPES, askStudentId: SECOND_CHILD }, until('summary'));
    const { children, ...rest } = contextOf(parent);
    expect(children.map(({ nationalId }) => nationalId)).toEqual([FIRST_CHILD, SECOND_CHILD]);
    expect({ ...rest, children: before.children }).toEqual(before);
  });

  test('the signature is asked again after every correction', async () => {
    const { parent } = await atSummary();
    await parent.says(MOTHER.name);
    expect(parent.state).toBe('readyToSend');
    await parent.taps('edit');
    expect(parent.state).toBe('summary');
    expect(contextOf(parent).signature).toBeUndefined();
  });
});

describe.each([
  ['a mismatch', { type: 'STUDENT_NOT_FOUND', left: 4 }, 'mismatch'],
  ['a pause', { type: 'PAUSED', until: LATER }, 'paused'],
] as const)('from %s', (_, answer, state) => {
  async function atMismatch() {
    let tries = 0;
    const parent = new Conversation('binding', (query: FlowQuery) =>
      query.type === 'matchStudent' && tries++ === 0 ? answer : smoothly(query),
    );
    await goOn(parent, MOTHER_TYPES, until(state));
    return parent;
  }

  test.each([
    ['level', ['askLevel', 'askSchool']],
    ['studentId', ['askStudentId']],
    ['school', ['askSchool']],
  ])('a corrected %s is asked with what depends on it, and no more', async (choice, questions) => {
    const parent = await atMismatch();
    await parent.taps(choice);
    expect(await goOn(parent, MOTHER_TYPES, until('confirmChildren'))).toEqual(questions);
    expect(parent.asked.at(-1)).toMatchObject({ type: 'matchStudent', nationalId: FIRST_CHILD });
  });

  test('the relation stays whatever is corrected', async () => {
    const parent = await atMismatch();
    await parent.taps('level');
    expect(contextOf(parent).child).toMatchObject({ relation: 'MOTHER', nationalId: FIRST_CHILD });
    expect(contextOf(parent).child?.school).toBeUndefined();
  });
});

test('a correction that nobody was offered adds no child', async () => {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  for (const answer of ['relation', 'level', 'studentId', 'school'] as const) {
    await parent.sends({ type: 'EDIT', answer });
    expect(parent.state).toBe('summary');
  }
});

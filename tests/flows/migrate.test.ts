import { restoreSnapshot, storeSnapshot } from '../../bot/engine/restoreSnapshot.ts';
import { type BindingContext, emptyBinding } from '../../flows/binding/context.ts';
import { bindingFlow } from '../../flows/binding/flow.ts';
import type { Flow, Stored } from '../../flows/flow.ts';
import { Conversation } from './support/conversation.ts';
import { MOTHER } from './support/people.ts';
import { goOn, MOTHER_TYPES, smoothly, told } from './support/straight.ts';

/**
 * The flow as if it had been there twice before: in version 1 the guardian's full name was two answers, in version 2 the
 * child's school was only a name, so that it has to be asked again.
 */
const later: Flow = {
  ...bindingFlow,
  version: 3,
  migrations: {
    1: ({ state, context }) => {
      const { parent, ...rest } = context as { parent: { family?: string; given?: string } };
      const { family = '', given = '', ...others } = parent;
      return { state, context: { ...rest, parent: { ...others, name: family + given } } };
    },
    2: ({ state, context }) => {
      const { child, ...rest } = context as { child?: { school?: unknown } };
      if (!child?.school) return { state, context };
      const { school: _, ...kept } = child;
      return { state: 'askSchool', context: { ...rest, child: kept } };
    },
  },
};

const restore = (flowVersion: number, stored: Stored | string, flow = 'binding') =>
  restoreSnapshot(
    { flow, flowVersion, snapshot: typeof stored === 'string' ? stored : JSON.stringify(stored) },
    [later],
  );

const verified = [{ kind: 'EMAIL', value: MOTHER.email }];
const oldest: Stored = {
  state: 'mismatch',
  context: {
    ...emptyBinding,
    verified,
    parent: { email: MOTHER.email, family: '陳', given: '美玲' },
    child: { relation: 'MOTHER', level: 'ELEMENTARY', nationalId: 'A123456789', school: '市立內湖國小' },
    mismatch: { left: 3 },
  },
};

test('an older snapshot is lifted through every version between, and the person will be told', () => {
  const resting = restore(1, oldest);
  expect(resting.lifted).toBe(true);
  expect(resting.snapshot.value).toBe('askSchool');
});

test('answers that are still valid are kept; only what changed is asked again', async () => {
  const resting = restore(1, oldest);
  expect(resting.snapshot.context).toMatchObject({
    verified,
    child: { relation: 'MOTHER', level: 'ELEMENTARY', nationalId: 'A123456789' },
    parent: { email: MOTHER.email, name: MOTHER.name },
  });
  const asked = await goOn(new Conversation(resting, smoothly), MOTHER_TYPES, told('binding.submitted'));
  expect(asked).toEqual([
    'askSchool',
    'confirmChildren',
    'askConsent',
    'askParentId',
    'askMobile',
    'summary',
    'readyToSend',
  ]);
});

test('a snapshot of the version in between is lifted from there', () => {
  const { context } = restore(2, { state: 'askName', context: emptyBinding }).snapshot;
  expect((context as BindingContext).children).toEqual([]);
});

test('a snapshot of the present version is not lifted', () => {
  const resting = restore(3, { state: 'askContact', context: emptyBinding });
  expect(resting.lifted).toBe(false);
  expect(JSON.parse(storeSnapshot(resting))).toEqual({ state: 'askContact', context: emptyBinding });
});

describe('what cannot be restored is an error, never a beginning in silence:', () => {
  const present = { state: 'askContact', context: emptyBinding };

  test.each([
    ['a flow that there is not', 3, present, 'leave'],
    ['a version newer than this service', 4, present],
    ['a version that no migration lifts', 0, present],
    ['a state that there is not', 3, { ...present, state: 'askFax' }],
    ['a state by the name of an object’s own', 3, { ...present, state: 'constructor' }],
    ['a state that routes', 3, { ...present, state: 'next' }],
    ['a state that waits for the engine', 3, { ...present, state: 'matching' }],
    ['a context that lacks a field', 3, { ...present, context: { ...emptyBinding, verified: undefined } }],
    ['a context with a field of another kind', 3, { ...present, context: { ...emptyBinding, code: 7 } }],
    ['no context', 3, { state: 'askContact', context: undefined }],
  ])('%s', (_, version, stored, flow = 'binding') => {
    expect(() => restore(version, stored, flow)).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_UNREADABLE' }),
    );
  });

  test.each(['', 'null', '[]', '{}', '{"state":7}', '{"state":"askName"'])(
    'a stored form like %s',
    (text) => {
      expect(() => restore(3, text)).toThrow(expect.objectContaining({ code: 'SNAPSHOT_UNREADABLE' }));
    },
  );

  test('a migration that throws', () => {
    const broken: Flow = {
      ...later,
      migrations: {
        1: () => {
          throw new RangeError('cannot lift');
        },
      },
    };
    const stored = { flow: 'binding', flowVersion: 1, snapshot: JSON.stringify(present) };
    expect(() => restoreSnapshot(stored, [broken])).toThrow('cannot lift');
  });
});

test('the error says where, and nothing of what was typed', () => {
  const context = { ...emptyBinding, parent: { name: 7, email: MOTHER.email } };
  expect(() => restore(3, { state: 'askName', context })).toThrow(
    'cannot restore context of "binding.askName" version 3',
  );
});

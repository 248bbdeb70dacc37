import {
  LEAVE_ACTIONS,
  LEAVE_ACTORS,
  LEAVE_STATES,
  type LeaveAction,
  type LeaveActor,
  type LeaveFacts,
  type LeaveState,
  permission,
  takesDays,
} from '../../../domain/leave/states.ts';

const PLAIN: LeaveFacts = {
  hasBegun: false,
  isLastStage: true,
  wantsProof: true,
  hasMostProofs: false,
  isProofOverdue: true,
  mayResend: true,
};

/** Every way there is (DESIGN 4): state, action, actors, next state. */
const WAYS: readonly [LeaveState, LeaveAction, readonly LeaveActor[], LeaveState][] = [
  ['DRAFT', 'SUBMIT', ['FILER'], 'SUBMITTED'],
  ['DRAFT', 'CANCEL', ['FILER'], 'CANCELLED'],
  ['SUBMITTED', 'CONFIRM', ['CONFIRMER'], 'CONFIRMED'],
  ['SUBMITTED', 'RETURN', ['CONFIRMER'], 'RETURNED'],
  ['SUBMITTED', 'CANCEL', ['FILER'], 'CANCELLED'],
  ['SUBMITTED', 'CONTRADICT', ['GUARDIAN'], 'HELD'],
  ['SUBMITTED', 'ADD_PROOF', ['FILER', 'GUARDIAN'], 'SUBMITTED'],
  ['HELD', 'CLEAR', ['SCHOOL'], 'SUBMITTED'],
  ['HELD', 'RETURN', ['SCHOOL'], 'RETURNED'],
  ['HELD', 'CANCEL', ['FILER'], 'CANCELLED'],
  ['HELD', 'ADD_PROOF', ['FILER', 'GUARDIAN'], 'HELD'],
  ['CONFIRMED', 'RETURN', ['DECIDER'], 'RETURNED'],
  ['CONFIRMED', 'ASK_CANCEL', ['FILER'], 'CANCEL_ASKED'],
  ['CONFIRMED', 'ADD_PROOF', ['FILER', 'GUARDIAN'], 'CONFIRMED'],
  ['CONFIRMED', 'CONVERT', ['CLOCK'], 'CONVERTED'],
  ['CANCEL_ASKED', 'GRANT_CANCEL', ['DECIDER'], 'CANCELLED'],
  ['CANCEL_ASKED', 'REFUSE_CANCEL', ['DECIDER'], 'CONFIRMED'],
  ['RETURNED', 'RESEND', ['FILER'], 'SUBMITTED'],
  ['RETURNED', 'CANCEL', ['FILER'], 'CANCELLED'],
];

const every = LEAVE_STATES.flatMap((state) =>
  LEAVE_ACTIONS.flatMap((action) => LEAVE_ACTORS.map((actor) => [state, action, actor] as const)),
);

test('what may be done in a state, and by whom, is this and nothing else', () => {
  for (const [state, action, actor] of every) {
    const way = WAYS.find(([from, does]) => from === state && does === action);
    const expected = way?.[2].includes(actor)
      ? { may: true, to: way[3] }
      : { may: false, why: way ? 'NOT_YOURS' : 'NOT_NOW' };
    const permitted = permission(state, { action, actor }, PLAIN);
    expect({ state, action, actor, ...permitted }).toEqual({ state, action, actor, ...expected });
  }
});

test.each<[LeaveState, LeaveAction, LeaveActor, Partial<LeaveFacts>, object]>([
  ['SUBMITTED', 'CONFIRM', 'CONFIRMER', { isLastStage: false }, { may: true, to: 'SUBMITTED' }],
  ['CONFIRMED', 'RETURN', 'DECIDER', { hasBegun: true }, { may: false, why: 'HAS_BEGUN' }],
  ['RETURNED', 'RESEND', 'FILER', { mayResend: false }, { may: false, why: 'TOO_LATE_TO_RESEND' }],
  ['CONFIRMED', 'CONVERT', 'CLOCK', { isProofOverdue: false }, { may: false, why: 'PROOF_NOT_DUE' }],
  ['CONFIRMED', 'CONVERT', 'CLOCK', { wantsProof: false }, { may: false, why: 'PROOF_NOT_DUE' }],
  ['CONFIRMED', 'ADD_PROOF', 'FILER', { wantsProof: false }, { may: false, why: 'NO_PROOF_WANTED' }],
  ['HELD', 'ADD_PROOF', 'GUARDIAN', { hasMostProofs: true }, { may: false, why: 'PROOFS_FULL' }],
])('%s: %s by %s with %j', (state, action, actor, facts, expected) => {
  expect(permission(state, { action, actor }, { ...PLAIN, ...facts })).toEqual(expected);
});

test('every state but the first is reached, and what ended stays ended', () => {
  expect(new Set(WAYS.map(([, , , to]) => to))).toEqual(
    new Set(LEAVE_STATES.filter((state) => state !== 'DRAFT')),
  );
  const leaving = new Set(WAYS.map(([from]) => from));
  expect(LEAVE_STATES.filter((state) => !leaving.has(state))).toEqual(['CONVERTED', 'CANCELLED']);
  expect(LEAVE_STATES.filter((state) => !takesDays(state))).toEqual(['DRAFT', 'RETURNED', 'CANCELLED']);
});

/** The states of a leave (DESIGN 4). */
export const LEAVE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'HELD',
  'CONFIRMED',
  'CONVERTED',
  'CANCEL_ASKED',
  'RETURNED',
  'CANCELLED',
] as const;

export type LeaveState = (typeof LEAVE_STATES)[number];

/** What may be done with a leave. */
export const LEAVE_ACTIONS = [
  'SUBMIT',
  'CONFIRM',
  'RETURN',
  'RESEND',
  'CANCEL',
  'CONTRADICT',
  'CLEAR',
  'ADD_PROOF',
  'ASK_CANCEL',
  'GRANT_CANCEL',
  'REFUSE_CANCEL',
  'CONVERT',
] as const;

export type LeaveAction = (typeof LEAVE_ACTIONS)[number];

/**
 * In which capacity somebody acts on one leave: FILER who filed it; GUARDIAN another guardian of that student; CONFIRMER
 * whose turn it is in the chain; DECIDER who confirmed it last; SCHOOL who clears contradictions up; CLOCK a deadline.
 */
export const LEAVE_ACTORS = ['FILER', 'GUARDIAN', 'CONFIRMER', 'DECIDER', 'SCHOOL', 'CLOCK'] as const;

export type LeaveActor = (typeof LEAVE_ACTORS)[number];

/** What else decides, as it is at that moment. */
export interface LeaveFacts {
  /** Whether its first day has begun. */
  hasBegun: boolean;
  /** Whether nobody of the chain comes after the one whose turn it is. */
  isLastStage: boolean;
  /** Whether proof is wanted, or may answer why it was returned; whether it has as many files as are kept; whether its time is over. */
  wantsProof: boolean;
  hasMostProofs: boolean;
  isProofOverdue: boolean;
  /** Whether a returned slip may be sent again still. */
  mayResend: boolean;
}

interface Rule {
  by: readonly LeaveActor[];
  to: LeaveState | ((facts: LeaveFacts) => LeaveState);
  /** What must hold; the key tells why not. */
  unless?: Partial<Record<Exclude<Refusal, 'NOT_NOW' | 'NOT_YOURS'>, (facts: LeaveFacts) => boolean>>;
}

/** Why something may not be done: not in this state, not by this person, or for what the facts say. */
export type Refusal =
  | 'NOT_NOW'
  | 'NOT_YOURS'
  | 'HAS_BEGUN'
  | 'TOO_LATE_TO_RESEND'
  | 'PROOF_NOT_DUE'
  | 'NO_PROOF_WANTED'
  | 'PROOFS_FULL';

/** Whether somebody may do something, and what it is then. */
export type Permission = { may: true; to: LeaveState } | { may: false; why: Refusal };

const addProof = (to: LeaveState): Rule => ({
  by: ['FILER', 'GUARDIAN'],
  to,
  unless: {
    NO_PROOF_WANTED: ({ wantsProof }) => !wantsProof,
    PROOFS_FULL: ({ hasMostProofs }) => hasMostProofs,
  },
});

const TABLE: Readonly<Record<LeaveState, Partial<Record<LeaveAction, Rule>>>> = {
  DRAFT: {
    SUBMIT: { by: ['FILER'], to: 'SUBMITTED' },
    CANCEL: { by: ['FILER'], to: 'CANCELLED' },
  },
  SUBMITTED: {
    CONFIRM: {
      by: ['CONFIRMER'],
      to: ({ isLastStage }) => (isLastStage ? 'CONFIRMED' : 'SUBMITTED'),
    },
    RETURN: { by: ['CONFIRMER'], to: 'RETURNED' },
    CANCEL: { by: ['FILER'], to: 'CANCELLED' },
    CONTRADICT: { by: ['GUARDIAN'], to: 'HELD' },
    ADD_PROOF: addProof('SUBMITTED'),
  },
  HELD: {
    CLEAR: { by: ['SCHOOL'], to: 'SUBMITTED' },
    RETURN: { by: ['SCHOOL'], to: 'RETURNED' },
    CANCEL: { by: ['FILER'], to: 'CANCELLED' },
    ADD_PROOF: addProof('HELD'),
  },
  CONFIRMED: {
    RETURN: { by: ['DECIDER'], to: 'RETURNED', unless: { HAS_BEGUN: ({ hasBegun }) => hasBegun } },
    ASK_CANCEL: { by: ['FILER'], to: 'CANCEL_ASKED' },
    ADD_PROOF: addProof('CONFIRMED'),
    CONVERT: {
      by: ['CLOCK'],
      to: 'CONVERTED',
      unless: { PROOF_NOT_DUE: ({ wantsProof, isProofOverdue }) => !wantsProof || !isProofOverdue },
    },
  },
  CANCEL_ASKED: {
    GRANT_CANCEL: { by: ['DECIDER'], to: 'CANCELLED' },
    REFUSE_CANCEL: { by: ['DECIDER'], to: 'CONFIRMED' },
  },
  RETURNED: {
    RESEND: {
      by: ['FILER'],
      to: 'SUBMITTED',
      unless: { TOO_LATE_TO_RESEND: ({ mayResend }) => !mayResend },
    },
    CANCEL: { by: ['FILER'], to: 'CANCELLED' },
  },
  CONVERTED: {},
  CANCELLED: {},
};

/** Whether somebody may do something with a leave in a state, and the state that follows. */
export function permission(
  state: LeaveState,
  { action, actor }: { action: LeaveAction; actor: LeaveActor },
  facts: LeaveFacts,
): Permission {
  const rule = TABLE[state][action];
  if (!rule) return { may: false, why: 'NOT_NOW' };
  if (!rule.by.includes(actor)) return { may: false, why: 'NOT_YOURS' };
  const reasons = Object.entries(rule.unless ?? {}) as [Refusal, (facts: LeaveFacts) => boolean][];
  const [why] = reasons.find(([, holds]) => holds(facts)) ?? [];
  if (why) return { may: false, why };
  return { may: true, to: typeof rule.to === 'function' ? rule.to(facts) : rule.to };
}

/** Whether a leave in this state takes days: of the quota, and of the days that no other leave may have. */
export function takesDays(state: LeaveState): boolean {
  return !['DRAFT', 'RETURNED', 'CANCELLED'].includes(state);
}

import type { DaySpan } from '../../domain/leave/leaveTime.ts';
import type { SlipDecisionDraft, SlipOrder, SlipsContext } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `SlipsAnswer`) in the same commit. */
export type SlipsQuery =
  /** The slips whose turn is this person's, first those to be looked at, then the oldest, a page at a time. */
  | { type: 'openSlips'; offset: number }
  | { type: 'slipDetail'; slipId: string }
  | { type: 'resolveSlips'; verb: SlipOrder['verb']; seats: readonly number[] }
  /** What is to be given back, as it stands now. */
  | { type: 'readSlipTargets'; targets: SlipDecisionDraft['targets'] }
  /** All that can be confirmed by word alone. */
  | { type: 'plainSlips' }
  | { type: 'decideSlips'; decision: SlipDecisionDraft }
  /** 今日缺席: of the classes of this person, as it stands now. */
  | { type: 'readToday' }
  | { type: 'readRoll'; classId?: string | undefined }
  | { type: 'markAbsent'; classId: string; seats: readonly number[]; isTakenBack: boolean }
  | { type: 'listDeputies' }
  | { type: 'nameDeputy'; staffId: string; days: DaySpan }
  | { type: 'endDeputy'; deputyId: string };

type With = { context: SlipsContext };

export const openSlips = ({ context }: With): SlipsQuery => ({
  type: 'openSlips',
  offset: context.list?.offset ?? 0,
});

/** Throws when no slip was named: a bug of the machine. */
export const slipDetail = ({ context: { decision } }: With): SlipsQuery => {
  const [target] = decision?.targets ?? [];
  if (!target) throw new TypeError('no slip to look at');
  return { type: 'slipDetail', slipId: target.slipId };
};

/** Throws when nothing was ordered: a bug of the machine. */
export const resolveSlips = ({ context: { order } }: With): SlipsQuery => {
  if (!order) throw new TypeError('no order to carry out');
  return { type: 'resolveSlips', verb: order.verb, seats: order.seats };
};

/** Throws when nothing is to be given back: a bug of the machine. */
export const readSlipTargets = ({ context: { decision } }: With): SlipsQuery => {
  if (!decision) throw new TypeError('nothing to give back');
  return { type: 'readSlipTargets', targets: decision.targets };
};

export const plainSlips = (): SlipsQuery => ({ type: 'plainSlips' });

/** Throws when nothing was decided: a bug of the machine. */
export const decideSlips = ({ context: { decision } }: With): SlipsQuery => {
  if (!decision) throw new TypeError('no decision to carry out');
  return { type: 'decideSlips', decision };
};

export const readToday = (): SlipsQuery => ({ type: 'readToday' });

export const readRoll = ({ context }: With): SlipsQuery => ({ type: 'readRoll', classId: context.classId });

/** Throws when nobody was named: a bug of the machine. */
export const markAbsent = ({ context: { roll, marking } }: With): SlipsQuery => {
  if (!roll || !marking) throw new TypeError('nobody to mark');
  return { type: 'markAbsent', classId: roll.classId, ...marking };
};

export const listDeputies = (): SlipsQuery => ({ type: 'listDeputies' });

/** Throws when it was not said who and when: a bug of the machine. */
export const nameDeputy = ({ context: { naming } }: With): SlipsQuery => {
  if (!naming?.staffId || !naming.days) throw new TypeError('nobody to stand in');
  return { type: 'nameDeputy', staffId: naming.staffId, days: naming.days };
};

/** Throws when none was named: a bug of the machine. */
export const endDeputy = ({ context: { naming } }: With): SlipsQuery => {
  if (!naming?.deputyId) throw new TypeError('no deputy to end');
  return { type: 'endDeputy', deputyId: naming.deputyId };
};

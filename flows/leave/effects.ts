import type { LeaveReason } from '../../domain/leave/leaveWords.ts';
import type { LeaveContext, LeaveFill, SlipActing } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `LeaveAnswer`) in the same commit. */
export type LeaveQuery =
  /** For whom leave may be filed here, and what is offered. `named`: the schools that were named in the chat. */
  | { type: 'openLeave'; named: LeaveContext['schools'] }
  /** Whether what has been answered so far holds. */
  | { type: 'judgeLeave'; fill: LeaveFill; resendOf?: string | undefined }
  /** Files it (or keeps it as a draft, where the binding is pending), judged once more. */
  | {
      type: 'submitLeave';
      fill: LeaveFill;
      resendOf?: string | undefined;
      absenceId?: string | undefined;
    }
  /** 我的假單: of all students this person is an approved guardian of, and own drafts; newest first, at most 20. */
  | { type: 'listSlips' }
  | { type: 'readSlip'; slipId: string }
  | { type: 'actOnSlip'; acting: SlipActing }
  /** Two taps on the question about an absence. */
  | {
      type: 'answerAbsence';
      absenceId: string;
      version: number;
      answer: 'SICK' | 'PERSONAL' | 'SHOULD_BE_THERE';
      reason?: LeaveReason | undefined;
    };

type With = { context: LeaveContext };

export const openLeave = ({ context }: With): LeaveQuery => ({ type: 'openLeave', named: context.schools });

export const judgeLeave = ({ context: { fill, resendOf } }: With): LeaveQuery => ({
  type: 'judgeLeave',
  fill,
  resendOf,
});

export const submitLeave = ({ context: { fill, resendOf } }: With): LeaveQuery => ({
  type: 'submitLeave',
  fill,
  resendOf,
});

export const listSlips = (): LeaveQuery => ({ type: 'listSlips' });

/** Throws when no slip was named: a bug of the machine. */
export const readSlip = ({ context: { acting } }: With): LeaveQuery => {
  if (!acting) throw new TypeError('no slip to read');
  return { type: 'readSlip', slipId: acting.slipId };
};

/** Throws when nothing is to be done: a bug of the machine. */
export const actOnSlip = ({ context: { acting } }: With): LeaveQuery => {
  if (!acting) throw new TypeError('nothing to do with a slip');
  return { type: 'actOnSlip', acting };
};

/** Throws when no absence was asked about: a bug of the machine. */
export const answerAbsence = ({ context: { absence } }: With): LeaveQuery => {
  if (!absence) throw new TypeError('no absence to answer');
  return { type: 'answerAbsence', ...absence };
};

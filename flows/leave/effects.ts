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

import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { DaySpan, LeavePart } from '../../domain/leave/leaveTime.ts';
import type { StaffSlip, StaffSlipDetail } from '../../domain/leave/staffSlip.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import type { LeaveTimeReading } from '../../domain/leave/timeReading.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { Colleague, Deputy, Roll, RollClass, SlipDecisionDraft, SlipOrder } from './context.ts';

/** What somebody of the staff says or presses. */
export type HandlingEvent =
  /** 假單. */
  | { type: 'LIST' }
  | { type: 'MORE' }
  /** 「上一頁」. */
  | { type: 'PREVIOUS' }
  | { type: 'AGAIN' }
  | { type: 'CONFIRM'; slipId: string; version: number }
  | { type: 'RETURN'; slipId: string; version: number }
  | { type: 'DETAIL'; slipId: string }
  /** 「確認 3 5」: by seat numbers. */
  | { type: 'ORDER'; verb: SlipOrder['verb']; seats: number[]; reason?: string }
  | { type: 'CONFIRM_ALL' }
  | { type: 'RETURN_REASON'; reason: NonNullable<SlipDecisionDraft['reason']>; typed?: string }
  | { type: 'SURE' }
  /** 今日缺席. */
  | { type: 'TODAY' }
  /** 點名; a class where there are several. */
  | { type: 'ROLL' }
  | { type: 'PICK_CLASS'; classId: string }
  /** Seats of those who are absent; or who were marked wrongly. */
  | { type: 'ABSENT'; seats: number[]; isTakenBack: boolean }
  /** 代理導師. */
  | { type: 'DEPUTIES' }
  | { type: 'PICK_COLLEAGUE'; staffId: string }
  | { type: 'DAYS'; reading: LeaveTimeReading }
  | { type: 'END_DEPUTY'; deputyId: string };

/** What became of a decision on one slip. `notFound` also answers for whose turn it is not: nothing tells that it exists. */
export type StaffOutcome =
  /** `next`: the role whose turn it is now, where it went on; `proofUntil`: confirmed, proof to follow. */
  | {
      kind: 'done';
      student: string;
      state: LeaveState;
      next?: string | undefined;
      proofUntil?: string | undefined;
    }
  | {
      kind: 'decidedAlready';
      student: string;
      state: LeaveState;
      by?: string | undefined;
      at?: string | undefined;
    }
  | { kind: 'changed'; student: string }
  /** It is their own child. */
  | { kind: 'ownChild' }
  | { kind: 'hasBegun'; student: string }
  | { kind: 'notFound' };

/** A line of 今日缺席: the seat, the name, the kind and the part. */
export interface AbsentToday {
  seatNo: number;
  name: string;
  /** Absent where no slip has come. */
  kind?: LeaveKind | undefined;
  part?: LeavePart | undefined;
  state: 'CONFIRMED' | 'WAITING' | 'UNEXPLAINED' | 'EXPECTED';
}

/** What the engine answers to the flow's queries. */
export type SlipsAnswer =
  | { type: 'NOT_STAFF' }
  | { type: 'SLIPS'; items: StaffSlip[]; total: number; offset: number }
  /** `links`: to its files; `coming`: how many of them are being fetched still. */
  | { type: 'SLIP_DETAIL'; slip: StaffSlipDetail; links: string[]; coming: number }
  | { type: 'GONE' }
  /** `clear`: of one seat each and (to be confirmed) nothing to look at; `unclear`: all others; `unknown`: no slip. */
  | { type: 'SEATS'; clear: StaffSlip[]; unclear: StaffSlip[]; unknown: number[] }
  /** Those that are still as they were seen, and theirs to see. */
  | { type: 'SLIP_TARGETS'; items: StaffSlip[] }
  | { type: 'PLAIN'; targets: SlipDecisionDraft['targets']; othersLeft: number }
  | { type: 'SLIPS_DECIDED'; outcomes: StaffOutcome[] }
  | {
      type: 'TODAY_READ';
      day: string;
      /** Whether there is school today. */
      isSchoolDay: boolean;
      classes: (RollClass & { absent: AbsentToday[] })[];
    }
  | { type: 'ROLL_READ'; roll: Roll }
  | { type: 'CLASSES'; classes: RollClass[] }
  | { type: 'NO_CLASS' }
  | {
      type: 'MARKED';
      roll: Roll;
      marked: { seatNo: number; name: string; asked: boolean; hasSlip: boolean }[];
      takenBack: { seatNo: number; name: string }[];
      unknown: number[];
    }
  | { type: 'DEPUTIES_READ'; deputies: Deputy[]; colleagues: Colleague[] }
  | {
      type: 'DEPUTY_NAMED';
      outcome:
        | { kind: 'named'; name: string; days: DaySpan; linked: boolean }
        | { kind: 'notFound' | 'past' };
    }
  | { type: 'DEPUTY_ENDED' };

export type SlipsEvent = HandlingEvent | SlipsAnswer | GlobalEvent;

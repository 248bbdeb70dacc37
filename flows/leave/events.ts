import type { Language } from '../../domain/language.ts';
import type { Objection } from '../../domain/leave/checks.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { DaySpan, LeavePart } from '../../domain/leave/leaveTime.ts';
import type { LeaveReason } from '../../domain/leave/leaveWords.ts';
import type { LeaveSlip, SlipReason } from '../../domain/leave/slip.ts';
import type { Refusal } from '../../domain/leave/states.ts';
import type { LeaveTimeReading, TypedTime } from '../../domain/leave/timeReading.ts';
import type { Relation } from '../../domain/relation.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { JudgedLeave, LeaveChild, LeaveContext, SlipActing } from './context.ts';

type Schools = LeaveContext['schools'];

/** What can be corrected by itself from the summary. */
export type LeaveAnswerName = 'child' | 'kind' | 'time' | 'part' | 'reason' | 'proof';

/** What a guardian says or presses. */
export type FilingEvent =
  /** 請假; `message`: what one message said besides. `schools`: those that were named in the chat so far. */
  | { type: 'ASK_LEAVE'; schools: Schools; message?: string }
  | { type: 'PICK_CHILD'; bindingId: string }
  | { type: 'KIND'; kind: LeaveKind }
  /** What was typed or picked of when it is. */
  | { type: 'TIME'; reading: LeaveTimeReading }
  /** One of two readings. */
  | { type: 'EITHER'; time: TypedTime }
  | { type: 'DAYS'; days: DaySpan }
  /** Today or tomorrow, as it is when it is pressed, and which part of it. */
  | { type: 'NEAR'; inDays: number; part: LeavePart }
  | { type: 'PART'; part: LeavePart }
  | { type: 'REASON'; reason: SlipReason }
  /** The same under a summary that said so: with it the slip is sent. */
  | { type: 'REASON_SEND'; reason: SlipReason }
  /** A photo or a file came, and is kept as proof. */
  | { type: 'MEDIA'; what: string; messageId: string }
  | { type: 'PROOF_LATER' }
  | { type: 'PROOF_DONE' }
  /** One message instead of answers. */
  | { type: 'MESSAGE'; text: string }
  | { type: 'EDIT'; answer: LeaveAnswerName }
  | { type: 'SEND' }
  /** A draft is written although the binding is not approved yet. */
  | { type: 'DRAFT' }
  /** 我的假單. */
  | { type: 'MY_SLIPS' }
  | { type: 'LOOK'; slipId: string }
  /** A button of a slip, however old the card. */
  | { type: 'ACT'; verb: SlipActing['verb']; slipId: string; version: number }
  | { type: 'TEXT'; text: string }
  | { type: 'SURE' }
  /** What is shown of slips is read anew. */
  | { type: 'AGAIN' }
  /** Back from the slips to what is being filled in. */
  | { type: 'GO_ON' }
  /** Why, where one of the listed reasons fits: with it the answer about an absence is complete. */
  | { type: 'ABSENCE_REASON'; reason: LeaveReason }
  | { type: 'ABSENCE'; answer: 'SICK' | 'PERSONAL' | 'SHOULD_BE_THERE'; absenceId: string; version: number };

/** What became of an act on a slip. `notFound` also answers for another's child: nothing tells that the slip exists. */
export type SlipOutcome =
  | { kind: 'done'; verb: SlipActing['verb']; slip: LeaveSlip }
  /** 提醒導師 came within two hours of the last. */
  | { kind: 'remindedAlready'; slip: LeaveSlip; at: string }
  /** It is not possible in its state, or not theirs to do; as it stands now. */
  | { kind: 'refused'; why: Refusal; slip: LeaveSlip }
  | { kind: 'changed'; slip: LeaveSlip }
  | { kind: 'notFound' };

/** What the engine answers to the flow's queries. */
export type LeaveAnswer =
  | {
      type: 'LEAVE_OPENED';
      schools: Schools;
      children: LeaveChild[];
      language: Language;
      blocked?: LeaveContext['blocked'];
    }
  /** It holds so far; or what stands against it, the first of all. */
  | { type: 'JUDGED'; judged: JudgedLeave }
  | { type: 'OBJECTED'; objection: Objection; overlapping?: { slip: LeaveSlip } | undefined }
  /** It is filed, or kept as a draft. */
  | { type: 'FILED'; slip: LeaveSlip; confirmBy?: string | undefined; teacherLinked: boolean }
  /** The binding is not there any more, or suspended. */
  | { type: 'NOT_ALLOWED' }
  /** `hidden`: why none can be seen here, though there may be some. */
  | { type: 'SLIPS'; slips: LeaveSlip[]; hidden?: 'SIGNED_OUT' | 'SUSPENDED' }
  | { type: 'SLIP'; slip: LeaveSlip }
  | { type: 'NO_SLIP' }
  | { type: 'SLIP_ACTED'; outcome: SlipOutcome }
  | {
      type: 'ABSENCE_ANSWERED';
      outcome:
        | { kind: 'filed'; slip: LeaveSlip }
        | { kind: 'expected' }
        /** Somebody answered before, or the teacher took it back. */
        | { kind: 'answeredAlready'; by?: Relation | undefined; slip?: LeaveSlip | undefined }
        | { kind: 'takenBack' }
        | { kind: 'notFound' };
    };

export type LeaveEvent = FilingEvent | LeaveAnswer | GlobalEvent;

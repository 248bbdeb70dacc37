import type { BindingStatus, RejectReason } from '../../domain/decision.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { PendingDetail, PendingItem, TeacherContext } from './context.ts';

/** What a teacher says or presses. */
export type StaffEvent =
  | { type: 'LOGIN' }
  | { type: 'EMAIL'; email: string }
  | { type: 'CODE'; code: string }
  | { type: 'RESEND' }
  | { type: 'OTHER_EMAIL' }
  | { type: 'LIST' }
  | { type: 'MORE' }
  /** What is shown is read anew, with the right to see it. */
  | { type: 'AGAIN' }
  | { type: 'APPROVE'; bindingId: string; version: number }
  | { type: 'REJECT'; bindingId: string; version: number }
  | { type: 'DETAIL'; bindingId: string }
  | { type: 'REASON'; reason: RejectReason; typed?: string };

/** What became of a decision. `notFound` also answers for another class: nothing tells that the binding exists. */
export type DecisionOutcome =
  | { kind: 'done'; status: 'APPROVED' | 'REJECTED'; student: string; guardian: string }
  | {
      kind: 'decidedAlready';
      status: BindingStatus;
      student: string;
      by?: string | undefined;
      at?: string | undefined;
    }
  | { kind: 'ownChild' }
  | { kind: 'notFound' };

/** What the engine answers to the flow's queries. */
export type TeacherAnswer =
  | { type: 'NOT_STAFF' }
  | { type: 'STAFF'; posts: NonNullable<TeacherContext['posts']> }
  | { type: 'CODE_SENT' }
  | { type: 'CODE_REFUSED'; why: 'tooSoon' | 'tooMany'; until: string }
  | { type: 'CODE_WRONG'; left: number }
  | { type: 'CODE_DEAD' }
  | { type: 'PENDING'; items: PendingItem[]; total: number; offset: number }
  | { type: 'DETAILS'; item: PendingDetail }
  | { type: 'GONE' }
  | { type: 'DECIDED'; outcome: DecisionOutcome };

export type TeacherEvent = StaffEvent | TeacherAnswer | GlobalEvent;

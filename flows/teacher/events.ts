import type { BindingStatus, EndReason, EndVerb, RejectReason } from '../../domain/decision.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type {
  ClassList,
  DecisionDraft,
  ManagedClass,
  Order,
  PendingCounts,
  PendingDetail,
  PendingItem,
  PupilGuardian,
  SchoolClass,
  TeacherContext,
} from './context.ts';

/** What a teacher says or presses. */
export type StaffEvent =
  | { type: 'LOGIN' }
  | { type: 'EMAIL'; email: string }
  | { type: 'CODE'; code: string }
  | { type: 'RESEND' }
  | { type: 'OTHER_EMAIL' }
  | { type: 'LIST' }
  | { type: 'MORE' }
  /** 「上一頁」. */
  | { type: 'PREVIOUS' }
  /** What is shown is read anew, with the right to see it. */
  | { type: 'AGAIN' }
  | { type: 'APPROVE'; bindingId: string; version: number }
  | { type: 'REJECT'; bindingId: string; version: number }
  | { type: 'DETAIL'; bindingId: string }
  /** 「核准 5 8」: by seat numbers. */
  | { type: 'ORDER'; verb: Order['verb']; seats: number[]; reason?: string }
  | { type: 'APPROVE_ALL' }
  | { type: 'REASON'; reason: RejectReason; typed?: string }
  /** Yes, to a question that asks once more. */
  | { type: 'SURE' }
  | { type: 'CLASS' }
  | { type: 'PICK_CLASS'; at: number }
  /** 「家長 5」: who is bound to the pupil of a seat. */
  | { type: 'GUARDIANS'; seat: number }
  /** A seat number is asked for. */
  | { type: 'ASK_SEAT' }
  /** The guardians of the pupil of a binding, by a button. */
  | { type: 'LOOK'; bindingId: string }
  /** An approved binding is to be stopped, to go on, or to be looked at by the administrators. */
  | { type: 'END'; verb: EndVerb; bindingId: string; version: number }
  | { type: 'END_REASON'; reason: EndReason; typed?: string }
  /** 「登出」: this LINE user is no member of the staff's any more, until the next login. */
  | { type: 'SIGN_OUT_STAFF' }
  /** 「綁定管理」: the classes of the schools that somebody administers. */
  | { type: 'MANAGE' }
  | { type: 'CLASS_NAMED'; grade: number; name: string }
  | { type: 'OPEN_CLASS'; classId: string }
  | { type: 'NOTIFY_SETTINGS' }
  | { type: 'NOTIFY'; gathers: boolean };

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
  | { kind: 'changed'; student: string }
  | { kind: 'ownChild'; student?: string | undefined }
  | { kind: 'notFound' };

/** What became of stopping a binding or asking for it; what is not theirs to see is not found. */
export type EndOutcome =
  | { kind: 'stopped'; status: 'SUSPENDED' | 'APPROVED' | 'REVOKED'; student: string; guardian: string }
  | { kind: 'asked'; student: string }
  /** The school has no unit administrator. */
  | { kind: 'nobody' }
  | Extract<DecisionOutcome, { kind: 'decidedAlready' | 'ownChild' | 'notFound' }>;

/** What the engine answers to the flow's queries. */
export type TeacherAnswer =
  | { type: 'NOT_STAFF' }
  | { type: 'STAFF'; posts: NonNullable<TeacherContext['posts']> }
  | { type: 'CODE_SENT' }
  | { type: 'CODE_REFUSED'; why: 'tooSoon' | 'tooMany'; until: string }
  | { type: 'CODE_WRONG'; left: number }
  | { type: 'CODE_DEAD' }
  | { type: 'PENDING'; items: PendingItem[]; total: number; offset: number; counts: PendingCounts }
  | { type: 'DETAILS'; item: PendingDetail }
  | { type: 'GONE' }
  /**
   * `clear`: of one seat each, and (to be approved) 相符; `unclear`: all others of these seats; `unknown`: nobody waits there;
   * `decided`: of those, what was decided lately.
   */
  | {
      type: 'SEATS';
      clear: PendingItem[];
      unclear: PendingItem[];
      unknown: number[];
      decided: DecisionOutcome[];
    }
  /** What is to be refused, as it stands now; and what of it cannot be any more. */
  | { type: 'TARGETS'; items: PendingItem[]; outcomes: DecisionOutcome[] }
  /** Those that 全部核准 takes, at most as many as one step carries out, of which classes, and how many others wait. */
  | {
      type: 'MATCHING';
      targets: DecisionDraft['targets'];
      classes: (SchoolClass & { count: number })[];
      othersLeft: number;
    }
  | { type: 'DECIDED'; outcomes: DecisionOutcome[] }
  | { type: 'CLASS_LIST'; list: ClassList }
  | { type: 'NO_CLASS' }
  | {
      type: 'GUARDIANS_FOUND';
      pupils: ({ seatNo: number; name: string } & SchoolClass)[];
      items: PupilGuardian[];
    }
  | { type: 'NO_PUPIL' }
  | { type: 'ENDED'; outcome: EndOutcome }
  | { type: 'MANAGED'; classes: ManagedClass[] }
  | { type: 'NOT_ADMIN' }
  | { type: 'SIGNED_OUT_STAFF' }
  | { type: 'CLASSES_FOUND'; classes: ManagedClass[] }
  | { type: 'NOTIFY_READ'; gathers: boolean };

export type TeacherEvent = StaffEvent | TeacherAnswer | GlobalEvent;

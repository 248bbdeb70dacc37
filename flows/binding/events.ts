import type { Contact } from '../../domain/contact.ts';
import type { BindingStatus, RejectReason } from '../../domain/decision.ts';
import type { Level } from '../../domain/level.ts';
import type { Relation } from '../../domain/relation.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { Child, School } from './context.ts';

/** What can be corrected by itself, from the summary or after a mismatch. */
export type Answer = 'relation' | 'level' | 'studentId' | 'school' | 'parentId' | 'name' | 'email' | 'mobile';

/** What a guardian answers. */
export type GuardianEvent =
  | { type: 'START' }
  | { type: 'CONTACT'; contact: Contact }
  | { type: 'CODE'; code: string }
  | { type: 'RESEND' }
  | { type: 'OTHER_CONTACT' }
  | { type: 'RELATION'; relation: Relation; other?: string }
  | { type: 'LEVEL'; level: Level }
  | { type: 'STUDENT_ID'; nationalId: string }
  | { type: 'SCHOOL_TEXT'; text: string }
  | { type: 'SCHOOL'; school: School }
  | { type: 'MORE_SCHOOLS' }
  | { type: 'TRY_AGAIN' }
  | { type: 'ADD_CHILD' }
  | { type: 'CORRECT_CHILD' }
  | { type: 'CHILDREN_RIGHT' }
  | { type: 'AGREE' }
  | { type: 'DECLINE' }
  | { type: 'PARENT_ID'; nationalId: string }
  | { type: 'NAME'; name: string }
  | { type: 'EMAIL'; email: string }
  | { type: 'MOBILE'; mobile: string }
  | { type: 'EDIT'; answer: Answer }
  | { type: 'EDIT_CHILDREN' }
  | { type: 'SIGNATURE'; signature: string }
  | { type: 'EDIT_ALL' }
  | { type: 'SEND' };

/** One child in the answer to a submission, and in the progress list. */
export interface ProgressItem {
  bindingId: string;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  relation: Relation;
  relationOther?: string | undefined;
  status: BindingStatus;
  submittedAt: string;
  /** The homeroom teacher who looks at it, masked to the family name; undefined where the class has none. */
  teacher?: string | undefined;
  reason?: { code: RejectReason; typed?: string | undefined } | undefined;
  /** True where this submission did not add it: it was already there. */
  already?: boolean | undefined;
}

/** What the engine answers to the flow's queries. */
export type BindingAnswer =
  | { type: 'CODE_SENT' }
  | { type: 'CODE_REFUSED'; why: 'tooSoon' | 'tooMany'; until: string }
  /** Codes cannot be sent to mobiles here: no SMS gateway is set. */
  | { type: 'NO_SMS' }
  | { type: 'CODE_RIGHT' }
  | { type: 'CODE_WRONG'; left: number }
  | { type: 'CODE_DEAD' }
  | { type: 'SCHOOLS_FOUND'; found: School[]; total: number }
  | {
      type: 'STUDENT_FOUND';
      student: Omit<Child, 'relation' | 'relationOther' | 'nationalId' | 'school' | 'level'>;
    }
  | { type: 'STUDENT_NOT_FOUND'; left: number }
  | { type: 'PAUSED'; until: string }
  | { type: 'CONSENT'; consentId: string }
  /** `hidden`: children that were not added and of which nothing may be shown. */
  | { type: 'SUBMITTED'; number: number; items: ProgressItem[]; hidden: number }
  | { type: 'NOTHING_NEW'; items: ProgressItem[]; hidden: number };

export type BindingEvent = GuardianEvent | BindingAnswer | GlobalEvent;

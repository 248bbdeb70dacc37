import type { Contact } from '../../domain/contact.ts';
import type { BindingStatus, EndReason, RejectReason } from '../../domain/decision.ts';
import type { Level } from '../../domain/level.ts';
import type { Relation } from '../../domain/relation.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { Amending, BindingContext, Child, Offered, Parent, School, SchoolOfLevel } from './context.ts';

/** What can be corrected by itself, from the summary, from the list of children, or after a mismatch. */
export type Answer = 'relation' | 'level' | 'studentId' | 'school' | 'parentId' | 'name' | 'email' | 'mobile';

/** What a guardian answers. */
export type GuardianEvent =
  /** `schoolCode`: typed with the word, as a poster's QR code does. */
  | { type: 'START'; schoolCode?: string; adding?: boolean }
  /** A rejected binding is opened again, to be corrected and sent. */
  | { type: 'REOPEN'; bindingId: string }
  /** An application that waits is opened to be changed, by one of its bindings. */
  | { type: 'AMEND'; bindingId: string }
  | { type: 'CONTACT_KIND'; kind: Contact['kind'] }
  | { type: 'CONTACT'; contact: Contact }
  | { type: 'CODE'; code: string }
  | { type: 'RESEND' }
  | { type: 'OTHER_CONTACT' }
  | { type: 'RELATION'; relation: Relation; other?: string }
  | { type: 'LEVEL'; level: Level }
  | { type: 'STUDENT_ID'; nationalId: string }
  | { type: 'SCHOOL_TEXT'; text: string }
  /** All schools of the level, or of one of its districts. */
  | { type: 'LIST_SCHOOLS'; district?: string }
  | { type: 'LIST_DISTRICTS' }
  | { type: 'MORE_DISTRICTS' }
  /** `level`: where it is another than was answered. */
  | { type: 'SCHOOL'; school: School; level?: Level }
  | { type: 'MORE_SCHOOLS' }
  | { type: 'TRY_AGAIN' }
  /** The school is asked whether the child is missing in its roster. */
  | { type: 'ASK_SCHOOL' }
  | { type: 'SKIP_CHILD' }
  | { type: 'ADD_CHILD' }
  | { type: 'CORRECT_CHILD'; index: number }
  | { type: 'REMOVE_CHILD' }
  | { type: 'CHILDREN_RIGHT' }
  | { type: 'AGREE' }
  | { type: 'DECLINE' }
  | { type: 'PARENT_ID'; nationalId: string }
  | { type: 'NAME'; name: string }
  | { type: 'EMAIL'; email: string }
  | { type: 'NO_EMAIL' }
  | { type: 'MOBILE'; mobile: string }
  | { type: 'EDIT'; answer: Answer }
  | { type: 'EDIT_CHILDREN' }
  | { type: 'SIGNATURE'; signature: string }
  /** Something was typed that may say that the page is done. */
  | { type: 'PAGE_DONE' }
  | { type: 'EDIT_ALL' }
  /** The question is shown again: the consent is fetched anew, in the language that is read now. */
  | { type: 'AGAIN' }
  | { type: 'SEND' };

/** One child in the answer to a submission, and in the progress list. */
export interface ProgressItem {
  bindingId: string;
  version: number;
  maskedName: string;
  /** Once it is approved: until then the name is masked. */
  fullName?: string | undefined;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
  relation: Relation;
  relationOther?: string | undefined;
  status: BindingStatus;
  submittedAt: string;
  /** The homeroom teacher who looks at it, masked to the family name; undefined where the class has none. */
  teacher?: string | undefined;
  /** Whether that teacher reads this in LINE; else they are told by email. */
  teacherLinked?: boolean | undefined;
  /** Whether the school has a unit administrator, who decides where there is no teacher. */
  administered?: boolean | undefined;
  reason?: { code: RejectReason; typed?: string | undefined } | undefined;
  /** Where it was revoked: by whom, and the school's reason. */
  ended?: { by: 'SCHOOL' | 'GUARDIAN'; reason?: { code: EndReason; typed?: string | undefined } } | undefined;
  /** The number of its application. */
  number?: number | undefined;
  /** The child has left the school's roster: nobody can decide. */
  studentLeft?: boolean | undefined;
  /** How far its account is; absent where there will be none. */
  account?: { made: boolean; loggedIn: boolean } | undefined;
  /** True where this submission did not add it: it was already there. */
  already?: boolean | undefined;
}

/** A guardian whose data need not be asked again. */
export interface KnownGuardian {
  /** The application they come from. */
  applicationId: string;
  parent: Parent;
  verified: Contact[];
  consent?: BindingContext['consent'];
}

/** A child that was found in the roster, without what was answered about it. */
export type FoundStudent = Omit<Child, 'relation' | 'relationOther' | 'nationalId' | 'school' | 'level'>;

/** What the engine answers to the flow's queries. */
export type BindingAnswer =
  /** `unknownCode`: no school has the code that was typed. */
  | { type: 'OPENED'; offered: Offered; guardian?: KnownGuardian; unknownCode?: boolean }
  | { type: 'REOPENED'; guardian: KnownGuardian; child: Child }
  | { type: 'NOT_REOPENED' }
  | { type: 'AMENDING'; guardian: KnownGuardian; children: Child[]; amending: Amending }
  | { type: 'NOT_AMENDED' }
  | { type: 'CODE_SENT' }
  | { type: 'CODE_REFUSED'; why: 'tooSoon' | 'tooMany'; until: string }
  /** Codes cannot be sent to mobiles here: no SMS gateway is set. */
  | { type: 'NO_SMS' }
  | { type: 'CODE_RIGHT' }
  | { type: 'CODE_WRONG'; left: number }
  | { type: 'CODE_DEAD' }
  /** `elsewhere`: found at other levels alone. */
  | { type: 'SCHOOLS_FOUND'; found: School[]; total: number; elsewhere?: SchoolOfLevel[] }
  | { type: 'DISTRICTS_FOUND'; found: string[]; total: number }
  | { type: 'STUDENT_FOUND'; student: FoundStudent }
  /** This guardian has them bound already, or has applied; not `isHere`: from another phone, with a contact that was proven here. */
  | {
      type: 'STUDENT_BOUND';
      student: FoundStudent & { fullName?: string };
      status: BindingStatus;
      isHere: boolean;
    }
  | { type: 'STUDENT_NOT_FOUND'; left: number }
  | { type: 'PAUSED'; until: string }
  /** `told`: there is somebody at the school who is told; else they must be called. */
  | { type: 'SCHOOL_ASKED'; told: boolean }
  | { type: 'CONSENT'; consentId: string }
  | { type: 'PAGE_AGREED' }
  | { type: 'PAGE_SIGNED'; drawn: NonNullable<BindingContext['drawn']> }
  /** Nothing has been done on the page yet. */
  | { type: 'PAGE_WAITING' }
  /** `account`: the data of the account that is this guardian's; `bound`: children they have bound or applied for already. */
  | { type: 'PARENT_CHECKED'; account?: Omit<KnownGuardian, 'applicationId'>; bound: string[] }
  /** `hidden`: children that were not added and of which nothing may be shown. */
  | {
      type: 'SUBMITTED';
      number: number;
      items: ProgressItem[];
      hidden: number;
      /** A code could prove the mobile, so that it finds the application too. */
      offersMobile?: boolean;
    }
  /** `isChanged`: anything at all is other than before. */
  | { type: 'AMENDED'; number: number; isChanged: boolean; items: ProgressItem[]; hidden: number }
  /** Something of it was decided or changed meanwhile: nothing was written. */
  | { type: 'AMEND_LOST'; items: ProgressItem[] }
  /** The (other) ID has one of the children already. */
  | { type: 'AMEND_COLLIDES' }
  | { type: 'NOTHING_NEW'; items: ProgressItem[]; hidden: number }
  /** The email is another guardian's account. */
  | { type: 'EMAIL_TAKEN' };

export type BindingEvent = GuardianEvent | BindingAnswer | GlobalEvent;

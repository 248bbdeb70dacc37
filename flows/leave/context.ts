import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import { LEAVE_KINDS } from '../../domain/leave/kinds.ts';
import { LEAVE_REASONS } from '../../domain/leave/leaveWords.ts';
import { daySpan, leavePart, leaveSlip, slipCount, slipReason } from '../../domain/leave/slip.ts';
import { LEVELS } from '../../domain/level.ts';
import { ABSENCE_ANSWERS } from '../view.ts';

const civilDay = daySpan.shape.from;
const school = z.object({ name: z.string(), phone: z.string().optional() });

/** A kind of leave as it is offered for one child, with what is told before it is chosen. */
const offeredKind = z.object({
  kind: z.enum(LEAVE_KINDS),
  explanation: z.object({ 'zh-Hant': z.string(), en: z.string() }),
  units: z.array(z.enum(['WHOLE_DAY', 'HALF_DAY', 'PERIODS'])),
  makeUpMarksPercent: z.number().int(),
  /** Proof is asked for from so many days on, and on examination days; absent where it never is. */
  proof: z.object({ fromDays: z.number().int().optional(), onExamDays: z.boolean() }).optional(),
  /** What is left of its quota today, pending slips counted, whoever filed them. */
  quota: z
    .object({ left: z.number(), days: z.number(), per: z.enum(['LEAVE', 'MONTH', 'TERM', 'SCHOOL_YEAR']) })
    .optional(),
});

/** A child for whom a slip may be filed (APPROVED), or written as a draft (PENDING). */
const leaveChild = z.object({
  bindingId: z.string(),
  studentId: z.string(),
  status: z.enum(['APPROVED', 'PENDING']),
  /** In full where it is approved, else masked. */
  name: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  className: z.string(),
  school,
  /** The homeroom teacher's family name. */
  teacher: z.string().optional(),
  /** Periods of a day, the last of the morning. */
  periods: z.number().int(),
  lastOfMorning: z.number().int(),
  kinds: z.array(offeredKind),
});

/** What has been answered so far. */
const fill = z.object({
  bindingId: z.string().optional(),
  kind: z.enum(LEAVE_KINDS).optional(),
  /** The kind follows from an everyday word alone. */
  isKindGuessed: z.boolean().optional(),
  days: daySpan.optional(),
  part: leavePart.optional(),
  reason: slipReason.optional(),
});

const typedTime = z.object({ days: daySpan.optional(), part: leavePart.optional() });

/** What the world says of what has been answered so far. */
const judged = z.object({
  count: slipCount,
  /** Why proof is wanted, and until which day it may follow. */
  proof: z.object({ why: z.enum(['LENGTH', 'EXAM_DAY']), until: civilDay }).optional(),
  /** More than the quota has left, where that is let through and the teacher warned. */
  overQuota: z.boolean(),
  /** The next digest or the beginning of school, HH:MM: until then 「已確認」 must have come. */
  confirmBy: z.string().optional(),
});

/** Everything a leave conversation remembers. Rights are not in it: they are read at every use. */
export const leaveContext = z.object({
  /** The schools that may be called. */
  schools: z.array(school),
  /** Why nothing can be filed. */
  blocked: z.enum(['NOT_BOUND', 'PENDING', 'SUSPENDED', 'SIGNED_OUT']).optional(),
  children: z.array(leaveChild),
  language: z.enum(LANGUAGES).optional(),
  /** One message that was sent instead of answers, until it is read. */
  message: z.string().optional(),
  fill,
  /** Two readings of a date that was typed, to be chosen from. */
  either: z.tuple([typedTime, typedTime]).optional(),
  /** The answer that is being judged: dropped and asked again where it does not hold. */
  last: z.enum(['CHILD', 'KIND', 'TIME', 'ALL']).optional(),
  /** What stood in the summary before an answer was taken back: it stands again where the correction is left. */
  undo: z.object({ fill, judged: judged.optional() }).optional(),
  judged: judged.optional(),
  /** Files that were sent as proof and wait for the slip to be filed. */
  proofs: z.number().int().optional(),
  /** Proof was shown, or is to follow: it is asked about no more. */
  isProofSettled: z.boolean().optional(),
  /** A day that was named as the right one when another did not hold. */
  suggested: civilDay.optional(),
  /** The returned slip that is sent again. */
  resendOf: z.string().optional(),
  /** An absence that the teacher asked about, and the kind of leave that was tapped; its reason is asked. */
  absence: z
    .object({
      answer: z.enum(ABSENCE_ANSWERS),
      absenceId: z.string(),
      version: z.number().int(),
      reason: z.enum(LEAVE_REASONS).optional(),
    })
    .optional(),
  slips: z.array(leaveSlip).optional(),
  /** The slip that is looked at, or acted on. */
  slip: leaveSlip.optional(),
  acting: z
    .object({
      verb: z.enum(['look', 'cancel', 'askCancel', 'remind', 'addProof', 'again', 'resend', 'contradict']),
      slipId: z.string(),
      version: z.number().int(),
      /** What was typed with it. */
      text: z.string().optional(),
      /** The photo or the file that came. */
      messageId: z.string().optional(),
    })
    .optional(),
});

export type LeaveContext = z.infer<typeof leaveContext>;
export type LeaveChild = z.infer<typeof leaveChild>;
export type OfferedKind = z.infer<typeof offeredKind>;
export type LeaveFill = z.infer<typeof fill>;
export type JudgedLeave = z.infer<typeof judged>;
export type SlipActing = NonNullable<LeaveContext['acting']>;

export const emptyLeave: LeaveContext = { schools: [], children: [], fill: {} };

import { z } from 'zod';
import { isCivilDate } from '../civilDate.ts';
import { LEVELS } from '../level.ts';
import { RELATIONS } from '../relation.ts';
import { CONFIRMER_ROLES, LEAVE_KINDS } from './kinds.ts';
import { LEAVE_REASONS } from './leaveWords.ts';
import { LEAVE_STATES } from './states.ts';

const civilDay = z.string().refine(isCivilDate);

/** The days of a leave, as they are kept. */
export const daySpan = z.object({ from: civilDay, to: civilDay });

/** The part of a day, as it is kept. */
export const leavePart = z.discriminatedUnion('of', [
  z.object({ of: z.literal('WHOLE_DAY') }),
  z.object({ of: z.literal('MORNING') }),
  z.object({ of: z.literal('AFTERNOON') }),
  z.object({ of: z.literal('PERIODS'), first: z.number().int(), last: z.number().int() }),
]);

/** When a leave is, as it is kept. */
const leaveTimeForm = daySpan.extend({ part: leavePart });

/** Why somebody is away: a listed reason, which each side reads in its own language, or free text. */
export const slipReason = z.union([
  z.object({ code: z.enum(LEAVE_REASONS) }),
  z.object({ text: z.string().min(1) }),
]);

/** Why somebody is away. */
export type SlipReason = z.infer<typeof slipReason>;

/** Why staff return a slip. */
export const RETURN_REASONS = ['NOT_IN_TIME', 'WRONG_KIND', 'PROOF_NEEDED', 'CALL_US', 'OTHER'] as const;

/** Why a slip was returned: a listed reason, and what was typed. */
export const returnReason = z.object({ code: z.enum(RETURN_REASONS), typed: z.string().optional() });

/** Why a slip was returned. */
export type ReturnReason = z.infer<typeof returnReason>;

/** How much school a leave misses, as it was counted when it was filed. */
export const slipCount = z.object({
  schoolDays: z.number().int(),
  days: z.number(),
  periods: z.number().int(),
});

/** Who may confirm: a role of the chain, or at last the unit administrator where none of them is there. */
export const TURN_ROLES = [...CONFIRMER_ROLES, 'UNIT_ADMIN'] as const;

export type TurnRole = (typeof TURN_ROLES)[number];

/** A slip as the guardians of its student see it. */
export const leaveSlip = z.object({
  slipId: z.string(),
  version: z.number().int(),
  /** What people call it by. */
  number: z.number().int(),
  state: z.enum(LEAVE_STATES),
  studentId: z.string(),
  /** In full: the binding is approved; masked on a draft. */
  studentName: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  className: z.string(),
  kind: z.enum(LEAVE_KINDS),
  time: leaveTimeForm,
  reason: slipReason,
  count: slipCount,
  filedAt: z.iso.datetime(),
  /** Who filed it, as a relation; whether that is who reads. */
  filedBy: z.enum(RELATIONS),
  isMine: z.boolean(),
  /** Whose turn it is, where it waits; the family name of who that is; whether they read this in LINE. */
  turn: z.object({ role: z.enum(TURN_ROLES), name: z.string().optional(), linked: z.boolean() }).optional(),
  /** Where it was confirmed or returned: who and when, and the words of a return. */
  decided: z.object({ name: z.string(), at: z.iso.datetime(), reason: returnReason.optional() }).optional(),
  /** Proof that is still wanted, until which day; how many files have come. */
  proofUntil: civilDay.optional(),
  proofs: z.number().int(),
  /** A file may be added still, whether it is waited for or not. */
  takesProof: z.boolean().optional(),
  /** The last day on which a returned slip may be sent again. */
  resendUntil: civilDay.optional(),
  school: z.object({ name: z.string(), phone: z.string().optional() }),
});

/** A slip as its guardians see it. */
export type LeaveSlip = z.infer<typeof leaveSlip>;

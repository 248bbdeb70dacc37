import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../civilDate.ts';
import { LEVELS } from '../level.ts';
import { CONFIRMER_ROLES, LEAVE_KINDS, type LeaveKind } from './kinds.ts';

/** What may be shown as proof. */
const PROOF_KINDS = [
  'MEDICAL_CERTIFICATE',
  'CLINIC_RECEIPT',
  'MEDICINE_BAG',
  'OBITUARY',
  'OFFICIAL_LETTER',
  'GUARDIAN_CONSENT',
  'OTHER_DOCUMENT',
] as const;

/** Hours beside the numbered periods, which count as periods or not. */
const EXTRA_HOURS = ['MORNING_STUDY', 'ASSEMBLY', 'LUNCH_REST'] as const;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'a time of day is HH:MM, in quotes');
const count = z.int().min(1).max(400);
const halfDays = z.number().min(0.5).max(400).multipleOf(0.5);
const date = z.string().refine(isCivilDate, 'a date is YYYY-MM-DD');
const dayUnit = z.enum(['SCHOOL_DAYS', 'CALENDAR_DAYS']);
const words = z.string().trim().min(1).max(300);

const timetable = z.strictObject({
  /** How many numbered periods a day has. */
  periods: z.int().min(1).max(12),
  /** The last period of the morning; those after it are the afternoon. */
  lastOfMorning: z.int().min(1).max(12),
  counts: z.array(z.enum(EXTRA_HOURS)).default([]),
  /** Days that end early, for some grades or for all: 1 for Monday to 6 for Saturday. */
  shortDays: z
    .array(
      z.strictObject({
        weekdays: z.array(z.int().min(1).max(6)).min(1),
        grades: z.array(z.int().min(1).max(12)).min(1).optional(),
        periods: z.int().min(1).max(12),
      }),
    )
    .default([]),
});

/** The hours of a school's days. */
export type Timetable = z.infer<typeof timetable>;

const kindRule = z.strictObject({
  kind: z.enum(LEAVE_KINDS),
  askedBy: z.array(z.enum(['PARENT', 'OFFICE'])).min(1),
  units: z.array(z.enum(['WHOLE_DAY', 'HALF_DAY', 'PERIODS'])).min(1),
  /** Until when it may be filed: before it begins by so many days, or until so many days after it ends. */
  file: z.discriminatedUnion('latest', [
    z.strictObject({
      latest: z.literal('BEFORE_IT_BEGINS'),
      days: z.int().min(0).max(60),
      of: dayUnit,
      until: timeOfDay.optional(),
    }),
    z.strictObject({ latest: z.literal('AFTER_IT_ENDS'), days: z.int().min(0).max(60), of: dayUnit }),
  ]),
  /** Asked for from so many consecutive school days on, and on examination days; without it there is none to show. */
  proof: z
    .strictObject({
      fromDays: count.optional(),
      onExamDays: z.boolean(),
      kinds: z.array(z.enum(PROOF_KINDS)).min(1),
      /** What it becomes where the proof does not come. */
      otherwise: z.enum(LEAVE_KINDS).optional(),
    })
    .optional(),
  quota: z
    .strictObject({
      days: halfDays,
      per: z.enum(['LEAVE', 'MONTH', 'TERM', 'SCHOOL_YEAR']),
      beyond: z.enum(['REFUSE', 'WARN_TEACHER']),
    })
    .optional(),
  onExamDays: z.boolean().default(true),
  makeUpMarksPercent: z.int().min(0).max(100),
  explanation: z.strictObject({ 'zh-Hant': words, en: words }),
});

/** What a policy says of one kind of leave. */
export type KindRule = z.infer<typeof kindRule>;

const chainRule = z.strictObject({
  /** Only for these kinds; without it for all. */
  kinds: z.array(z.enum(LEAVE_KINDS)).min(1).optional(),
  moreThanDays: halfDays.optional(),
  upToDays: halfDays.optional(),
  roles: z.array(z.enum(CONFIRMER_ROLES)).min(1),
});

/** The form of a policy; what only holds between its parts is judged by `provePolicy`. */
export const leavePolicy = z.strictObject({
  level: z.enum(LEVELS),
  /** The first day on which it holds. */
  from: date,
  timetable,
  kinds: z.array(kindRule).min(1),
  /** The longest leave that may be filed, in school days. */
  longestDays: z.int().min(1).max(200),
  /** So many days ahead at most. */
  earliestDaysAhead: z.int().min(1).max(366),
  /** Who confirms, by length: the first rule that fits. */
  chain: z.array(chainRule).min(1),
  /** After so long without an answer it goes to the next person; a leave of today after so many minutes. */
  takeOver: z.strictObject({ schoolDays: count, minutesOnTheDay: z.int().min(10).max(600) }),
  /** How long proof may come after the leave was confirmed, and a returned slip be sent again. */
  proofSchoolDays: count,
  resendSchoolDays: count,
  digestAt: timeOfDay,
});

/** A school's leave policy, from its first day on. */
export type LeavePolicy = z.infer<typeof leavePolicy>;

/** The policy that holds on a day: the one that began last; undefined where none has begun. */
export function policyOn(day: CivilDate, policies: readonly LeavePolicy[]): LeavePolicy | undefined {
  return policies
    .filter(({ from }) => from <= day)
    .reduce<LeavePolicy | undefined>(
      (latest, each) => (latest && latest.from > each.from ? latest : each),
      undefined,
    );
}

/** What a policy says of a kind; undefined where it does not offer it. */
export function ruleOf(kind: LeaveKind, { kinds }: LeavePolicy): KindRule | undefined {
  return kinds.find((rule) => rule.kind === kind);
}

/** The kinds that a parent may file, in the policy's order. */
export function kindsForParents({ kinds }: LeavePolicy): LeaveKind[] {
  return kinds.filter(({ askedBy }) => askedBy.includes('PARENT')).map(({ kind }) => kind);
}

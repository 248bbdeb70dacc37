import { z } from 'zod';
import { CHANGES } from '../../domain/amendment.ts';
import { END_REASONS, END_VERBS, REJECT_REASONS } from '../../domain/decision.ts';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';

const schoolClass = z.object({ grade: z.number().int(), className: z.string() });

/** A pending binding as its teacher sees it. The school's own pupils are named in full to their own teacher. */
const pendingItem = z.object({
  bindingId: z.string(),
  version: z.number().int(),
  seatNo: z.number().int(),
  studentName: z.string(),
  level: z.enum(LEVELS),
  ...schoolClass.shape,
  relation: z.enum(RELATIONS),
  relationOther: z.string().optional(),
  guardianName: z.string(),
  match: z.enum(['MATCHES', 'DIFFERS', 'UNKNOWN']),
  /** The school has revoked this guardian's binding to this child before. */
  wasRevoked: z.literal(true).optional(),
  submittedAt: z.iso.datetime(),
});

const detail = pendingItem.extend({
  mobile: z.string(),
  /** Absent where the binding is for the chat alone. */
  email: z.string().optional(),
  /** The contacts the school knows, masked. */
  known: z.array(z.string()),
  /** Whether a telephone is among them; absent where an earlier version stored it. */
  mobileKnown: z.boolean().optional(),
  /** The ID has an account whose email is another (RELIABILITY 0.12). */
  accountDiffers: z.boolean().optional(),
  /** What its guardian changed while it waited, and when last. */
  changed: z.object({ at: z.iso.datetime(), what: z.array(z.enum(CHANGES)) }).optional(),
  /** Who is bound to this student already, or waits too. */
  others: z.array(
    z.object({ relation: z.enum(RELATIONS), status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']) }),
  ),
});

/** How many wait of each kind. */
const counts = z.object({ matches: z.number().int(), differs: z.number().int(), unknown: z.number().int() });

/** What is to be decided: one binding or several, each as it was seen. */
const decision = z.object({
  verb: z.enum(['approve', 'reject']),
  targets: z.array(z.object({ bindingId: z.string(), version: z.number().int() })),
  /** Whom it is about, where it is asked about by name. */
  named: z
    .array(z.object({ seatNo: z.number().int(), studentName: z.string(), guardianName: z.string() }))
    .optional(),
  reason: z.enum(REJECT_REASONS).optional(),
  typedReason: z.string().optional(),
});

/** An order by seat numbers, and what of it is not plain. */
const order = z.object({
  verb: z.enum(['approve', 'reject', 'detail']),
  seats: z.array(z.number().int()),
  /** Why, where it was typed behind the seats. */
  reason: z.string().optional(),
  unclear: z.array(pendingItem),
});

const classList = z.object({
  classes: z.array(schoolClass),
  at: z.number().int(),
  /** Absent where an earlier version stored it. */
  classId: z.string().optional(),
  pupils: z.array(
    z.object({
      seatNo: z.number().int(),
      name: z.string(),
      state: z.enum(['BOUND', 'PENDING', 'NONE']),
    }),
  ),
});

const endReason = z.object({ code: z.enum(END_REASONS), typed: z.string().optional() });

/** A guardian of a pupil, and what whoever looks may do about the binding. */
const pupilGuardian = z.object({
  bindingId: z.string(),
  version: z.number().int(),
  seatNo: z.number().int(),
  studentName: z.string(),
  relation: z.enum(RELATIONS),
  relationOther: z.string().optional(),
  guardianName: z.string(),
  status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']),
  since: z.iso.datetime(),
  reason: endReason.optional(),
  asked: z.object({ at: z.iso.datetime(), reason: endReason }).optional(),
  may: z.array(z.enum(END_VERBS)),
});

/** The pupils that are looked at (two may share a seat number), by a seat or by a binding, and their guardians. */
const guardians = z.object({
  seat: z.number().int().optional(),
  classId: z.string().optional(),
  bindingId: z.string().optional(),
  pupils: z.array(z.object({ seatNo: z.number().int(), name: z.string(), ...schoolClass.shape })),
  items: z.array(pupilGuardian),
});

/** What is to be done to an approved binding, as it was seen, and why. */
const ending = z.object({
  verb: z.enum(END_VERBS),
  bindingId: z.string(),
  version: z.number().int(),
  reason: z.enum(END_REASONS).optional(),
  typedReason: z.string().optional(),
});

const managedClass = z.object({ classId: z.string(), ...schoolClass.shape, school: z.string() });

/** Everything a teacher's conversation remembers. Rights are not in it: they are read at every use. */
export const teacherContext = z.object({
  email: z.string().optional(),
  code: z.string().optional(),
  posts: z
    .object({
      name: z.string(),
      classes: z.array(schoolClass),
      /** Schools whose unit administrator they are. */
      schools: z.array(z.string()),
      pending: z.number().int(),
    })
    .optional(),
  list: z
    .object({
      items: z.array(pendingItem),
      total: z.number().int(),
      offset: z.number().int(),
      counts,
    })
    .optional(),
  detail: detail.optional(),
  decision: decision.optional(),
  order: order.optional(),
  /** The classes of those that 全部核准 would take, where it is asked about. */
  matching: z.array(schoolClass.extend({ count: z.number().int() })).optional(),
  /** How many others wait besides those that 全部核准 would take. */
  othersLeft: z.number().int().optional(),
  classList: classList.optional(),
  /** The classes of the schools that they administer, and those that a typed class may mean. */
  managed: z.object({ classes: z.array(managedClass), found: z.array(managedClass).optional() }).optional(),
  /** The class of a school that they administer, which is looked at. */
  managedClassId: z.string().optional(),
  /** The class that was typed. */
  named: schoolClass.optional(),
  guardians: guardians.optional(),
  ending: ending.optional(),
  /** New bindings are told gathered (彙整), not each at once (即時). */
  gathers: z.boolean().optional(),
});

export type TeacherContext = z.infer<typeof teacherContext>;
export type PendingItem = z.infer<typeof pendingItem>;
export type PendingDetail = z.infer<typeof detail>;
export type PendingCounts = z.infer<typeof counts>;
export type DecisionDraft = z.infer<typeof decision>;
export type Order = z.infer<typeof order>;
export type ClassList = z.infer<typeof classList>;
export type PupilGuardian = z.infer<typeof pupilGuardian>;
export type Ending = z.infer<typeof ending>;
export type ManagedClass = z.infer<typeof managedClass>;
export type SchoolClass = z.infer<typeof schoolClass>;

export const emptyTeacher: TeacherContext = {};

import { z } from 'zod';
import { REJECT_REASONS } from '../../domain/decision.ts';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';

/** A pending binding as its teacher sees it. The school's own pupils are named in full to their own teacher. */
const pendingItem = z.object({
  bindingId: z.string(),
  version: z.number().int(),
  seatNo: z.number().int(),
  studentName: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  className: z.string(),
  relation: z.enum(RELATIONS),
  relationOther: z.string().optional(),
  guardianName: z.string(),
  match: z.enum(['MATCHES', 'DIFFERS', 'UNKNOWN']),
  /** How many wait for this seat number, on all pages and in all classes of the teacher. */
  sameSeat: z.number().int().default(1),
  submittedAt: z.iso.datetime(),
});

const detail = pendingItem.extend({
  mobile: z.string(),
  email: z.string(),
  /** The contacts the school knows, masked. */
  known: z.array(z.string()),
  /** Who is bound to this student already, or waits too. */
  others: z.array(
    z.object({ relation: z.enum(RELATIONS), status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']) }),
  ),
});

/** Everything a teacher's conversation remembers. Rights are not in it: they are read at every use. */
export const teacherContext = z.object({
  email: z.string().optional(),
  code: z.string().optional(),
  posts: z
    .object({
      name: z.string(),
      classes: z.array(z.object({ grade: z.number().int(), className: z.string() })),
      pending: z.number().int(),
    })
    .optional(),
  list: z
    .object({ items: z.array(pendingItem), total: z.number().int(), offset: z.number().int() })
    .optional(),
  detail: detail.optional(),
  decision: z
    .object({
      verb: z.enum(['approve', 'reject']),
      bindingId: z.string(),
      version: z.number().int(),
      reason: z.enum(REJECT_REASONS).optional(),
      typedReason: z.string().optional(),
    })
    .optional(),
});

export type TeacherContext = z.infer<typeof teacherContext>;
export type PendingItem = z.infer<typeof pendingItem>;
export type PendingDetail = z.infer<typeof detail>;
export type DecisionDraft = NonNullable<TeacherContext['decision']>;

export const emptyTeacher: TeacherContext = {};

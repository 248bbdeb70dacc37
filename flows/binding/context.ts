import { z } from 'zod';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';

const contact = z.object({ kind: z.enum(['EMAIL', 'MOBILE']), value: z.string() });
const school = z.object({
  id: z.string(),
  name: z.string(),
  district: z.string().optional(),
  phone: z.string().optional(),
});

/** The child being asked about; a field that is missing is the next question. */
const childDraft = z.object({
  relation: z.enum(RELATIONS).optional(),
  relationOther: z.string().optional(),
  level: z.enum(LEVELS).optional(),
  nationalId: z.string().optional(),
  school: school.optional(),
});

/** A child that agreed with the roster. */
const child = z.object({
  studentId: z.string(),
  maskedName: z.string(),
  nationalId: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  className: z.string(),
  school,
  relation: z.enum(RELATIONS),
  relationOther: z.string().optional(),
});

const parent = z.object({
  nationalId: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  mobile: z.string().optional(),
});

/** Everything a binding conversation remembers. Parsed each time a stored one is restored. */
export const bindingContext = z.object({
  /** The contact that a code was sent to, until it is verified. */
  contact: contact.optional(),
  code: z.string().optional(),
  verified: z.array(contact),
  child: childDraft.optional(),
  schoolSearch: z
    .object({
      text: z.string(),
      offset: z.number().int(),
      found: z.array(school),
      total: z.number().int(),
    })
    .optional(),
  mismatch: z.object({ left: z.number().int() }).optional(),
  pausedUntil: z.iso.datetime().optional(),
  children: z.array(child),
  childrenConfirmed: z.boolean(),
  consent: z.object({ id: z.string(), agreedAt: z.iso.datetime().optional() }).optional(),
  parent,
  /** What stood before a correction, until it is answered: 上一步 brings it back. */
  undo: z.object({ parent, children: z.array(child) }).optional(),
  signature: z.string().optional(),
  /** The conversation waited too long, and what was typed is deleted; said with the next answer. */
  expired: z.boolean().optional(),
});

export type BindingContext = z.infer<typeof bindingContext>;
export type Child = z.infer<typeof child>;
export type School = z.infer<typeof school>;

/** A conversation in which nothing has been answered. */
export const emptyBinding: BindingContext = {
  verified: [],
  child: {},
  children: [],
  childrenConfirmed: false,
  parent: {},
};

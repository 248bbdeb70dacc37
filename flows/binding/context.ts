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
const schoolOfLevel = z.object({ level: z.enum(LEVELS), school });

/** What the house and its roster leave to be asked. */
const offered = z.object({
  /** Whether codes can be sent to mobiles. */
  canSms: z.boolean(),
  levels: z.array(z.enum(LEVELS)),
  /** Levels at which children have codes made by their school. */
  pupilCodeLevels: z.array(z.enum(LEVELS)),
  /** Where there is one school alone, or its code was typed: that school, once for each level. */
  given: z.array(schoolOfLevel),
  /** The levels of all schools, where a code that was typed left one of them: it holds for the first child, until corrected. */
  wider: z.array(z.enum(LEVELS)).optional(),
});

/** The child being asked about; a field that is missing is the next question. */
const childDraft = z.object({
  relation: z.enum(RELATIONS).optional(),
  relationOther: z.string().optional(),
  level: z.enum(LEVELS).optional(),
  /** National ID, residence number, or the school's own code. */
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
  /** They have none: the binding is for the chat alone. */
  noEmail: z.boolean().optional(),
  mobile: z.string().optional(),
});

const schoolSearch = z.object({
  /** Part of a name; empty where schools are listed. */
  text: z.string(),
  district: z.string().optional(),
  offset: z.number().int(),
  found: z.array(school),
  total: z.number().int(),
});

const amending = z.object({
  applicationId: z.string(),
  number: z.number().int(),
  bindings: z.array(z.object({ bindingId: z.string(), version: z.number().int(), studentId: z.string() })),
});

/** Everything a binding conversation remembers. Parsed each time a stored one is restored. */
export const bindingContext = z.object({
  offered: offered.optional(),
  /** What the conversation was opened with: a school's code, or a rejected binding to be corrected. */
  schoolCode: z.string().optional(),
  reopening: z.string().optional(),
  /** A further child is added from the guardian's own list: whoever is known is known here. */
  adding: z.boolean().optional(),
  /** The application that the guardian's data come from. */
  loadedFrom: z.string().optional(),
  /** The application that is changed, and what of it waited when it was shown. */
  amending: amending.optional(),
  /** Of the two kinds of contact, the one that was asked for by its button. */
  contactKind: z.enum(['EMAIL', 'MOBILE']).optional(),
  /** The contact that a code was sent to, until it is verified. */
  contact: contact.optional(),
  code: z.string().optional(),
  verified: z.array(contact),
  child: childDraft.optional(),
  /** The child being corrected: its place among the children. */
  editing: z.number().int().optional(),
  schoolSearch: schoolSearch.optional(),
  districts: z
    .object({ offset: z.number().int(), found: z.array(z.string()), total: z.number().int() })
    .optional(),
  /** Schools of this name that were found, but at other levels. */
  elsewhere: z.array(schoolOfLevel).optional(),
  /** `asked`: the school was asked whether the child is missing in its roster. */
  mismatch: z.object({ left: z.number().int(), asked: z.boolean().optional() }).optional(),
  pausedUntil: z.iso.datetime().optional(),
  children: z.array(child),
  childrenConfirmed: z.boolean(),
  /** The children are looked at again from the summary, to which 上一步 leads back. */
  reviewing: z.boolean().optional(),
  consent: z.object({ id: z.string(), agreedAt: z.iso.datetime().optional() }).optional(),
  parent,
  /** What stood before a correction, until it is answered: 上一步 brings it back. */
  undo: z.object({ parent, children: z.array(child) }).optional(),
  signature: z.string().optional(),
  /** The signature drawn by hand, where it was; with it `signature` is the name that was given. */
  drawn: z.object({ id: z.string(), hash: z.string() }).optional(),
  /** The conversation waited too long, and what was typed is deleted; said with the next answer. */
  expired: z.boolean().optional(),
  /** An application was sent a moment ago; said once, with the answer to it. */
  sent: z.boolean().optional(),
});

export type BindingContext = z.infer<typeof bindingContext>;
export type Offered = z.infer<typeof offered>;
export type Child = z.infer<typeof child>;
export type School = z.infer<typeof school>;
export type SchoolOfLevel = z.infer<typeof schoolOfLevel>;
export type Amending = z.infer<typeof amending>;
export type Parent = z.infer<typeof parent>;

/** A conversation in which nothing has been answered. */
export const emptyBinding: BindingContext = {
  verified: [],
  child: {},
  children: [],
  childrenConfirmed: false,
  parent: {},
};

import type { Contact } from '../../domain/contact.ts';
import type { Level } from '../../domain/level.ts';
import type { Amending, BindingContext, Child } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `BindingAnswer`) in the same commit. */
export type BindingQuery =
  | { type: 'opening'; schoolCode?: string | undefined; adding: boolean }
  | { type: 'reopen'; bindingId: string }
  | { type: 'amend'; bindingId: string }
  | { type: 'sendCode'; contact: Contact }
  | { type: 'checkCode'; contact: Contact; code: string }
  | ({ type: 'findSchools' } & SchoolQuery)
  | { type: 'listDistricts'; level: Level; offset: number }
  | ({ type: 'matchStudent' } & StudentQuery)
  | ({ type: 'askSchool' } & StudentQuery)
  | { type: 'currentConsent' }
  | ({ type: 'checkParent' } & ParentQuery)
  | { type: 'submit'; form: BindingForm; amending?: Amending | undefined };

/** Schools of a level: by a part of their name, of a district, or all; from `offset` on. */
export interface SchoolQuery {
  level: Level;
  text: string;
  district?: string | undefined;
  offset: number;
}

/** A child as it was claimed, and by whom. */
export interface StudentQuery {
  schoolId: string;
  nationalId: string;
  verified: readonly Contact[];
  /** The application that is changed: its own bindings stand in nobody's way. */
  amending?: string | undefined;
}

/** A guardian's ID as it was typed, and for whom. */
export interface ParentQuery {
  nationalId: string;
  verified: readonly Contact[];
  children: readonly Child[];
  amending?: string | undefined;
}

/** What is submitted: complete, checked, signed. */
export interface BindingForm {
  children: readonly Child[];
  consent: { id: string; agreedAt: string };
  nationalId: string;
  name: string;
  /** Absent where the binding is for the chat alone. */
  email?: string | undefined;
  mobile: string;
  verified: readonly Contact[];
  signature: string;
}

type With = { context: BindingContext };

/** These build the queries from what has been answered; each throws where the machine came too early. */
export const opening = ({ context }: With): BindingQuery => ({
  type: 'opening',
  schoolCode: context.schoolCode,
  adding: context.adding ?? false,
});

export const reopen = ({ context }: With): BindingQuery => ({
  type: 'reopen',
  bindingId: given(context.reopening),
});

export const amend = ({ context }: With): BindingQuery => ({
  type: 'amend',
  bindingId: given(context.reopening),
});

export const sendCode = ({ context }: With): BindingQuery => ({
  type: 'sendCode',
  contact: given(context.contact),
});

export const checkCode = ({ context }: With): BindingQuery => ({
  type: 'checkCode',
  contact: given(context.contact),
  code: given(context.code),
});

export const findSchools = ({ context }: With): BindingQuery => {
  const { text, district, offset } = given(context.schoolSearch);
  return { type: 'findSchools', level: given(context.child?.level), text, district, offset };
};

export const listDistricts = ({ context }: With): BindingQuery => ({
  type: 'listDistricts',
  level: given(context.child?.level),
  offset: context.districts?.offset ?? 0,
});

export const matchStudent = (from: With): BindingQuery => ({ type: 'matchStudent', ...claimOf(from) });

export const askSchool = (from: With): BindingQuery => ({ type: 'askSchool', ...claimOf(from) });

export const currentConsent = (): BindingQuery => ({ type: 'currentConsent' });

export const checkParent = ({ context }: With): BindingQuery => ({
  type: 'checkParent',
  nationalId: given(context.parent.nationalId),
  verified: context.verified,
  children: context.children,
  amending: context.amending?.applicationId,
});

export const submit = ({ context }: With): BindingQuery => ({
  type: 'submit',
  form: {
    children: context.children,
    consent: { id: given(context.consent).id, agreedAt: given(context.consent?.agreedAt) },
    nationalId: given(context.parent.nationalId),
    name: given(context.parent.name),
    email: context.parent.noEmail ? undefined : given(context.parent.email),
    mobile: given(context.parent.mobile),
    verified: context.verified,
    signature: given(context.signature),
  },
  amending: context.amending,
});

function claimOf({ context: { child, verified, amending } }: With): StudentQuery {
  return {
    schoolId: given(child?.school).id,
    nationalId: given(child?.nationalId),
    verified,
    amending: amending?.applicationId,
  };
}

/** A value the machine has made sure of. Throws when it has not: a bug, never a person's mistake. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('asked before it was answered');
  return value;
}

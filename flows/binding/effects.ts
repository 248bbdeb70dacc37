import type { Contact } from '../../domain/contact.ts';
import type { Level } from '../../domain/level.ts';
import type { BindingContext, Child } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `BindingAnswer`) in the same commit. */
export type BindingQuery =
  | { type: 'sendCode'; contact: Contact }
  | { type: 'checkCode'; contact: Contact; code: string }
  | { type: 'findSchools'; level: Level; text: string; offset: number }
  | { type: 'matchStudent'; level: Level; schoolId: string; nationalId: string; contact: Contact }
  | { type: 'currentConsent' }
  | { type: 'submit'; form: BindingForm };

/** What is submitted: complete, checked, signed. */
export interface BindingForm {
  children: readonly Child[];
  consent: { id: string; agreedAt: string };
  nationalId: string;
  name: string;
  email: string;
  mobile: string;
  verified: readonly Contact[];
  signature: string;
}

type With = { context: BindingContext };

/** These build the queries from what has been answered; each throws where the machine came too early. */
export const sendCode = ({ context }: With): BindingQuery => ({
  type: 'sendCode',
  contact: given(context.contact),
});

export const checkCode = ({ context }: With): BindingQuery => ({
  type: 'checkCode',
  contact: given(context.contact),
  code: given(context.code),
});

export const findSchools = ({ context }: With): BindingQuery => ({
  type: 'findSchools',
  level: given(context.child?.level),
  text: given(context.schoolSearch).text,
  offset: given(context.schoolSearch).offset,
});

export const matchStudent = ({ context }: With): BindingQuery => ({
  type: 'matchStudent',
  level: given(context.child?.level),
  schoolId: given(context.child?.school).id,
  nationalId: given(context.child?.nationalId),
  contact: given(context.verified[0]),
});

export const currentConsent = (): BindingQuery => ({ type: 'currentConsent' });

export const submit = ({ context }: With): BindingQuery => ({
  type: 'submit',
  form: {
    children: context.children,
    consent: { id: given(context.consent).id, agreedAt: given(context.consent?.agreedAt) },
    nationalId: given(context.parent.nationalId),
    name: given(context.parent.name),
    email: given(context.parent.email),
    mobile: given(context.parent.mobile),
    verified: context.verified,
    signature: given(context.signature),
  },
});

/** A value the machine has made sure of. Throws when it has not: a bug, never a person's mistake. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('asked before it was answered');
  return value;
}

import { ownerOfId } from '../../../db/account/ownersToTell.ts';
import { type Amending, amendApplication } from '../../../db/amendApplication.ts';
import { announceBindings } from '../../../db/announceBindings.ts';
import { findContactsToTell } from '../../../db/findContactsToTell.ts';
import { listProgress } from '../../../db/listProgress.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { submitApplication } from '../../../db/submitApplication.ts';
import { tellStaff } from '../../../db/tellStaff.ts';
import type { BindingForm, BindingQuery } from '../../../flows/binding/effects.ts';
import type { ProgressItem } from '../../../flows/binding/events.ts';
import { childLine } from '../../../flows/binding/progress.ts';
import { renderSms } from '../../render/renderSms.ts';
import { languageOf } from '../../texts/index.ts';
import type { Answered, Asking } from './answerQuery.ts';
import { mailTo, withOwner } from './mails.ts';

/** Writes an application once, or changes one that waits, and leaves word of it to whom it concerns, all in the step's commit. */
export async function submit(
  { form, amending }: Extract<BindingQuery, { type: 'submit' }>,
  asking: Asking,
): Promise<Answered> {
  if (amending) return await amend(form, amending, asking);
  const { tx, now, lineUserId, eventId } = asking;
  const submitted = await submitApplication(tx, { form, now, lineUserId, eventId });
  if (submitted.kind === 'emailTaken') return { event: { type: 'EMAIL_TAKEN' } };
  const added = submitted.kind === 'made' ? submitted.added : [];
  const shown = await listShown(asking, form, added);
  if (submitted.kind === 'nothingNew') return { event: { type: 'NOTHING_NEW', ...shown } };
  return {
    event: {
      type: 'SUBMITTED',
      number: submitted.number,
      ...shown,
      offersMobile: asking.canSms && !form.verified.some(({ value }) => value === form.mobile),
    },
    outgoing: [
      ...receipt(asking, form, submitted.number, shown.items),
      ...(await tellOfAdded(asking, form, added)),
    ],
  };
}

/** The receipt by mail: the number, the children as they are named before approval, and what comes next. */
function receipt(
  { lineUserId, language }: Asking,
  { email }: BindingForm,
  number: number,
  items: readonly ProgressItem[],
): Outgoing[] {
  if (email === undefined) return [];
  const children = items.filter(({ already }) => !already).map(childLine);
  return [
    withOwner(mailTo(email, 'mail.received', { number, children }, language), { lineUserId, language }),
  ];
}

type Added = readonly { bindingId: string; studentId: string }[];

async function amend(form: BindingForm, amending: Amending, asking: Asking): Promise<Answered> {
  const { tx, now, lineUserId, eventId } = asking;
  const amended = await amendApplication(tx, { form, now, lineUserId, eventId }, amending);
  switch (amended.kind) {
    case 'emailTaken':
      return { event: { type: 'EMAIL_TAKEN' } };
    case 'collides':
      return { event: { type: 'AMEND_COLLIDES' } };
    case 'lost': {
      const ids = amending.bindings.map(({ bindingId }) => bindingId);
      const items = (await listProgress(tx, asking)).filter(({ bindingId }) => ids.includes(bindingId));
      return { event: { type: 'AMEND_LOST', items } };
    }
    case 'made': {
      await tellStaff(tx, now, 'BINDING_CHANGED', [...amended.changed, ...amended.removed]);
      const { items, hidden } = await listShown(asking, form, amended.added);
      return {
        event: {
          type: 'AMENDED',
          number: amended.number,
          isChanged: amended.changed.length + amended.removed.length + amended.added.length > 0,
          items: items.map((item) => ({ ...item, already: false })),
          hidden,
        },
        outgoing: [
          ...emailReplaced(asking, form, amended.number, amended.emailWas, items),
          ...(await tellOfAdded(asking, form, amended.added)),
        ],
      };
    }
  }
}

/** The address of before hears that it is none of the application any more; the new one has the receipt. */
function emailReplaced(
  asking: Asking,
  form: BindingForm,
  number: number,
  emailWas: string | undefined,
  items: readonly ProgressItem[],
): Outgoing[] {
  if (emailWas === undefined) return [];
  return [
    mailTo(emailWas, 'mail.emailReplaced', { number }, asking.language),
    ...receipt(
      asking,
      form,
      number,
      items.map((item) => ({ ...item, already: false })),
    ),
  ];
}

async function tellOfAdded(asking: Asking, form: BindingForm, added: Added): Promise<Outgoing[]> {
  await announceBindings(
    asking.tx,
    asking.now,
    added.map(({ bindingId }) => bindingId),
  );
  const studentIds = added.map(({ studentId }) => studentId);
  return [...(await tellKnownContacts(asking, studentIds, form)), ...(await tellAccount(asking, form))];
}

/**
 * The children of a form as they stand now: what was added, else what was there before with the guardian's contacts. `hidden`:
 * open with another phone and contact, of which nothing else is told.
 */
async function listShown(asking: Asking, { children, verified }: BindingForm, added: Added) {
  const addedAs = (id: string) => added.find(({ studentId }) => studentId === id)?.bindingId;
  const items = (await listProgress(asking.tx, asking, verified))
    .filter(({ studentId }) => children.some((child) => child.studentId === studentId))
    .filter(({ studentId, bindingId }) => (addedAs(studentId) ?? bindingId) === bindingId)
    .map((item) => ({ ...item, already: addedAs(item.studentId) === undefined }));
  const isShown = (id: string) => items.some(({ studentId }) => studentId === id);
  return { items, hidden: children.filter(({ studentId }) => !isShown(studentId)).length };
}

/** A contact that the school knows and that is not the applicant's is told (RELIABILITY 0.2). */
async function tellKnownContacts(
  { tx, canSms }: Asking,
  studentIds: string[],
  { verified }: BindingForm,
): Promise<Outgoing[]> {
  const language = languageOf(undefined);
  const contacts = await findContactsToTell(tx, studentIds, verified);
  return contacts.flatMap(({ contact, maskedName: child, schoolName: school }): Outgoing[] => {
    const to = contact.value;
    if (contact.kind === 'EMAIL') return [mailTo(to, 'mail.knownContact', { child, school }, language)];
    if (!canSms) return [];
    const text = renderSms('sms.knownContact', { child }, language);
    return [{ channel: 'SMS', kind: 'NOTICE', to, secret: false, text }];
  });
}

/** The owner of an account whose ID was used with another contact hears of it; nobody else does (RELIABILITY 0.12). */
async function tellAccount({ tx }: Asking, form: BindingForm): Promise<Outgoing[]> {
  const owner = await ownerOfId(tx, form);
  return owner ? [mailTo(owner.email, 'mail.accountUsed', {}, languageOf(owner.language))] : [];
}

import { announceBindings } from '../../../db/announceBindings.ts';
import { findAccountToTell } from '../../../db/findAccountToTell.ts';
import { findContactsToTell } from '../../../db/findContactsToTell.ts';
import { listProgress } from '../../../db/listProgress.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { submitApplication } from '../../../db/submitApplication.ts';
import type { BindingForm, BindingQuery } from '../../../flows/binding/effects.ts';
import type { ProgressItem } from '../../../flows/binding/events.ts';
import { childLine } from '../../../flows/binding/progress.ts';
import { renderSms } from '../../render/renderSms.ts';
import { languageOf } from '../../texts/index.ts';
import type { Answered, Asking } from './answerQuery.ts';
import { mailTo, withOwner } from './mails.ts';

/** Writes an application once, and leaves word of it to whom it concerns, all in the step's commit. */
export async function submit(
  { form }: Extract<BindingQuery, { type: 'submit' }>,
  asking: Asking,
): Promise<Answered> {
  const { tx, now, lineUserId, eventId } = asking;
  const submitted = await submitApplication(tx, { form, now, lineUserId, eventId });
  if (submitted.kind === 'emailTaken') return { event: { type: 'EMAIL_TAKEN' } };
  const added = submitted.kind === 'made' ? submitted.added : [];
  const shown = await listShown(asking, form, added);
  if (submitted.kind === 'nothingNew') return { event: { type: 'NOTHING_NEW', ...shown } };
  await announceBindings(
    tx,
    now,
    added.map(({ bindingId }) => bindingId),
  );
  const studentIds = added.map(({ studentId }) => studentId);
  return {
    event: { type: 'SUBMITTED', number: submitted.number, ...shown },
    outgoing: [
      ...receipt(asking, form, submitted.number, shown.items),
      ...(await tellKnownContacts(asking, studentIds, form)),
      ...(await tellAccount(asking, form)),
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

/** The children of a form as they stand now; `hidden`: open with another phone and email, of which nothing else is told. */
async function listShown(
  { tx, lineUserId }: Asking,
  { children, verified }: BindingForm,
  added: readonly { studentId: string }[],
) {
  const emails = verified.flatMap(({ kind, value }) => (kind === 'EMAIL' ? [value] : []));
  const wasAdded = (id: string) => added.some(({ studentId }) => studentId === id);
  const items = (await listProgress(tx, lineUserId, emails))
    .filter(({ studentId }) => children.some((child) => child.studentId === studentId))
    .map((item) => ({ ...item, already: !wasAdded(item.studentId) }));
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
  const to = await findAccountToTell(tx, form);
  return to === undefined ? [] : [mailTo(to, 'mail.accountUsed', {}, languageOf(undefined))];
}

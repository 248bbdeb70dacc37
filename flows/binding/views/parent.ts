import { formatMobile } from '../../../domain/contact.ts';
import { maskNationalId } from '../../../domain/nationalId.ts';
import { line } from '../../view.ts';
import type { BindingContext } from '../context.ts';
import { childLine } from '../progress.ts';
import { type BindingView, childKey, choice, relationOf, type Views } from './parts.ts';

/** 3／4 個資使用聲明 and 4／4 家長資料. */
export const parentViews: Views = {
  askConsent: ({ consent, verified: [contact] }) => ({
    stage: 3,
    page: { kind: 'consent', consentId: consent?.id ?? '', contact },
    body: [line('binding.askConsent')],
    card: { kind: 'consent', consentId: consent?.id ?? '' },
    choices: [
      choice('agree', 'binding.agree', { type: 'AGREE' }, { primary: true }),
      choice('decline', 'binding.decline', { type: 'DECLINE' }),
    ],
    part: consent?.id ?? '',
  }),
  confirmDecline: ({ consent }) => ({
    stage: 3,
    body: [line('binding.confirmDecline')],
    choices: [
      choice('back', 'binding.readAgain', { type: 'BACK' }, { primary: true }),
      choice('decline', 'binding.declineSurely', { type: 'DECLINE' }),
    ],
    part: consent?.id ?? '',
  }),
  askParentId: () => ({ stage: 4, body: [line('binding.askParentId')], choices: [] }),
  askName: () => ({ stage: 4, body: [line('binding.askName')], choices: [] }),
  askEmail: () => ({
    stage: 4,
    body: [line('binding.askEmail')],
    choices: [choice('none', 'binding.noEmail', { type: 'NO_EMAIL' })],
  }),
  askMobile: () => ({ stage: 4, body: [line('binding.askMobile')], choices: [] }),
  summary,
  readyToSend: () => ({
    stage: 4,
    body: [line('binding.readyToSend')],
    choices: [
      choice('send', 'binding.send', { type: 'SEND' }, { primary: true }),
      choice('edit', 'binding.backToEdit', { type: 'EDIT_ALL' }),
    ],
  }),
};

function summary({ children, parent, verified: [contact] }: BindingContext): BindingView {
  const email = parent.noEmail ? line('binding.withoutEmail') : (parent.email ?? '');
  return {
    stage: 4,
    page: { kind: 'signature', contact },
    body: [line(parent.noEmail ? 'binding.chatAlone' : 'binding.emailMatters'), line('binding.askSignature')],
    card: {
      kind: 'rows',
      rows: [
        ...children.map((child) => ({
          label: relationOf(child),
          value: childLine(child),
          edit: 'children',
        })),
        { label: line('field.name'), value: parent.name ?? '', edit: 'name' },
        { label: line('field.parentId'), value: maskNationalId(parent.nationalId ?? ''), edit: 'parentId' },
        { label: line('field.mobile'), value: formatMobile(parent.mobile ?? ''), edit: 'mobile' },
        { label: line('field.email'), value: email, edit: 'email' },
      ],
    },
    choices: [
      choice('children', 'edit.children', { type: 'EDIT_CHILDREN' }),
      choice('name', 'edit.name', { type: 'EDIT', answer: 'name' }),
      choice('parentId', 'edit.parentId', { type: 'EDIT', answer: 'parentId' }),
      choice('mobile', 'edit.mobile', { type: 'EDIT', answer: 'mobile' }),
      choice('email', 'edit.email', { type: 'EDIT', answer: 'email' }),
    ],
    part: [...children.map(childKey), parent.nationalId, parent.name, parent.email, parent.mobile].join(),
  };
}

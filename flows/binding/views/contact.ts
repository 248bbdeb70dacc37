import { maskContact } from '../../../domain/contact.ts';
import { LANGUAGE_ACTIONS, line } from '../../view.ts';
import type { BindingContext } from '../context.ts';
import { type BindingView, choice, type Views } from './parts.ts';

const START = choice('start', 'binding.start', { type: 'START' }, { primary: true });

/** The greeting, and 1／4 取得驗證碼登入. */
export const contactViews: Views = {
  greeting: () => ({
    body: [line('binding.greeting'), line('binding.privacyShort')],
    choices: [START],
    link: 'privacy',
    actions: LANGUAGE_ACTIONS,
  }),
  home: ({ sent }) => ({
    body: [line(sent ? 'binding.homeSent' : 'binding.home')],
    choices: [
      sent
        ? choice('add', 'binding.addChild', { type: 'START', adding: true })
        : choice('start', 'binding.start', { type: 'START' }),
    ],
  }),
  askContact,
  askCode: (context) => ({
    stage: context.verified.length === 0 ? 1 : 4,
    body: [
      line(takesMobile(context) ? 'code.ask' : 'code.askEmail', {
        to: context.contact ? maskContact(context.contact) : '',
      }),
    ],
    choices: [
      choice('resend', 'code.resend', { type: 'RESEND' }),
      choice('other', takesMobile(context) ? 'code.otherContact' : 'code.otherEmail', {
        type: 'OTHER_CONTACT',
      }),
    ],
    part: context.contact?.value ?? '',
  }),
};

/** Where codes cannot be sent to mobiles, nothing speaks of them. */
function askContact(context: BindingContext): BindingView {
  if (!canSms(context)) return { stage: 1, body: [line('binding.askContactEmail')], choices: [] };
  const byEmail = choice('email', 'binding.byEmail', { type: 'CONTACT_KIND', kind: 'EMAIL' });
  const byMobile = choice('mobile', 'binding.byMobile', { type: 'CONTACT_KIND', kind: 'MOBILE' });
  switch (context.contactKind) {
    case 'EMAIL':
      return { stage: 1, body: [line('binding.askContactEmail')], choices: [byMobile], part: 'EMAIL' };
    case 'MOBILE':
      return { stage: 1, body: [line('binding.askContactMobile')], choices: [byEmail], part: 'MOBILE' };
    default:
      return { stage: 1, body: [line('binding.askContact')], choices: [byEmail, byMobile] };
  }
}

/** Where a code is asked, a mobile is as good as an email at first alone; later the email is to be proved. */
function takesMobile(context: BindingContext): boolean {
  return canSms(context) && context.verified.length === 0;
}

function canSms({ offered }: BindingContext): boolean {
  return offered?.canSms !== false;
}

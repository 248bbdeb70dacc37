import { readContact } from '../../domain/contact.ts';
import { normaliseText, withoutSpacing } from '../../domain/text.ts';
import { line } from '../view.ts';
import type { ProgressContext } from './context.ts';
import type { ProgressEvent } from './events.ts';

/** Reads what was typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, { proof, canSms }: ProgressContext): ProgressEvent {
  const text = normaliseText(typed);
  if (state === 'home') return { type: 'INVALID', why: line('progress.homeInvalid') };
  if (state === 'askContact')
    return contactIn(text) ?? invalid(canSms ? 'binding.contactInvalid' : 'binding.notEmail');
  if (state !== 'askCode') return invalid('common.chooseOne');
  const code = withoutSpacing(text);
  if (/^\d{6}$/u.test(code)) return { type: 'CODE', code };
  const contact = proof?.kind === 'contact' ? contactIn(text) : undefined;
  return contact ?? invalid('code.malformed');
}

function contactIn(text: string): ProgressEvent | undefined {
  const contact = readContact(text);
  return contact && { type: 'CONTACT', contact };
}

function invalid(key: string): ProgressEvent {
  return { type: 'INVALID', why: line(key) };
}

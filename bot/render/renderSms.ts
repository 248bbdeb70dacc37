import type { Language } from '../../domain/language.ts';
import { line, type Param } from '../../flows/view.ts';
import { say } from '../texts/index.ts';

/** The text messages there are. */
export type SmsKey = 'sms.code' | 'sms.endCode' | 'sms.knownContact';

/** A text message of one part: at most 70 characters (UCS-2), without line breaks. A test holds it for every text. */
export function renderSms(key: SmsKey, params: Readonly<Record<string, Param>>, language: Language): string {
  return say(line(key, params), language).replace(/\s+/gu, ' ').trim();
}

import { readEmail } from '../../domain/contact.ts';
import { countCharacters, normaliseText, withoutSpacing } from '../../domain/text.ts';
import { line } from '../view.ts';
import type { Order, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

const LONGEST_REASON = 100;
/** A class has hardly more seats; a longer order is a mistake. */
const MOST_SEATS = 40;
const ORDER =
  /^(核准|通過|不通過|退回|詳情|approve|reject|details?)[\s:,，第]*(\d{1,3}(?:(?:\s*[,、，和及與&]\s*|\s+|\s*號\s*)\d{1,3})*)\s*號?$/iu;
const APPROVE_ALL = /^(?:全部核准|核准全部|全部通過|approve all)$/iu;
const VERBS: readonly [RegExp, Order['verb']][] = [
  [/^(?:不通過|退回|reject)$/iu, 'reject'],
  [/^(?:核准|通過|approve)$/iu, 'approve'],
  [/^(?:詳情|details?)$/iu, 'detail'],
];

/** Reads what a teacher typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, _context: TeacherContext): TeacherEvent {
  const text = normaliseText(typed);
  if (APPROVE_ALL.test(text)) return { type: 'APPROVE_ALL' };
  return readOrder(text) ?? readAnswer(state, text);
}

function readAnswer(state: string, text: string): TeacherEvent {
  switch (state) {
    case 'askEmail': {
      const email = readEmail(text);
      return email ? { type: 'EMAIL', email } : invalid('teacher.emailInvalid');
    }
    case 'askCode': {
      const code = withoutSpacing(text);
      if (/^\d{6}$/u.test(code)) return { type: 'CODE', code };
      const email = readEmail(text);
      return email ? { type: 'EMAIL', email } : invalid('code.malformed');
    }
    case 'askReason':
    case 'askReasonText':
    case 'confirmReason':
      return text && countCharacters(text) <= LONGEST_REASON
        ? { type: 'REASON', reason: 'OTHER', typed: text }
        : invalid('teacher.reasonInvalid', { most: LONGEST_REASON });
    case 'home':
    case 'reviewing':
    case 'detail':
    case 'askWhich':
      return invalid('teacher.orderInvalid');
    default:
      return invalid('common.chooseOne');
  }
}

/** 「核准 5 8」: a verb and seat numbers, each once. */
function readOrder(text: string): TeacherEvent | undefined {
  const [, word = '', numbers = ''] = ORDER.exec(text) ?? [];
  const verb = VERBS.find(([words]) => words.test(word))?.[1];
  if (!verb) return undefined;
  const seats = [...new Set((numbers.match(/\d+/gu) ?? []).map(Number))];
  return seats.length <= MOST_SEATS
    ? { type: 'ORDER', verb, seats }
    : invalid('teacher.tooManySeats', { most: MOST_SEATS });
}

function invalid(key: string, params?: Readonly<Record<string, string | number>>): TeacherEvent {
  return { type: 'INVALID', why: line(key, params) };
}

import { readEmail } from '../../domain/contact.ts';
import { countCharacters, normaliseText, withoutSpacing } from '../../domain/text.ts';
import { line } from '../view.ts';
import type { PendingItem, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

const LONGEST_REASON = 100;
const ORDER = /^(核准|不通過|詳情|approve|reject|details?)[\s:,，第]*(\d{1,3})\s*號?$/iu;

/** Reads what a teacher typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, context: TeacherContext): TeacherEvent {
  const text = normaliseText(typed);
  const order = ORDER.exec(text);
  if (order?.[1] && order[2] && context.list)
    return readOrder(order[1], Number(order[2]), context.list.items);
  switch (state) {
    case 'askEmail': {
      const email = readEmail(text);
      return email ? { type: 'EMAIL', email } : invalid('teacher.emailInvalid');
    }
    case 'askCode': {
      const code = withoutSpacing(text);
      return /^\d{6}$/u.test(code) ? { type: 'CODE', code } : invalid('code.malformed');
    }
    case 'askReason':
    case 'askReasonText':
      return text && countCharacters(text) <= LONGEST_REASON
        ? { type: 'REASON', reason: 'OTHER', typed: text }
        : invalid('teacher.reasonInvalid', { most: LONGEST_REASON });
    case 'reviewing':
      return invalid('teacher.orderInvalid');
    default:
      return invalid('common.chooseOne');
  }
}

/** 「核准 5」: by seat number. What is not plain (two applicants, a contact that differs) is looked at first. */
function readOrder(verb: string, seatNo: number, items: readonly PendingItem[]): TeacherEvent {
  const [item, ...more] = items.filter((each) => each.seatNo === seatNo);
  if (!item) return invalid('teacher.noSuchSeat', { seat: seatNo });
  if (more.length > 0 || item.sameSeat > 1) return invalid('teacher.seatAmbiguous', { seat: seatNo });
  const { bindingId, version } = item;
  if (/^(不通過|reject)$/iu.test(verb)) return { type: 'REJECT', bindingId, version };
  if (/^(核准|approve)$/iu.test(verb) && item.match === 'MATCHES')
    return { type: 'APPROVE', bindingId, version };
  return { type: 'DETAIL', bindingId };
}

function invalid(key: string, params?: Readonly<Record<string, string | number>>): TeacherEvent {
  return { type: 'INVALID', why: line(key, params) };
}

import { readEmail } from '../../domain/contact.ts';
import { readClassReference } from '../../domain/schoolClass.ts';
import { countCharacters, normaliseText, withoutAccents, withoutSpacing } from '../../domain/text.ts';
import { line } from '../view.ts';
import type { Order, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

const LONGEST_REASON = 100;
/** A class has hardly more seats; a longer order is a mistake. */
const MOST_SEATS = 40;
/** Without accents, as they are compared; a longer word before one that it begins with. */
const VERBS: Readonly<Record<Order['verb'], string>> = {
  reject: '不通過|退回|reject|tu choi|khong duyet|tolak',
  approve: '核准|通過|approve|duyet|setujui',
  detail: '詳情|details?|chi tiet|rincian',
};
const SEATS = /[\s:,，第]*(\d{1,3}(?:(?:\s*[,、，和及與&]\s*|\s+(?:va |dan )?|\s*號\s*)\d{1,3})*)\s*號?$/u
  .source;
const ORDERS = (Object.keys(VERBS) as Order['verb'][]).map(
  (verb) => [verb, new RegExp(`^(?:${VERBS[verb]})${SEATS}`, 'iu')] as const,
);
const APPROVE_ALL =
  /^(?:全部核准|核准全部|全部通過|approve all|duyet tat ca|duyet het|setujui semua|setuju semua)$/iu;
const OF_SLIPS = /^退回/u;
const GUARDIANS_OF = /^(?:家長|監護人|parents?|guardians?|phu huynh|orang ?tua)[\s:,，第]*(\d{1,3})\s*號?$/iu;
const SEAT = /^(?:座號|第|no\.?|so|nomor)?\s*(\d{1,3})\s*號?$/iu;
const NEXT_PAGE = /^(?:下一頁|更多|next page|next|more|trang sau|halaman berikut(?:nya)?)$/iu;

/** Reads what a teacher typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, _context: TeacherContext): TeacherEvent {
  const text = normaliseText(typed);
  if (APPROVE_ALL.test(withoutAccents(text))) return { type: 'APPROVE_ALL' };
  // Where no bindings are listed it is what the slips of leave are given back by: their flow reads it.
  const isOfSlips = state === 'home' && OF_SLIPS.test(text);
  return (isOfSlips ? undefined : readOrder(text)) ?? readSeat(state, text) ?? readAnswer(state, text);
}

/** 「家長 5」 anywhere; a number alone where a seat is asked for. */
function readSeat(state: string, text: string): TeacherEvent | undefined {
  const plain = withoutAccents(text);
  const [, seat] =
    GUARDIANS_OF.exec(plain) ??
    (state === 'askSeat' || state === 'guardians' ? SEAT.exec(plain) : null) ??
    [];
  return seat === undefined ? undefined : { type: 'GUARDIANS', seat: Number(seat) };
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
    case 'askEndReason':
    case 'askEndReasonText':
    case 'confirmEnd':
      return text && countCharacters(text) <= LONGEST_REASON
        ? { type: 'END_REASON', reason: 'OTHER', typed: text }
        : invalid('teacher.reasonInvalid', { most: LONGEST_REASON });
    case 'askClass': {
      const named = readClassReference(text);
      return named ? { type: 'CLASS_NAMED', ...named } : invalid('teacher.classInvalid');
    }
    case 'askSeat':
    case 'classroom':
    case 'guardians':
      return invalid('teacher.seatInvalid');
    case 'reviewing':
      // Where there is one, it is a choice of the view, and read as that.
      return invalid(NEXT_PAGE.test(withoutAccents(text)) ? 'teacher.lastPage' : 'teacher.orderInvalid');
    case 'home':
    case 'detail':
    case 'askWhich':
      return invalid('teacher.orderInvalid');
    default:
      return invalid('common.chooseOne');
  }
}

/** 「核准 5 8」: a verb and seat numbers, each once. */
function readOrder(text: string): TeacherEvent | undefined {
  const plain = withoutAccents(text);
  const [verb] = ORDERS.find(([, order]) => order.test(plain)) ?? [];
  if (!verb) return undefined;
  const seats = [...new Set((plain.match(/\d+/gu) ?? []).map(Number))];
  return seats.length <= MOST_SEATS
    ? { type: 'ORDER', verb, seats }
    : invalid('teacher.tooManySeats', { most: MOST_SEATS });
}

function invalid(key: string, params?: Readonly<Record<string, string | number>>): TeacherEvent {
  return { type: 'INVALID', why: line(key, params) };
}

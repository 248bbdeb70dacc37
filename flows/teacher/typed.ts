import { readEmail } from '../../domain/contact.ts';
import { readClassReference } from '../../domain/schoolClass.ts';
import { normaliseText, withoutAccents, withoutSpacing } from '../../domain/text.ts';
import { isNextPage, isNo, isPreviousPage, LONGEST_REASON, orderReader, readReason } from '../seatOrders.ts';
import { line } from '../view.ts';
import type { Order, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

/** Without accents, as they are compared; a longer word before one that it begins with. */
const readOrder = orderReader<Order['verb']>({
  verbs: {
    reject: '不通過|不核准|不准|駁回|拒絕|退件|退回|reject|tu choi|khong duyet|tolak',
    approve: '核准|通過|approve|duyet|setujui',
    detail: '詳情|details?|chi tiet|rincian',
  },
  refusal: 'reject',
  tooMany: 'teacher.tooManySeats',
  range: 'teacher.seatRange',
});
const APPROVE_ALL =
  /^(?:(?:全部|全|通通|統統|都|全部都)(?:核准|通過)|(?:核准|通過)(?:全部|所有)|approve all|duyet tat ca|duyet het|setujui semua|setuju semua)[。.!！]*$/iu;
const OF_SLIPS = /^退回/u;
const GUARDIANS_OF = /^(?:家長|監護人|parents?|guardians?|phu huynh|orang ?tua)[\s:,，第]*(\d{1,3})\s*號?$/iu;
const SEAT = /^(?:座號|第|no\.?|so|nomor)?\s*(\d{1,3})\s*號?$/iu;

/** Reads what a teacher typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, _context: TeacherContext): TeacherEvent {
  const text = normaliseText(typed);
  if (APPROVE_ALL.test(withoutAccents(text))) return { type: 'APPROVE_ALL' };
  // Where no bindings are listed it is what the slips of leave are given back by: their flow reads it.
  const isOfSlips = state === 'home' && OF_SLIPS.test(text);
  const order = isOfSlips ? undefined : readOrder(typed);
  if (order) return 'why' in order ? { type: 'INVALID', why: order.why } : { type: 'ORDER', ...order };
  return readSeat(state, text) ?? readAnswer(state, text, typed);
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

function readAnswer(state: string, text: string, typed: string): TeacherEvent {
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
    case 'askEndReason':
    case 'askEndReasonText':
    case 'confirmEnd':
      return reasonFor(state.includes('End') ? 'END_REASON' : 'REASON', typed);
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
      if (isNextPage(text)) return invalid('teacher.lastPage');
      if (isPreviousPage(text)) return invalid('teacher.firstPage');
      return bareSeats(text) ?? invalid('teacher.orderInvalid');
    case 'detail':
      return invalid('common.chooseWord');
    case 'home':
    case 'askWhich':
      return bareSeats(text) ?? invalid('teacher.orderInvalid');
    case 'confirmAll':
      return isNo(typed) ? { type: 'BACK' } : invalid('common.chooseWord');
    case 'confirmSignOut':
      return invalid('common.chooseWord');
    default:
      return invalid('common.chooseOne');
  }
}

/** A reason for the parent to read, as it was typed; or no. */
function reasonFor(type: 'REASON' | 'END_REASON', typed: string): TeacherEvent {
  if (isNo(typed)) return { type: 'BACK' };
  const reason = readReason(typed);
  if (reason === undefined) return invalid('teacher.reasonInvalid', { most: LONGEST_REASON });
  return { type, reason: 'OTHER', typed: reason };
}

/** A number alone may be a seat, or the number of a button: it decides nothing. */
function bareSeats(text: string): TeacherEvent | undefined {
  return /^\d{1,3}\s*號?$/u.test(text)
    ? invalid('teacher.bareSeat', { seat: Number.parseInt(text, 10) })
    : undefined;
}

function invalid(key: string, params?: Readonly<Record<string, string | number>>): TeacherEvent {
  return { type: 'INVALID', why: line(key, params) };
}

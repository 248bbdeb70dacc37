import { taipeiClock } from '../../domain/civilDate.ts';
import { readLeaveTime } from '../../domain/leave/readLeaveTime.ts';
import { normaliseText, withoutAccents } from '../../domain/text.ts';
import type { Typing } from '../flow.ts';
import {
  isNextPage,
  isNo,
  isPreviousPage,
  LONGEST_REASON,
  MOST_SEATS,
  orderReader,
  readReason,
  seatsIn,
} from '../seatOrders.ts';
import { line } from '../view.ts';
import type { SlipOrder } from './context.ts';
import type { SlipsEvent } from './events.ts';

/** Without accents, as they are compared; a longer word before one that it begins with. */
const readOrder = orderReader<SlipOrder['verb']>({
  verbs: {
    return: '退回|不准|return|tra lai|kembalikan',
    confirm: '確認|准|confirm|xac nhan|konfirmasi',
    detail: '詳情|details?|chi tiet|rincian|detail',
  },
  refusal: 'return',
  tooMany: 'slips.tooManySeats',
  range: 'slips.seatRange',
});
/** The seats of the roll: 「3 7」, 「3、7」, 「3號 7號」. */
const SEATS = /[\s:,，第]*\d{1,3}(?:(?:\s*[,、，和及與&]\s*|\s+(?:va |dan )?|\s*號\s*)\d{1,3})*\s*號?$/u
  .source;
const CONFIRM_ALL =
  /^(?:全部確認|確認全部|全部准|confirm all|xac nhan tat ca|xac nhan het|konfirmasi semua)$/iu;
const ABSENT = new RegExp(`^(?:缺席|未到|沒來|absent|missing|vang|absen|tidak hadir)?${SEATS}`, 'iu');
const HERE = new RegExp(`^(?:取消|到了|在校|有到|here|present|co mat|hadir)${SEATS}`, 'iu');
const ALL_HERE = /^(?:全到|全員到齊|到齊|all here|all present|du ca|hadir semua)$/iu;
/** More periods than any school's day has; days alone are asked for. */
const MOST_PERIODS = 12;

/** Reads what somebody of the staff typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, typing: Typing): SlipsEvent {
  const text = normaliseText(typed);
  if (CONFIRM_ALL.test(withoutAccents(text))) return { type: 'CONFIRM_ALL' };
  const order = readOrder(typed);
  if (order) return 'why' in order ? { type: 'INVALID', why: order.why } : { type: 'ORDER', ...order };
  return readAnswer(state, text, typed, typing);
}

function readAnswer(state: string, text: string, typed: string, typing: Typing): SlipsEvent {
  switch (state) {
    case 'askReason':
    case 'askReasonText':
    case 'confirmReason':
      return reasonFor(typed);
    case 'roll':
      return readRoll(text);
    case 'askDays':
      return readDays(text, typing);
    case 'reviewing':
      // Where there is one, it is a choice of the view, and read as that.
      if (isPreviousPage(text)) return invalid('slips.firstPage');
      return invalid(isNextPage(text) ? 'slips.lastPage' : 'slips.orderInvalid');
    case 'confirmAll':
      return isNo(typed) ? { type: 'BACK' } : invalid('common.chooseWord');
    case 'detail':
      return invalid('common.chooseWord');
    case 'home':
    case 'askWhich':
      return invalid('slips.orderInvalid');
    case 'out':
      return invalid('slips.out');
    default:
      return invalid('common.chooseOne');
  }
}

/** A reason for the parent to read, as it was typed; or no. */
function reasonFor(typed: string): SlipsEvent {
  if (isNo(typed)) return { type: 'BACK' };
  const reason = readReason(typed);
  if (reason === undefined) return invalid('slips.reasonInvalid', { most: LONGEST_REASON });
  return { type: 'RETURN_REASON', reason: 'OTHER', typed: reason };
}

/** 「3 7」 or 「缺席 3 7」: who is not there; 「到了 3」: who is there after all; 「全到」: nobody is missing. */
function readRoll(text: string): SlipsEvent {
  const plain = withoutAccents(text);
  const isTakenBack = HERE.test(plain);
  if (ALL_HERE.test(plain)) return invalid('slips.allHere');
  if (!isTakenBack && !ABSENT.test(plain)) return invalid('slips.rollInvalid');
  const seats = seatsIn(plain);
  return seats.length <= MOST_SEATS ? { type: 'ABSENT', seats, isTakenBack } : tooMany();
}

function readDays(text: string, { now, language }: Typing): SlipsEvent {
  const reading = readLeaveTime(text, { today: taipeiClock(now).today, language, periods: MOST_PERIODS });
  return reading.reading === 'UNDERSTOOD' ? { type: 'DAYS', reading } : invalid('slips.daysInvalid');
}

const tooMany = () => invalid('slips.tooManySeats', { most: MOST_SEATS });

function invalid(key: string, params?: Readonly<Record<string, string | number>>): SlipsEvent {
  return { type: 'INVALID', why: line(key, params) };
}

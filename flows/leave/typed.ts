import { readLeaveTime } from '../../domain/leave/readLeaveTime.ts';
import { countCharacters, normaliseText } from '../../domain/text.ts';
import type { Typing } from '../flow.ts';
import { type Line, line } from '../view.ts';
import type { LeaveContext } from './context.ts';
import type { LeaveEvent } from './events.ts';
import { dateSetting, readMessage } from './message.ts';
import { impossible } from './says.ts';

const LONGEST_REASON = 200;
/** Where a part of a day is asked for, bare numbers are periods. */
const BARE_PERIODS = /^\d{1,2}(?:\s*[-~–—到至、]\s*\d{1,2})?$/u;

/** Reads what was typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, context: LeaveContext, typing: Typing): LeaveEvent {
  const text = normaliseText(typed);
  switch (state) {
    case 'askReason':
      return text && countCharacters(text) <= LONGEST_REASON
        ? { type: 'REASON', reason: { text } }
        : invalid('leave.reasonInvalid', { most: LONGEST_REASON });
    case 'askContradict':
      return text && countCharacters(text) <= LONGEST_REASON
        ? { type: 'TEXT', text }
        : invalid('leave.reasonInvalid', { most: LONGEST_REASON });
    case 'askWhen':
    case 'askEither':
      return (
        readTime(text, context, typing) ?? message(text, context, typing) ?? invalid('leave.timeInvalid')
      );
    case 'askPart':
      return readTime(periods(text), context, typing) ?? invalid('leave.partInvalid');
    case 'askChild':
    case 'askKind':
      return message(text, context, typing) ?? invalid('common.chooseOne');
    case 'askProof':
    case 'addProof':
      return invalid('leave.proofInvalid');
    case 'home':
    case 'call':
      return invalid('leave.homeInvalid');
    default:
      return invalid('common.chooseOne');
  }
}

const periods = (text: string) => (BARE_PERIODS.test(text) ? `第${text}節` : text);

/** Undefined where it speaks of no time. */
function readTime(text: string, context: LeaveContext, typing: Typing): LeaveEvent | undefined {
  const reading = readLeaveTime(text, dateSetting(context, typing));
  if (reading.reading === 'NOT_A_DATE') return undefined;
  return reading.reading === 'IMPOSSIBLE'
    ? refused(impossible(reading.impossible))
    : { type: 'TIME', reading };
}

/** One message instead of the answer; undefined where it asks for no leave. */
function message(text: string, context: LeaveContext, typing: Typing): LeaveEvent | undefined {
  return readMessage(text, context, typing) ? { type: 'MESSAGE', text } : undefined;
}

const refused = (why: Line): LeaveEvent => ({ type: 'INVALID', why });

function invalid(key: string, params?: Readonly<Record<string, string | number>>): LeaveEvent {
  return refused(line(key, params));
}

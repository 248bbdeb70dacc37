import fc from 'fast-check';
import type { DateLanguage } from '../../../domain/leave/dateWords.ts';
import {
  type LeaveMessage,
  type MessageSetting,
  readLeaveMessage,
} from '../../../domain/leave/readLeaveMessage.ts';
import { NO_DATES } from './noDates.ts';

const ONE = [{ id: 'a', name: '王大明' }];
const TWO = [...ONE, { id: 'b', name: '王小華' }];
const BROTHERS = [...ONE, { id: 'c', name: '王大中' }];

function setting(children = ONE, language: DateLanguage = 'zh-Hant'): MessageSetting {
  return { children, kinds: ['SICK', 'PERSONAL', 'BEREAVEMENT'], today: '2026-11-25', language, periods: 7 };
}

/** What was read, in a line. */
function read(text: string, children = ONE, language: DateLanguage = 'zh-Hant'): string {
  const message = readLeaveMessage(text, setting(children, language));
  if (!message) return 'no leave';
  const { kind, isKindGuessed, notOffered, reason, missing } = message;
  const named = kind ? `${kind}${isKindGuessed ? '?' : ''}` : notOffered && `not ${notOffered}`;
  const said = reason && ('code' in reason ? reason.code : `"${reason.text}"`);
  const all = [message.children.join('+'), shortTime(message), named, said].filter(Boolean).join(' ');
  return missing.length > 0 ? `${all} | ${missing.join(' ')}` : all;
}

function shortTime({ time }: LeaveMessage): string {
  if (time.reading !== 'UNDERSTOOD') return time.reading === 'NOT_A_DATE' ? '' : time.reading;
  const { days, part } = time.time;
  const span =
    days && (days.from === days.to ? days.from.slice(5) : `${days.from.slice(5)}..${days.to.slice(5)}`);
  return [span, part?.of].filter(Boolean).join('/');
}

test.each([
  ['王大明 明天上午 病假 發燒', 'a 11-26/MORNING SICK FEVER'],
  ['發燒 病假 明天上午 王大明', 'a 11-26/MORNING SICK FEVER'],
  ['今天整天病假感冒', 'a 11-25/WHOLE_DAY SICK COLD'],
  ['今天整天請假 感冒', 'a 11-25/WHOLE_DAY SICK? COLD'],
  ['大明明天請假', 'a 11-26 | KIND PART REASON'],
  ['今天病假', 'a 11-25 SICK | PART REASON'],
  ['病假', 'a SICK | DAYS PART REASON'],
  ['12/3-12/5 事假 出國', 'a 12-03..12-05/WHOLE_DAY PERSONAL TRIP'],
  ['12/3~5事假', 'a 12-03..12-05/WHOLE_DAY PERSONAL | REASON'],
  ['明天第1-3節病假 發燒 38.5度', 'a 11-26/PERIODS SICK "發燒 38.5度"'],
  ['明天半天病假', 'a AMBIGUOUS SICK | DAYS PART REASON'],
  ['2/30 病假', 'a IMPOSSIBLE SICK | DAYS PART REASON'],
  ['明天公假 比賽', 'a 11-26 not OFFICIAL "比賽" | KIND PART'],
  ['今天肚子痛在家休息', 'a 11-25 SICK? "肚子痛在家休息" | PART'],
  ['孩子發燒，今天請假一天', 'a 11-25/WHOLE_DAY SICK? FEVER'],
  ['明天起三天病假', 'a IMPOSSIBLE SICK | DAYS PART REASON'],
  ['發燒三天了，今天請假', 'a 11-25 SICK? "發燒三天了" | PART'],
  ['大明明天要請病假', 'a 11-26 SICK | PART REASON'],
  ['明天事假，因為有重要的事要請教醫院', 'a 11-26 PERSONAL "有重要的事要請教醫院" | PART'],
  ['請假', 'no leave'],
  ['你好', 'no leave'],
  ['今天天氣很好', 'no leave'],
  ['明天', 'no leave'],
])('%s: %s', (text, meaning) => {
  expect(read(text)).toBe(meaning);
});

test('a child is named in full, by the given name, or asked for', () => {
  expect(read('明天病假', TWO)).toBe('a+b 11-26 SICK | CHILD PART REASON');
  expect(read('小華明天病假', TWO)).toBe('b 11-26 SICK | PART REASON');
  expect(read('王大明明天病假', BROTHERS)).toBe('a 11-26 SICK | PART REASON');
  expect(read('王大明和王小華明天病假', TWO)).toBe('a+b 11-26 SICK | CHILD PART REASON');
  expect(read('tomorrow sick leave for Mary', [{ id: 'm', name: 'Mary Anne Chen' }, ...ONE], 'en')).toBe(
    'm 11-26 SICK | PART REASON',
  );
});

test.each<[DateLanguage, string, string]>([
  ['en', 'sick leave tomorrow morning, fever', 'a 11-26/MORNING SICK FEVER'],
  ['en', 'Leave tomorrow because of a trip', 'a 11-26 PERSONAL? "of a trip" | PART'],
  ['vi', 'nghỉ ốm sáng mai, bị sốt', 'a 11-26/MORNING SICK FEVER'],
  ['id', 'izin sakit besok pagi demam', 'a 11-26/MORNING SICK FEVER'],
])('%s %s: %s', (language, text, meaning) => {
  expect(read(text, ONE, language)).toBe(meaning);
});

test('no text crashes the reading', () => {
  const words = fc.constantFrom(
    '王大明',
    '大明',
    '明天',
    '病假',
    '請假',
    '發燒',
    '~',
    '12/3',
    ' ',
    '38.5',
    '第',
    'sick leave',
  );
  const text = fc.oneof(
    fc.constantFrom(...NO_DATES),
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 9 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<DateLanguage>('zh-Hant', 'en', 'vi', 'id'), (typed, language) => {
      const message = readLeaveMessage(typed, setting(TWO, language));
      if (message) expect(message.children.length).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

import type { LeavePart } from './leaveTime.ts';

/** The languages in which dates are read and written: those of the chat, and those it is to speak next. */
export const DATE_LANGUAGES = ['zh-Hant', 'en', 'vi', 'id'] as const;

export type DateLanguage = (typeof DATE_LANGUAGES)[number];

/** What a week word moves: this week's day, next week's, the week after, last week's; `next` may be either of two. */
export type Week = 'THIS' | 'NEXT' | 'AFTER_NEXT' | 'LAST' | 'COMING_OR_NEXT';

/** The part of a day that a word means; HALF does not say which. */
export type PartWord = Exclude<LeavePart['of'], 'PERIODS'> | 'HALF';

/** The words of one language as a person types them; folded: lower case, no accents. */
export interface DateWords {
  /** Days from today. */
  days: Readonly<Record<string, number>>;
  /** Days from today, and which part of it. */
  dayParts: Readonly<Record<string, readonly [number, PartWord]>>;
  parts: Readonly<Record<string, PartWord>>;
  /** From Sunday on. */
  weekdays: readonly (readonly string[])[];
  /** Before or after the day of the week. */
  weekBefore: Readonly<Record<string, Week>>;
  weekAfter: Readonly<Record<string, Week>>;
  months: readonly (readonly string[])[];
  to: readonly string[];
  /** What may stand beside a date and says nothing. */
  fillers: readonly string[];
}

const zh: DateWords = {
  days: {
    今天: 0,
    今日: 0,
    本日: 0,
    當天: 0,
    明天: 1,
    明日: 1,
    後天: 2,
    后天: 2,
    大後天: 3,
    昨天: -1,
    昨日: -1,
    前天: -2,
  },
  dayParts: { 今早: [0, 'MORNING'], 明早: [1, 'MORNING'] },
  parts: {
    整天: 'WHOLE_DAY',
    全天: 'WHOLE_DAY',
    全日: 'WHOLE_DAY',
    一整天: 'WHOLE_DAY',
    一天: 'WHOLE_DAY',
    上午: 'MORNING',
    早上: 'MORNING',
    上半天: 'MORNING',
    下午: 'AFTERNOON',
    下半天: 'AFTERNOON',
    半天: 'HALF',
    半日: 'HALF',
  },
  weekdays: ['日天', '一', '二', '三', '四', '五', '六'].map((all) =>
    [...all].flatMap((day) => ['週', '周', '星期', '禮拜', '礼拜'].map((week) => week + day)),
  ),
  weekBefore: {
    這: 'THIS',
    这: 'THIS',
    這個: 'THIS',
    本: 'THIS',
    下: 'NEXT',
    下個: 'NEXT',
    下下: 'AFTER_NEXT',
    上: 'LAST',
    上個: 'LAST',
  },
  weekAfter: {},
  months: [],
  to: ['到', '至'],
  fillers: [
    '我要',
    '我想',
    '想要',
    '要',
    '想',
    '請假',
    '请假',
    '請',
    '從',
    '从',
    '在',
    '的',
    '起',
    '開始',
    '那天',
    '要請',
    '共',
  ],
};

const en: DateWords = {
  days: { today: 0, tomorrow: 1, 'the day after tomorrow': 2, 'day after tomorrow': 2, yesterday: -1 },
  dayParts: { 'this morning': [0, 'MORNING'], 'this afternoon': [0, 'AFTERNOON'] },
  parts: {
    'whole day': 'WHOLE_DAY',
    'the whole day': 'WHOLE_DAY',
    'all day': 'WHOLE_DAY',
    'full day': 'WHOLE_DAY',
    morning: 'MORNING',
    'in the morning': 'MORNING',
    afternoon: 'AFTERNOON',
    'in the afternoon': 'AFTERNOON',
    'half day': 'HALF',
    'half a day': 'HALF',
  },
  weekdays: [
    ['sunday', 'sun'],
    ['monday', 'mon'],
    ['tuesday', 'tue', 'tues'],
    ['wednesday', 'wed'],
    ['thursday', 'thu', 'thur', 'thurs'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
  ],
  weekBefore: { this: 'THIS', next: 'COMING_OR_NEXT', last: 'LAST' },
  weekAfter: {
    'this week': 'THIS',
    'next week': 'NEXT',
    'of this week': 'THIS',
    'of next week': 'NEXT',
    'last week': 'LAST',
  },
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  to: ['to', 'until', 'till', 'through'],
  fillers: ['on', 'from', 'for', 'the', 'leave', 'please'],
};

const vi: DateWords = {
  days: { 'hom nay': 0, 'ngay mai': 1, mai: 1, 'ngay kia': 2, 'ngay mot': 2, 'hom qua': -1 },
  dayParts: {
    'sang nay': [0, 'MORNING'],
    'chieu nay': [0, 'AFTERNOON'],
    'sang mai': [1, 'MORNING'],
    'chieu mai': [1, 'AFTERNOON'],
  },
  parts: {
    'ca ngay': 'WHOLE_DAY',
    'buoi sang': 'MORNING',
    sang: 'MORNING',
    'buoi chieu': 'AFTERNOON',
    chieu: 'AFTERNOON',
    'nua ngay': 'HALF',
  },
  weekdays: [
    ['chu nhat'],
    ['thu hai', 'thu 2'],
    ['thu ba', 'thu 3'],
    ['thu tu', 'thu 4'],
    ['thu nam', 'thu 5'],
    ['thu sau', 'thu 6'],
    ['thu bay', 'thu 7'],
  ],
  weekBefore: {},
  weekAfter: { 'tuan nay': 'THIS', 'tuan sau': 'NEXT', 'tuan toi': 'NEXT', 'tuan truoc': 'LAST' },
  months: [],
  to: ['den', 'toi'],
  fillers: ['ngay', 'tu', 'vao', 'xin nghi', 'nghi'],
};

const id: DateWords = {
  days: { 'hari ini': 0, besok: 1, lusa: 2, kemarin: -1 },
  dayParts: { 'pagi ini': [0, 'MORNING'], 'siang ini': [0, 'AFTERNOON'] },
  parts: {
    'sehari penuh': 'WHOLE_DAY',
    seharian: 'WHOLE_DAY',
    pagi: 'MORNING',
    siang: 'AFTERNOON',
    sore: 'AFTERNOON',
    'setengah hari': 'HALF',
  },
  weekdays: [['minggu', 'ahad'], ['senin'], ['selasa'], ['rabu'], ['kamis'], ['jumat', "jum'at"], ['sabtu']],
  weekBefore: {},
  weekAfter: {
    ini: 'THIS',
    'minggu ini': 'THIS',
    depan: 'COMING_OR_NEXT',
    'minggu depan': 'NEXT',
    lalu: 'LAST',
  },
  months: [
    ['januari', 'jan'],
    ['februari', 'feb'],
    ['maret', 'mar'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['agustus', 'agu'],
    ['september', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['desember', 'des'],
  ],
  to: ['sampai', 'hingga', 's/d', 'sd'],
  fillers: ['tanggal', 'tgl', 'hari', 'pada', 'dari', 'izin'],
};

/** The words that a person of each language may use: their own, and those of the school; first the ones that win. */
export const DATE_WORDS: Readonly<Record<DateLanguage, readonly DateWords[]>> = {
  'zh-Hant': [zh, en],
  en: [en, zh],
  vi: [vi, zh],
  id: [id, zh],
};

import type { LeaveKind } from './kinds.ts';

/** Why a student is away, where one of the usual reasons fits: each side reads it in its own language. */
export const LEAVE_REASONS = [
  'FEVER',
  'COLD',
  'STOMACH',
  'HEADACHE',
  'INJURY',
  'INFECTION',
  'CLINIC',
  'FAMILY',
  'TRIP',
  'FUNERAL',
  /** The kind says enough, or the parent does not want to say more. */
  'UNSAID',
] as const;

export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** The names of the kinds, as people type them; folded as `foldWord` does. */
export const KIND_WORDS: Readonly<Record<LeaveKind, readonly string[]>> = {
  SICK: ['病假', 'sick leave', 'nghi om', 'izin sakit'],
  PERSONAL: ['事假', 'personal leave', 'family leave', 'nghi viec rieng', 'izin pribadi'],
  OFFICIAL: ['公假', 'official leave'],
  BEREAVEMENT: ['喪假', '丧假', 'bereavement leave', 'nghi tang', 'izin duka'],
  MENSTRUAL: ['生理假', '月經假', 'menstrual leave', 'period leave'],
  WELLBEING: ['身心調適假', '身心调适假', '身心假', '調適假', 'wellbeing leave', 'mental health day'],
  PRENATAL: ['產前假', '产前假', 'prenatal leave'],
  MATERNITY: ['娩假', '產假', '产假', 'maternity leave'],
  MISCARRIAGE: ['流產假', '流产假', 'miscarriage leave'],
  PARENTAL: ['育嬰假', '育婴假', 'parental leave'],
};

/** Everyday words, the reason they give, and the kind of leave that suggests. */
export const REASON_WORDS: readonly (readonly [
  words: readonly string[],
  reason: LeaveReason,
  kind: LeaveKind,
])[] = [
  [['發燒', '发烧', '發高燒', 'fever', 'bi sot', 'demam'], 'FEVER', 'SICK'],
  [['感冒', '咳嗽', '流鼻水', '喉嚨痛', 'cold', 'cough', 'flu', 'bi cam', 'pilek', 'batuk'], 'COLD', 'SICK'],
  [
    [
      '肚子痛',
      '拉肚子',
      '腹瀉',
      '嘔吐',
      '吐',
      '腸胃炎',
      'stomach ache',
      'vomiting',
      'dau bung',
      'sakit perut',
    ],
    'STOMACH',
    'SICK',
  ],
  [['頭痛', '頭暈', 'headache', 'dau dau', 'sakit kepala'], 'HEADACHE', 'SICK'],
  [['受傷', '骨折', '扭傷', '車禍', 'injury', 'injured'], 'INJURY', 'SICK'],
  [['流感', '腸病毒', '確診', '新冠', '水痘', 'covid', 'influenza'], 'INFECTION', 'SICK'],
  [
    [
      '看醫生',
      '看病',
      '就醫',
      '回診',
      '看牙',
      '身體不舒服',
      '不舒服',
      '生病',
      'doctor',
      'dentist',
      'hospital',
      'ill',
      'sick',
      'kham benh',
      'dokter',
    ],
    'CLINIC',
    'SICK',
  ],
  [
    ['家裡有事', '家中有事', '家裡的事', 'family matter', 'viec gia dinh', 'urusan keluarga'],
    'FAMILY',
    'PERSONAL',
  ],
  [['出國', '旅遊', '旅行', '回老家', 'trip', 'travel'], 'TRIP', 'PERSONAL'],
  [['過世', '告別式', '奔喪', '喪禮', 'funeral', 'dam tang', 'pemakaman'], 'FUNERAL', 'BEREAVEMENT'],
];

/** What may stand at either end of a reason and is none: whole words, and in Chinese what the reason begins with. */
export const BESIDE_REASON: ReadonlySet<string> = new Set([
  ...[
    '請',
    '请',
    '要',
    '想',
    '要請',
    '想請',
    '我要',
    '我想',
    '我要請',
    '請假',
    '请假',
    '幫',
    '和',
    '的',
    '因為',
    '孩子',
    '小孩',
  ],
  ...['leave', 'please', 'because', 'for', 'has', 'with', 'xin nghi', 'xin', 'nghi', 'izin'],
]);

/** See `BESIDE_REASON`. */
export const BEFORE_REASON = /^(?:因為|因为|孩子|小孩|我要|我想)+(?=.)/u;

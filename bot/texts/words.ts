import { normaliseText } from '../../domain/text.ts';
import { comparable } from './comparable.ts';

/** What a whole message may ask for, whichever question rests. */
export type GlobalWord =
  | 'cancel'
  | 'back'
  | 'restart'
  | 'progress'
  | 'help'
  | 'bind'
  | 'teacher'
  | 'pending'
  | 'leave';

/** Per word: 繁體 (with the simplified writing), English, Tiếng Việt, Bahasa Indonesia. */
const WORDS: Readonly<Record<GlobalWord, readonly string[]>> = {
  cancel: ['取消', '放棄', '放弃', 'cancel', 'quit', 'huỷ', 'hủy bỏ', 'batal'],
  back: ['上一步', '返回', '回上一步', 'back', 'go back', 'previous', 'quay lại', 'kembali'],
  restart: [
    '重新開始',
    '重新开始',
    '從頭開始',
    '重來',
    'restart',
    'start over',
    'start again',
    'bắt đầu lại',
    'mulai lagi',
  ],
  progress: [
    '進度',
    '进度',
    '申請進度',
    '申请进度',
    '查詢進度',
    'progress',
    'status',
    'my application',
    'tiến độ',
    'progres',
  ],
  help: ['說明', '说明', '幫助', '使用說明', 'help', 'trợ giúp', 'bantuan'],
  bind: ['親子綁定', '亲子绑定', '綁定', '绑定', '開始綁定', 'bind', 'binding', 'liên kết', 'ikat'],
  teacher: [
    '教師登入',
    '老師登入',
    '導師登入',
    '教师登录',
    '教師登錄',
    'teacher',
    'teacher login',
    'staff login',
  ],
  pending: ['待審核', '待审核', '待審', 'pending'],
  leave: ['請假', '请假', '線上請假', '我要請假', 'leave', 'leave request', 'xin nghỉ', 'izin'],
};

const BY_TYPED: ReadonlyMap<string, GlobalWord> = new Map(
  Object.entries(WORDS).flatMap(([word, typed]) =>
    typed.map((each) => [comparable(each), word as GlobalWord] as const),
  ),
);

/** What a message asks for, if the whole of it is one of the words (取消門診 is not 取消); accents, width, case aside. */
export function globalWord(typed: string): GlobalWord | undefined {
  if (/^\?+$/u.test(normaliseText(typed))) return 'help';
  return BY_TYPED.get(comparable(typed));
}

/** Other words for a choice than its label, by the label's key; whatever is here means only this where it is offered. */
export const CHOICE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'binding.start': ['開始', '綁定', '好', 'start', 'bind', 'yes'],
  'binding.next': ['對', '是', '正確', '沒錯', '好', 'yes', 'next', 'right', 'ok'],
  'binding.addChild': ['新增', '新增學生', '還有', 'add'],
  'binding.correctChild': ['修改', '不對', '錯了', 'edit', 'no'],
  'binding.agree': ['同意', '我同意', '本人同意', '已詳閱並同意', 'agree'],
  'binding.decline': ['不要', '拒絕', 'decline', 'no'],
  'binding.send': ['送出', '確定', '確定送出', '好', 'send', 'submit', 'yes'],
  'binding.backToEdit': ['修改', '不要', 'edit', 'no'],
  'binding.moreSchools': ['更多', '更多學校', '下一頁', 'more', 'next'],
  'binding.tryAgain': ['再試', '重試', 'again', 'retry'],
  'code.resend': ['重寄', '重傳', '重新取得驗證碼', '再傳一次', '沒收到', 'resend'],
  'code.otherContact': ['改用電子信箱', '改用手機', '改信箱', '改手機', 'change'],
  'teacher.more': ['更多', 'more', 'next'],
  'teacher.backToList': ['名單', '返回', 'list'],
};

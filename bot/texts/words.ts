import { LANGUAGES, type Language } from '../../domain/language.ts';
import { normaliseText } from '../../domain/text.ts';
import { comparable } from './comparable.ts';

/** What a whole message may ask for, whichever question rests. */
export type GlobalWord =
  | 'cancel'
  | 'back'
  | 'restart'
  | 'resume'
  | 'progress'
  | 'remind'
  | 'help'
  | 'human'
  | 'language'
  | 'bind'
  | 'guardian'
  | 'teacher'
  | 'pending'
  | 'class'
  | 'notify'
  | 'leave'
  | 'add'
  | 'erase'
  | 'signOut'
  | 'untie'
  | 'verifyMobile';

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
  resume: [
    '繼續',
    '继续',
    '繼續綁定',
    '繼續填寫',
    '接著填',
    'continue',
    'go on',
    'resume',
    'tiếp tục',
    'lanjut',
    'lanjutkan',
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
  remind: [
    '提醒導師',
    '提醒老師',
    '提醒导师',
    'remind',
    'remind the teacher',
    'nhắc giáo viên',
    'ingatkan guru',
  ],
  human: [
    '真人',
    '人工',
    '客服',
    '聯絡學校',
    '联络学校',
    '打電話',
    'human',
    'contact school',
    'call the school',
    'gặp người',
    'liên hệ trường',
    'hubungi sekolah',
  ],
  language: ['語言', '语言', '切換語言', 'language', 'languages', 'ngôn ngữ', 'bahasa'],
  help: ['說明', '说明', '幫助', '使用說明', 'help', 'trợ giúp', 'bantuan'],
  bind: ['親子綁定', '亲子绑定', '綁定', '绑定', '開始綁定', 'bind', 'binding', 'liên kết', 'ikat'],
  guardian: ['切換家長', '切换家长', '切換到家長', 'switch to parent'],
  teacher: [
    '教師登入',
    '老師登入',
    '導師登入',
    '教师登录',
    '教師登錄',
    '切換導師',
    '切换导师',
    'teacher',
    'teacher login',
    'staff login',
  ],
  pending: ['待審核', '待审核', '待審', 'pending'],
  class: ['我的班級', '我的班级', '班級名單', 'my class'],
  notify: ['通知設定', '通知设定', '通知', 'notices', 'notifications', 'notice settings'],
  add: [
    '新增綁定學生',
    '新增绑定学生',
    '新增綁定',
    'add a student',
    'add a child',
    'thêm học sinh',
    'tambah siswa',
  ],
  erase: [
    '註銷全部紀錄',
    '注销全部记录',
    '註銷',
    '註銷紀錄',
    'erase',
    'erase all',
    'erase my records',
    'xóa tất cả',
    'hapus semua',
  ],
  signOut: ['登出服務', '登出服务', '登出', 'sign out', 'log out', 'logout', 'đăng xuất', 'keluar'],
  untie: ['解除', '解除連結', 'untie', 'hủy liên kết', 'lepas'],
  verifyMobile: [
    '驗證手機',
    '验证手机',
    'verify mobile',
    'verify my mobile',
    'xác minh điện thoại',
    'verifikasi ponsel',
  ],
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

const LANGUAGE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hant': [
    '中文',
    '繁體中文',
    '正體中文',
    '國語',
    '华语',
    'chinese',
    'mandarin',
    'tiếng trung',
    'bahasa mandarin',
  ],
  en: ['English', '英文', '英語', 'tiếng anh', 'bahasa inggris'],
};

/** The language that a whole message names, if it is one that is spoken here. */
export function languageWord(typed: string): Language | undefined {
  const word = comparable(typed);
  return LANGUAGES.find((language) => LANGUAGE_WORDS[language].some((each) => comparable(each) === word));
}

/** Before a school's code, as the QR code of a poster types it. */
const BIND_CODE = /^(?<word>.*?\D)[\s:：#＃-]*(?<code>[0-9A-Za-z]*\d[0-9A-Za-z]*)$/u;
const SCHOOL_CODE = /^[0-9A-Z]{4,10}$/u;

/** The school's code in 「綁定 353601」, upper case; undefined where a message is anything else. */
export function schoolCodeIn(typed: string): string | undefined {
  const { word = '', code = '' } = BIND_CODE.exec(normaliseText(typed))?.groups ?? {};
  const upper = code.toUpperCase();
  return globalWord(word) === 'bind' && SCHOOL_CODE.test(upper) ? upper : undefined;
}

/** Other words for a choice than its label, by the label's key; whatever is here means only this where it is offered. */
export const CHOICE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'binding.start': ['開始', '綁定', '好', 'start', 'bind', 'yes'],
  'binding.next': ['繼續', 'continue', '對', '是', '正確', '沒錯', '好', 'yes', 'next', 'right', 'ok'],
  'binding.addChild': ['新增', '新增學生', '還有', 'add'],
  'binding.correctChild': ['修改', '不對', '錯了', 'edit', 'no'],
  'binding.agree': ['同意', '我同意', '本人同意', '已詳閱並同意', 'agree'],
  'binding.decline': ['不要', '拒絕', 'decline', 'no'],
  'binding.send': ['送出', '確定', '確定送出', '好', 'send', 'submit', 'yes'],
  'binding.backToEdit': ['修改', '不要', 'edit', 'no'],
  'binding.moreSchools': ['更多', '更多學校', '下一頁', 'more', 'next'],
  'binding.byEmail': ['信箱', 'email', 'e-mail'],
  'binding.byMobile': ['手機', '簡訊', 'mobile', 'phone'],
  'binding.byDistrict': ['行政區', '依區選', 'district'],
  'binding.allSchools': ['全部', '列出全部', 'all'],
  'binding.moreDistricts': ['更多', 'more'],
  'binding.thatOne': ['是', '對', '好', 'yes'],
  'binding.noneOfThese': ['不是', '否', 'no', 'none'],
  'binding.askTheSchool': ['請學校確認名冊', 'ask'],
  'binding.noEmail': ['沒有電子信箱', '無', '沒有', 'none'],
  'edit.remove': ['移除', '刪除', 'remove'],
  'binding.tryAgain': ['再試', '重試', 'again', 'retry'],
  'level.ELEMENTARY': [
    '小學',
    '國民小學',
    'elementary school',
    'primary',
    'primary school',
    'tiểu học',
    'SD',
  ],
  'level.JUNIOR_HIGH': ['初中', '國民中學', 'junior high school', 'middle school', 'THCS', 'SMP'],
  'level.SENIOR_HIGH': ['高級中學', 'high school', 'senior high school', 'THPT', 'SMA'],
  'level.VOCATIONAL_HIGH': [
    '職校',
    '高級職業學校',
    'vocational',
    'vocational school',
    'vocational high school',
    'SMK',
  ],
  'code.resend': ['重寄', '重傳', '重新取得驗證碼', '再傳一次', '沒收到', 'resend'],
  'code.otherContact': ['改用電子信箱', '改用手機', '改信箱', '改手機', 'change'],
  'code.otherEmail': ['改信箱', '換信箱', 'change'],
  'progress.sureCancel': ['確定', '是', '好', 'yes', 'ok'],
  'progress.sureEnd': ['確定', '是', '好', 'yes', 'ok'],
  'progress.sureErase': ['確定', '是', '好', 'yes', 'ok'],
  'progress.sureUntie': ['確定', '是', '好', 'yes', 'ok'],
  'progress.moveHere': ['是', '好', '對', 'yes', 'ok'],
  'progress.moveNot': ['不用', '否', 'no'],
  'progress.keep': ['不要', '不用', '否', 'no'],
  'teacher.sure': ['是', '好', '對', 'ok', 'sure', 'confirm'],
  'teacher.approveAll': ['核准全部', '全部通過'],
  'teacher.atOnce': ['立即', '馬上', 'immediately'],
  'teacher.more': ['更多', 'more', 'next'],
  'teacher.backToList': ['名單', '返回', 'list'],
};

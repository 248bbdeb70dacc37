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
  | 'manage'
  | 'leave'
  | 'add'
  | 'erase'
  | 'signOut'
  | 'untie'
  | 'verifyMobile'
  | 'mySlips'
  | 'slips'
  | 'today'
  | 'roll'
  | 'deputy';

/** Per word: 繁體 (with the simplified writing), English, Tiếng Việt, Bahasa Indonesia. */
const WORDS: Readonly<Record<GlobalWord, readonly string[]>> = {
  cancel: ['取消', '放棄', '放弃', 'cancel', 'quit', 'hủy', 'hủy bỏ', 'batal', 'batalkan'],
  back: [
    '上一步',
    '返回',
    '回上一步',
    'back',
    'go back',
    'previous',
    'quay lại',
    'trở lại',
    'bước trước',
    'kembali',
    'mundur',
  ],
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
    'mulai dari awal',
  ],
  resume: [
    '繼續',
    '继续',
    '繼續綁定',
    '繼續填寫',
    '接著填',
    '繼續請假',
    '回到審核',
    '回到假單',
    'back to slips',
    'về lại đơn nghỉ',
    'kembali ke surat izin',
    'continue',
    'go on',
    'continue binding',
    'continue leave',
    'back to reviewing',
    'resume',
    'tiếp tục',
    'tiếp tục liên kết',
    'tiếp tục xin nghỉ',
    'quay lại duyệt',
    'điền tiếp',
    'lanjut',
    'lanjutkan',
    'lanjut penautan',
    'lanjut izin',
    'lanjut meninjau',
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
    'trạng thái',
    'progres',
    'kemajuan',
    // The words of the list's buttons: which of several is meant is pressed there.
    ...['修改申請', '取消申請', '結束綁定', '修改後重送', '下載申請書'],
    ...['end the binding', 'end binding', 'application form', 'correct and send again'],
    ...['kết thúc liên kết', 'hủy đơn', 'tải đơn', 'sửa và gửi lại'],
    ...['akhiri penautan', 'unduh formulir', 'perbaiki, kirim lagi'],
  ],
  remind: [
    '提醒導師',
    '提醒老師',
    '提醒导师',
    'remind',
    'remind the teacher',
    'nhắc giáo viên',
    'nhắc thầy cô',
    'ingatkan guru',
    'ingatkan wali kelas',
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
    'người thật',
    'gọi trường',
    'liên hệ trường',
    'hubungi sekolah',
    'telepon sekolah',
    'petugas',
  ],
  language: [
    '語言',
    '语言',
    '切換語言',
    'language',
    'languages',
    'ngôn ngữ',
    'đổi ngôn ngữ',
    'bahasa',
    'ganti bahasa',
  ],
  help: ['說明', '说明', '幫助', '使用說明', 'help', 'trợ giúp', 'giúp', 'hướng dẫn', 'bantuan', 'tolong'],
  bind: [
    '親子綁定',
    '亲子绑定',
    '綁定',
    '绑定',
    '開始綁定',
    'bind',
    'binding',
    'liên kết',
    'tautkan',
    'penautan',
    'ikat',
  ],
  guardian: ['切換家長', '切换家长', '切換到家長', 'switch to parent', 'as parent', 'phụ huynh', 'orang tua'],
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
    'as teacher',
    'giáo viên',
    'giáo viên đăng nhập',
    'guru',
    'login guru',
    'masuk guru',
  ],
  pending: ['待審核', '待审核', '待審', 'pending', 'chờ duyệt', 'menunggu', 'daftar tunggu'],
  class: ['我的班級', '我的班级', '班級名單', 'my class', 'lớp của tôi', 'lớp tôi', 'kelas saya'],
  manage: [
    '綁定管理',
    '绑定管理',
    '管理綁定',
    'manage bindings',
    'bindings',
    'quản lý liên kết',
    'kelola penautan',
  ],
  notify: [
    '通知設定',
    '通知设定',
    '通知',
    'notices',
    'notifications',
    'notice settings',
    'thông báo',
    'notifikasi',
  ],
  leave: [
    '請假',
    '请假',
    '線上請假',
    '我要請假',
    'leave',
    'leave request',
    'xin nghỉ',
    'xin nghỉ học',
    'nghỉ học',
    'izin',
    'izin sakit',
  ],
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
    'xóa mọi dữ liệu',
    'hapus semua',
    'hapus semua data',
  ],
  signOut: ['登出服務', '登出服务', '登出', 'sign out', 'log out', 'logout', 'đăng xuất', 'keluar'],
  untie: ['解除', '解除連結', 'untie', 'gỡ LINE này', 'gỡ', 'lepas', 'lepas LINE ini'],
  verifyMobile: [
    '驗證手機',
    '验证手机',
    'verify mobile',
    'verify my mobile',
    'xác minh điện thoại',
    'verifikasi ponsel',
  ],
  mySlips: [
    ...['我的假單', '我的假单', '假單查詢', '請假紀錄', 'my leave', 'my slips'],
    ...['đơn nghỉ của tôi', 'izin saya', 'surat izin saya'],
  ],
  slips: ['假單', '假单', '待確認假單', '審核假單', 'slips', 'leave slips', 'đơn nghỉ', 'surat izin'],
  today: ['今日缺席', '今天缺席', '缺席', 'absent today', 'absences', 'vắng hôm nay', 'absen hari ini'],
  roll: ['點名', '点名', 'roll call', 'roll', 'điểm danh', 'presensi'],
  deputy: ['代理導師', '代理导师', '代理', 'deputy', 'stand-in', 'dạy thay', 'wali kelas pengganti'],
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
    'tiếng hoa',
    'bahasa mandarin',
    'bahasa tionghoa',
  ],
  en: ['English', '英文', '英語', 'tiếng anh', 'bahasa inggris'],
  vi: ['Tiếng Việt', 'Vietnamese', '越南文', '越南語', '越南话', '越文', 'bahasa vietnam'],
  id: [
    'Bahasa Indonesia',
    'Indonesia',
    'Indonesian',
    '印尼文',
    '印尼語',
    '印尼话',
    'tiếng indonesia',
    'bahasa indo',
  ],
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
  'relation.FATHER': ['cha', 'tía', 'bapak', 'papa', 'dad', 'daddy', 'my father'],
  'relation.MOTHER': ['má', 'mama', 'bunda', 'mom', 'mum', 'mommy', 'mummy', 'my mother'],
  'relation.OTHER': ['lain', 'người khác'],
  'binding.start': ['開始', '綁定', '好', 'start', 'bind', 'yes', 'đồng ý', 'vâng', 'ya'],
  'binding.next': [
    ...['繼續', 'continue', '對', '是', '正確', '沒錯', '好', 'yes', 'next', 'right', 'ok'],
    ...['tiếp', 'tiếp theo', 'đúng', 'vâng', 'có', 'lanjut', 'ya', 'benar', 'betul'],
  ],
  'binding.addChild': ['新增', '新增學生', '還有', 'add', 'thêm', 'thêm con', 'tambah'],
  'binding.correctChild': ['修改', '不對', '錯了', 'edit', 'no', 'không', 'sai', 'salah', 'tidak', 'ubah'],
  'binding.agree': [
    ...['同意', '我同意', '本人同意', '已詳閱並同意', 'agree', 'I agree', 'yes, I agree'],
    ...['đồng ý', 'tôi đồng ý', 'setuju', 'saya setuju', 'ya, saya setuju'],
  ],
  'binding.decline': [
    ...['不要', '拒絕', '我不同意', '本人不同意', 'decline', 'no', 'disagree', 'I disagree', "I don't agree"],
    ...['không', 'từ chối', 'tôi không đồng ý', 'tidak', 'tolak', 'saya tidak setuju'],
  ],
  'binding.send': [
    ...['送出', '確定', '確定送出', '好', 'send', 'submit', 'yes'],
    ...['gửi', 'gửi đi', 'vâng', 'có', 'ya', 'kirimkan'],
  ],
  'binding.backToEdit': ['修改', '不要', 'edit', 'no', 'sửa', 'không', 'perbaiki', 'tidak'],
  'binding.moreSchools': [
    '更多',
    '更多學校',
    '下一頁',
    'more',
    'next',
    'thêm',
    'xem thêm',
    'lainnya',
    'lagi',
  ],
  'binding.byEmail': ['信箱', 'email', 'e-mail'],
  'binding.byMobile': ['手機', '簡訊', 'mobile', 'phone', 'di động', 'điện thoại', 'SMS', 'HP', 'telepon'],
  'binding.byDistrict': ['行政區', '依區選', 'district', 'quận', 'distrik'],
  'binding.allSchools': ['全部', '列出全部', 'all', 'tất cả', 'semua'],
  'binding.moreDistricts': ['更多', 'more', 'thêm', 'xem thêm', 'lainnya', 'lagi'],
  'binding.thatOne': ['是', '對', '好', 'yes', 'đúng', 'vâng', 'phải', 'ya', 'benar'],
  'binding.noneOfThese': ['不是', '否', 'no', 'none', 'không', 'bukan', 'tidak'],
  'binding.askTheSchool': ['請學校確認名冊', 'ask', 'nhờ trường', 'tanya sekolah'],
  'binding.noEmail': ['沒有電子信箱', '無', '沒有', 'none', 'không', 'không có', 'tidak ada'],
  'edit.remove': ['移除', '刪除', 'remove', 'bỏ', 'xóa', 'hapus'],
  'edit.nothing': ['không', 'tidak'],
  'binding.tryAgain': ['再試', '重試', 'again', 'retry', 'coba'],
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
  'code.resend': [
    ...['重寄', '重傳', '重新取得驗證碼', '再傳一次', '沒收到', 'resend'],
    ...['gửi lại', 'chưa nhận được', 'kirim lagi', 'belum terima'],
  ],
  'code.otherContact': [
    ...['改用電子信箱', '改用手機', '改信箱', '改手機', 'change'],
    ...['đổi', 'đổi email', 'đổi số', 'ganti', 'ganti email', 'ganti nomor'],
  ],
  'code.otherEmail': ['改信箱', '換信箱', 'change', 'đổi', 'đổi email', 'ganti', 'ganti email'],
  'progress.sureCancel': ['確定', '是', '好', 'yes', 'ok', 'vâng', 'đồng ý', 'ya'],
  'progress.sureEnd': ['確定', '是', '好', 'yes', 'ok', 'vâng', 'đồng ý', 'ya'],
  'progress.sureErase': ['確定', '是', '好', 'yes', 'ok', 'vâng', 'đồng ý', 'ya'],
  'progress.sureUntie': ['確定', '是', '好', 'yes', 'ok', 'vâng', 'đồng ý', 'ya'],
  'progress.moveHere': ['是', '好', '對', 'yes', 'ok', 'vâng', 'đồng ý', 'ya'],
  'progress.moveNot': ['不用', '否', 'no', 'không', 'tidak'],
  'progress.keep': ['不要', '不用', '否', 'no', 'không', 'tidak'],
  'slips.sure': ['是', '好', '對', 'ok', 'confirm', 'yes', 'chắc', 'vâng', 'ya'],
  'slips.previous': ['上頁', '前一頁', 'prev', 'page back', 'halaman sebelum'],
  'slips.more': ['更多', 'more', 'next', 'tiếp', 'lagi'],
  'slips.backToList': ['返回', 'list', 'danh sách', 'daftar'],
  'teacher.sure': ['是', '好', '對', 'ok', 'sure', 'confirm', 'chắc', 'đúng', 'vâng', 'ya', 'yakin'],
  'teacher.approveAll': ['核准全部', '全部通過', 'duyệt hết'],
  'teacher.atOnce': ['立即', '馬上', 'immediately', 'lập tức', 'segera'],
  'teacher.previous': ['上頁', '前一頁', 'prev', 'page back', 'halaman sebelum'],
  'teacher.more': ['更多', 'more', 'next', 'tiếp', 'lagi', 'berikutnya', 'halaman berikutnya'],
  'teacher.backToList': ['名單', '返回', 'list', 'danh sách', 'daftar'],
};

/** The three files of a roster (DESIGN 6), in the order in which they are read: each may refer to those before it. */
export const ROSTER_FILES = ['schools.csv', 'students.csv', 'staff.csv'] as const;

export type RosterFile = (typeof ROSTER_FILES)[number];

/** Every kind of table that is read: a roster's, and a school's calendar. */
export type TableFile = RosterFile | 'calendar.csv';

/** Bounds on what is read: more than a whole city's roster needs, less than what would fill the memory. */
export const ROSTER_LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  recordCharacters: 20_000,
  cellCharacters: 254,
} as const;

export interface Column {
  key: string;
  /** As people call it, in messages. */
  title: string;
  /** Other headers that mean the same. */
  aliases: readonly string[];
  required: boolean;
}

const column = (key: string, title: string, aliases: readonly string[] = []): Column => ({
  key,
  title,
  aliases,
  required: true,
});
const optional = (key: string, title: string, aliases: readonly string[] = []): Column => ({
  ...column(key, title, aliases),
  required: false,
});

const schoolCode = column('school_code', '學校代碼', ['學校代號', 'code']);
const personName = column('name', '姓名');

/** Which columns each file has, and under which headers they are known. */
export const COLUMNS: Record<TableFile, readonly Column[]> = {
  'schools.csv': [
    column('code', '學校代碼', ['學校代號', '代碼', 'school_code']),
    column('level', '學層', ['學制', '教育階段']),
    column('name', '學校名稱', ['校名', '名稱']),
    optional('district', '行政區', ['地區']),
    optional('phone', '電話', ['學校電話']),
  ],
  'students.csv': [
    schoolCode,
    column('level', '學層', ['學制', '教育階段']),
    column('grade', '年級'),
    column('class', '班級', ['班別']),
    column('seat_no', '座號'),
    column('student_no', '學號'),
    { ...personName, aliases: ['學生姓名'] },
    column('national_id', '身分證字號', ['身份證字號', '身分證號', '身分證號碼', '身分證統一編號']),
    optional('pupil_code', '學生代碼', ['學生代號']),
    column('status', '狀態', ['在學狀態', '學籍狀態']),
    optional('guardian_email', '家長信箱', ['家長電子信箱', '家長電子郵件']),
    optional('guardian_mobile', '家長手機', ['家長行動電話', '家長手機號碼']),
  ],
  'staff.csv': [
    schoolCode,
    optional('level', '學層', ['學制', '教育階段']),
    { ...personName, aliases: ['教職員姓名', '教師姓名'] },
    column('email', '信箱', ['電子信箱', '電子郵件']),
    optional('mobile', '手機', ['行動電話', '手機號碼']),
    column('role', '職務', ['職稱', '角色']),
    optional('class', '班級', ['導師班級', '任教班級']),
  ],
  'calendar.csv': [column('date', '日期'), column('kind', '種類', ['類別', '類型'])],
};

/** `national_id（身分證字號）`: a column as messages name it. */
export function columnLabel(file: TableFile, key: string): string {
  const found = COLUMNS[file].find((each) => each.key === key);
  return found ? `${found.key}（${found.title}）` : key;
}

import { z } from 'zod';
import { readEmail, readMobile } from '../../domain/contact.ts';
import { readNationalId } from '../../domain/nationalId.ts';
import { readPersonName } from '../../domain/personName.ts';
import { readPupilCode } from '../../domain/pupilCode.ts';
import { isGradeOf, readClassName, readClassReference, readGrade } from '../../domain/schoolClass.ts';
import { normaliseText, withoutSpacing } from '../../domain/text.ts';
import { readLevel, readRole, readStatus } from './vocabulary.ts';

type Reader<T> = (typed: string) => T | undefined;

const PHONE = /^[0-9+()#\- 轉]{6,30}$/u;
/** Letters, digits and what stands in names of schools; never first a character that a spreadsheet would calculate. */
const SCHOOL_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ()（）·・‧.\-–&'’]{1,59}$/u;

/** A cell that must be filled and that its reader understands; `reason` says what would be right. */
function cell<T>(read: Reader<T>, reason: string | ((typed: string) => string)) {
  return z.string().transform((typed, context): T => {
    if (normaliseText(typed) === '') return refuse(context, '不可空白');
    return read(typed) ?? refuse(context, typeof reason === 'string' ? reason : reason(typed));
  });
}

/** A cell that may be empty, which gives null. */
function cellOrEmpty<T>(read: Reader<T>, reason: string | ((typed: string) => string)) {
  return z.string().transform((typed, context): T | null => {
    if (normaliseText(typed) === '') return null;
    return read(typed) ?? refuse(context, typeof reason === 'string' ? reason : reason(typed));
  });
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const matching =
  (shape: RegExp, normalise: (typed: string) => string): Reader<string> =>
  (typed) => {
    const text = normalise(typed);
    return shape.test(text) ? text : undefined;
  };
const upperCase = (typed: string) => withoutSpacing(typed).toUpperCase();

function readSeat(typed: string): number | undefined {
  const digits = withoutSpacing(typed);
  const seat = /^\d{1,3}$/u.test(digits) ? Number(digits) : 0;
  return seat > 0 ? seat : undefined;
}

function readId(typed: string): string | undefined {
  const reading = readNationalId(typed);
  return reading.ok ? reading.id : undefined;
}

function describeBadId(typed: string): string {
  const reading = readNationalId(typed);
  return !reading.ok && reading.reason === 'checksum'
    ? '檢查碼不對，少了一碼或錯了一碼，請對照證件'
    : '不是身分證字號或居留證號碼（一個英文字母與九碼，例：A123456789）；沒有證號的學生請填學生代碼';
}

const code = cell(matching(/^[A-Z0-9]{4,10}$/u, upperCase), '學校代碼是 4 到 10 個英數字（例：403601）');
const level = cell(
  readLevel,
  '請填國小、國中、高中或高職（或 ELEMENTARY、JUNIOR_HIGH、SENIOR_HIGH、VOCATIONAL_HIGH）',
);
const name = cell(readPersonName, '不是完整的姓名：2 到 60 個字，只能有文字、空格、間隔號、連字號');
const email = '不是電子信箱（例：lin@example.com）';
const mobile = '不是手機號碼（例：0912-345-678）';

/** A row of schools.csv. */
export const schoolRow = z.object({
  code,
  level,
  name: cell(matching(SCHOOL_NAME, normaliseText), '學校名稱是 2 到 60 個字，以文字或數字開頭'),
  district: cellOrEmpty(
    matching(/^[\p{L}\p{N}]{2,20}$/u, normaliseText),
    '行政區是 2 到 20 個字（例：內湖區）',
  ),
  phone: cellOrEmpty(matching(PHONE, normaliseText), '電話只能有數字與 + - ( ) # 轉（例：02-2790-0000）'),
});

/** A row of students.csv; the class is read beside the grade, and the grade beside the level. */
export const studentRow = z
  .object({
    school_code: code,
    level,
    grade: cell(readGrade, '年級請填數字（例：5）或五年級'),
    class: z.string(),
    seat_no: cell(readSeat, '座號是 1 到 999 的數字'),
    student_no: cell(matching(/^[A-Z0-9]{1,20}$/u, upperCase), '學號是 1 到 20 個英數字'),
    name,
    national_id: cellOrEmpty(readId, describeBadId),
    pupil_code: cellOrEmpty(readPupilCode, '學生代碼是 4 到 20 個英數字，不能是身分證字號'),
    status: cell(readStatus, '請填 ACTIVE（在學）或 LEFT（離校）'),
    guardian_email: cellOrEmpty(readEmail, email),
    guardian_mobile: cellOrEmpty(readMobile, mobile),
  })
  .transform((row, context) => {
    const refuseAt = (column: string, message: string) =>
      context.addIssue({ code: 'custom', path: [column], message });
    const className = readClassName(row.class, row.grade);
    if (normaliseText(row.class) === '') refuseAt('class', '不可空白');
    else if (className === undefined)
      refuseAt('class', '班級請填班名（例：1、一班、忠），年級要與年級欄相同');
    if (!isGradeOf(row.level, row.grade)) refuseAt('grade', '這個學層沒有這個年級');
    if (!row.national_id && !row.pupil_code) refuseAt('national_id', '身分證字號與學生代碼至少要填一項');
    return { ...row, class: { grade: row.grade, name: className ?? '' } };
  });

/** A row of staff.csv; whether its class exists is judged against the school's classes. */
export const staffRow = z
  .object({
    school_code: code,
    level: cellOrEmpty(readLevel, '請填國小、國中、高中或高職；空白表示這個代碼的所有學層'),
    name,
    email: cell(readEmail, email),
    mobile: cellOrEmpty(readMobile, mobile),
    role: cell(readRole, '請填導師、學務組長、學務主任、校長或單位管理員（資訊組長）'),
    class: cellOrEmpty(readClassReference, '班級要連同年級（例：501 或 五年一班；5-1 會被 Excel 改成日期）'),
  })
  .superRefine((row, context) => {
    const isTeacher = row.role === 'HOMEROOM_TEACHER';
    if (isTeacher === (row.class !== null)) return;
    const message = isTeacher ? '導師必須填班級（例：501 或 五年一班）' : '只有導師要填班級';
    context.addIssue({ code: 'custom', path: ['class'], message });
  });

export type SchoolRow = z.infer<typeof schoolRow>;
export type StudentRow = z.infer<typeof studentRow>;
export type StaffRow = z.infer<typeof staffRow>;

import { readContact, readEmail, readMobile } from '../../domain/contact.ts';
import { readNationalId } from '../../domain/nationalId.ts';
import { isSameName, LONGEST_NAME, readPersonName } from '../../domain/personName.ts';
import { holdsIdNumber, isMeantAsNationalId, readPupilCode } from '../../domain/pupilCode.ts';
import type { Relation } from '../../domain/relation.ts';
import {
  countCharacters,
  normaliseText,
  withoutAccents,
  withoutEnd,
  withoutSpacing,
} from '../../domain/text.ts';
import { line } from '../view.ts';
import type { BindingContext } from './context.ts';
import type { BindingEvent } from './events.ts';

const LONGEST_RELATION = 20;
const LONGEST_SCHOOL_TEXT = 40;

/** Other words for the relations that parents type. 阿公 and 阿嬤 are missing on purpose: they are two each. */
const RELATION_WORDS: ReadonlyMap<string, Relation> = new Map([
  ['父親', 'FATHER'],
  ['母親', 'MOTHER'],
  ['祖父', 'PATERNAL_GRANDFATHER'],
  ['祖母', 'PATERNAL_GRANDMOTHER'],
  ['外祖父', 'MATERNAL_GRANDFATHER'],
  ['外祖母', 'MATERNAL_GRANDMOTHER'],
  ['爸爸', 'FATHER'],
  ['爸', 'FATHER'],
  ['媽媽', 'MOTHER'],
  ['媽', 'MOTHER'],
  ['爹地', 'FATHER'],
  ['媽咪', 'MOTHER'],
  ['爺爺', 'PATERNAL_GRANDFATHER'],
  ['奶奶', 'PATERNAL_GRANDMOTHER'],
  ['外公', 'MATERNAL_GRANDFATHER'],
  ['外婆', 'MATERNAL_GRANDMOTHER'],
]);

/** Words of buttons and of bewilderment, which nobody is called. */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...['下一步', '送出', '送出資料', '返回修改', '確定', '同意', '不同意', '修改', '姓名', '名字'],
  ...['不知道', '沒有', '你好', '您好', '謝謝', ...RELATION_WORDS.keys()],
  ...['next', 'send', 'agree', 'edit', 'name', 'hello', 'thanks', 'thank you'],
  ...['tiếp', 'gửi', 'đồng ý', 'sửa', 'họ tên', 'không biết', 'không có', 'xin chào', 'cảm ơn'],
  ...['berikutnya', 'kirim', 'setuju', 'ubah', 'nama', 'tidak tahu', 'tidak ada', 'halo', 'terima kasih'],
]);

/** To correct one of several children, without saying which; without accents, as they are compared. */
const CORRECT_WORDS: ReadonlySet<string> = new Set([
  ...['修改', '不對', '錯了', 'edit', 'no', 'sua', 'khong', 'sai'],
  ...['perbaiki', 'ubah', 'salah', 'tidak'],
]);

/** The word before another relation, where it is typed, in each language; khác as many type it too. */
const OTHER_ALONE = /^(?:其他|other|khác|khac|lainnya|lain)$/iu;
const OTHER_AND_WHICH =
  /^(?:7(?!\d)[\s:：,，]*|其他[\s:：,，]*|(?:other|khác|khac|lainnya|lain)(?:\s*[:：,，]\s*|\s+))(.+)$/iu;

type Reader = (text: string, context: BindingContext) => BindingEvent;

const READERS: Readonly<Record<string, Reader>> = {
  askContact(text, { offered }) {
    const contact = readContact(text);
    if (contact) return { type: 'CONTACT', contact };
    return invalid(offered?.canSms === false ? 'binding.notEmail' : 'binding.contactInvalid');
  },
  askCode(text, { verified }) {
    const code = withoutSpacing(text);
    if (/^\d{6}$/u.test(code)) return { type: 'CODE', code };
    return otherContact(text, verified.length === 0) ?? invalid('code.malformed');
  },
  askRelation: relation,
  askSameRelation: relation,
  askRelationOther: otherRelation,
  askStudentId: studentId,
  // Whoever reads that something did not agree types the number again.
  mismatch: (text, context) =>
    isMeantAsNationalId(text) ? studentId(text, context) : invalid('common.chooseOne'),
  askSchool: schoolText,
  pickSchool: schoolText,
  pickDistrict: schoolText,
  confirmElsewhere: schoolText,
  // One child alone has a button of that word.
  confirmChildren: (text) =>
    invalid(
      CORRECT_WORDS.has(withoutAccents(withoutEnd(text)).toLowerCase())
        ? 'binding.correctWhich'
        : 'common.chooseOne',
    ),
  // What else is typed may say that the page was answered.
  askConsent: () => ({ type: 'PAGE_DONE' }),
  askParentId(text, { children }) {
    return nationalId(text, (id) =>
      children.some((child) => child.nationalId === id)
        ? invalid('binding.parentIdIsChilds')
        : { type: 'PARENT_ID', nationalId: id },
    );
  },
  askName(text) {
    if (NO_NAMES.has(withoutEnd(text).toLowerCase())) return invalid('binding.notName');
    const name = readPersonName(text);
    return name ? { type: 'NAME', name } : invalid('binding.nameInvalid', { most: LONGEST_NAME });
  },
  askEmail(text) {
    const email = readEmail(text);
    return email ? { type: 'EMAIL', email } : invalid('binding.emailInvalid');
  },
  askMobile(text) {
    const mobile = readMobile(text);
    return mobile ? { type: 'MOBILE', mobile } : invalid('binding.mobileInvalid');
  },
  summary(text, { parent }) {
    const name = parent.name ?? '';
    return isSameName(text, name) ? { type: 'SIGNATURE', signature: text } : { type: 'PAGE_DONE' };
  },
};

/** Reads what was typed where a question rests: its answer, or an INVALID that says what would be right. */
export function readTyped(state: string, typed: string, context: BindingContext): BindingEvent {
  const reader = READERS[state];
  return reader ? reader(normaliseText(typed), context) : invalid('common.chooseOne');
}

/** A child's number: a national ID, a residence number, or the school's own code where the roster has such. */
function studentId(text: string, { parent, child, offered }: BindingContext): BindingEvent {
  const code =
    child?.level && offered?.pupilCodeLevels.includes(child.level) ? readPupilCode(text) : undefined;
  if (code && !isMeantAsNationalId(code)) return { type: 'STUDENT_ID', nationalId: code };
  return nationalId(text, (id) =>
    parent.nationalId === id ? invalid('binding.studentIdIsParents') : { type: 'STUDENT_ID', nationalId: id },
  );
}

/** Another address typed where a code is asked: any at first, later another email, whose place it is. */
function otherContact(text: string, isFirst: boolean): BindingEvent | undefined {
  if (isFirst) {
    const contact = readContact(text);
    return contact && { type: 'CONTACT', contact };
  }
  const email = readEmail(text);
  return email === undefined ? undefined : { type: 'EMAIL', email };
}

function relation(typed: string): BindingEvent {
  const text = withoutEnd(typed);
  const known = RELATION_WORDS.get(text);
  if (known) return { type: 'RELATION', relation: known };
  if (OTHER_ALONE.test(text)) return { type: 'RELATION', relation: 'OTHER' };
  const other = OTHER_AND_WHICH.exec(text)?.[1];
  return other ? otherRelation(other) : invalid('binding.relationInvalid');
}

function otherRelation(text: string): BindingEvent {
  const other = withoutEnd(text);
  const known = RELATION_WORDS.get(other);
  if (known) return { type: 'RELATION', relation: known };
  // Letters alone: a teacher reads it in a line with names and 「相符」.
  return /^\p{L}[\p{L}\p{M} '’·-]*$/u.test(other) && countCharacters(other) <= LONGEST_RELATION
    ? { type: 'RELATION', relation: 'OTHER', other }
    : invalid('binding.relationOtherInvalid', { most: LONGEST_RELATION });
}

function nationalId(text: string, accept: (id: string) => BindingEvent): BindingEvent {
  const reading = readNationalId(text);
  return reading.ok ? accept(reading.id) : invalid(`nationalId.${reading.reason}`);
}

/** A part of a school's name; a number typed again is somebody's, and is neither looked for nor shown. */
function schoolText(typed: string, { child }: BindingContext): BindingEvent {
  const text = withoutEnd(typed);
  const number = child?.nationalId;
  const isRepeated = number !== undefined && withoutSpacing(text).toUpperCase().includes(number);
  if (isRepeated || holdsIdNumber(text)) return invalid('binding.schoolNotNumber');
  return text && countCharacters(text) <= LONGEST_SCHOOL_TEXT
    ? { type: 'SCHOOL_TEXT', text }
    : invalid('binding.schoolTextInvalid');
}

function invalid(key: string, params?: Readonly<Record<string, string | number>>): BindingEvent {
  return { type: 'INVALID', why: line(key, params) };
}

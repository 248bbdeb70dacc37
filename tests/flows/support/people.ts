import { currentConsentId } from '../../../bot/texts/consent/index.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { Offered, School } from '../../../flows/binding/context.ts';
import type { BindingAnswer, KnownGuardian, ProgressItem } from '../../../flows/binding/events.ts';
import type {
  ClassList,
  ManagedClass,
  PendingDetail,
  PendingItem,
  PupilGuardian,
} from '../../../flows/teacher/context.ts';
import type { TeacherAnswer } from '../../../flows/teacher/events.ts';

/** A school morning (UTC): every explored step happens now, or is told of later. */
export const NOW = '2026-12-02T23:35:00.000Z';
export const LATER = '2026-12-03T01:10:00.000Z';

/** A made-up mother. */
export const MOTHER = {
  email: 'chen.mei@example.com',
  otherEmail: 'mei.chen@example.com',
  mobile: '0912345678',
  otherMobile: '0987654321',
  nationalId: 'A223456781',
  name: '陳美玲',
} as const;

export const EMAIL: Contact = { kind: 'EMAIL', value: MOTHER.email };
export const MOBILE: Contact = { kind: 'MOBILE', value: MOTHER.mobile };

export const SCHOOLS: readonly School[] = [
  { id: '403601-ELEMENTARY', name: '市立內湖國小', district: '內湖區', phone: '02-2790-0000' },
  { id: '403602-ELEMENTARY', name: '市立碧湖國小' },
];
export const SCHOOL = { ...SCHOOLS[0], id: '403601-ELEMENTARY', name: '市立內湖國小' } satisfies School;

type Student = Extract<BindingAnswer, { type: 'STUDENT_FOUND' }>['student'];

/** Her made-up children by their IDs, as the roster answers. */
export const CHILDREN: Readonly<Record<string, Student>> = {
  A123456789: { studentId: 's-1', maskedName: '王○明', grade: 5, className: '1' },
  B123456708: { studentId: 's-2', maskedName: '王○華', grade: 2, className: '3' },
};
export const FIRST_CHILD = 'A123456789';
export const SECOND_CHILD = 'B123456708';

/** A house that leaves everything to be asked. */
export const OFFERED: Offered = {
  canSms: true,
  levels: ['ELEMENTARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL_HIGH'],
  pupilCodeLevels: ['ELEMENTARY'],
  given: [],
};

/** The mother as she is known once she has been approved. */
export const KNOWN: KnownGuardian = {
  applicationId: '00000000-0000-4000-8000-0000000000aa',
  parent: { nationalId: MOTHER.nationalId, name: MOTHER.name, email: MOTHER.email, mobile: MOTHER.mobile },
  verified: [{ kind: 'EMAIL', value: MOTHER.email }],
};

export const consentId = currentConsentId('zh-Hant');

/** The progress list with a child in every status. */
export const PROGRESS: readonly ProgressItem[] = (
  ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED'] as const
).map((status, at) => ({
  bindingId: `7c1f4a52-3f0e-4d0c-9f0a-00000000000${at}`,
  version: 1,
  maskedName: '王○明',
  level: 'ELEMENTARY',
  grade: 5,
  className: '1',
  schoolName: SCHOOL.name,
  relation: 'MOTHER',
  status,
  submittedAt: NOW,
  ...(at === 0 ? { teacher: '林' } : {}),
  ...(status === 'REJECTED' ? { reason: { code: 'OTHER', typed: '請攜帶戶口名簿到校' } } : {}),
  ...(status === 'APPROVED' ? { already: true } : {}),
}));

export const STAFF_EMAIL = 'lin@school.example';
/** A made-up homeroom teacher. */
export const STAFF = { name: '林怡君', classes: [{ grade: 5, className: '1' }], schools: [], pending: 12 };

const matches = ['MATCHES', 'DIFFERS', 'UNKNOWN'] as const;

/** A page of bindings that wait, seats 1 to 9; seat 9 is asked for twice. */
export const PENDING: readonly PendingItem[] = Array.from({ length: 10 }, (_, at) => ({
  bindingId: `5b0d8a66-1b2c-4d3e-8f4a-0000000000${at + 10}`,
  version: 1,
  seatNo: Math.min(at + 1, 9),
  studentName: '王小明',
  level: 'ELEMENTARY',
  grade: 5,
  className: '1',
  relation: at === 3 ? 'OTHER' : 'MOTHER',
  ...(at === 3 ? { relationOther: '姑姑' } : {}),
  guardianName: '陳美玲',
  match: matches[at % matches.length] ?? 'UNKNOWN',
  submittedAt: NOW,
}));

/** How many of a page wait of each kind. */
export const COUNTS = { matches: 4, differs: 3, unknown: 3 };

/** Her class. */
export const CLASS_LIST: ClassList = {
  classes: [
    { grade: 5, className: '1' },
    { grade: 6, className: '1' },
  ],
  at: 0,
  classId: 'class-5-1',
  pupils: [
    { seatNo: 1, name: '王小明', state: 'BOUND' },
    { seatNo: 2, name: '李小華', state: 'PENDING' },
    { seatNo: 3, name: '張小美', state: 'NONE' },
  ],
};

/** What a second look shows of a waiting binding. */
export function detailOf(bindingId: string): PendingDetail {
  const item = PENDING.find((each) => each.bindingId === bindingId) ?? PENDING[0];
  if (!item) throw new TypeError('no binding waits');
  return {
    ...item,
    bindingId,
    mobile: MOTHER.mobile,
    email: MOTHER.email,
    known: ['0912-***-678'],
    others: [{ relation: 'FATHER', status: 'APPROVED' }],
  };
}

/** The pupil of seat 2 with a guardian in each status; whoever looks may do everything to the first. */
export function guardiansOf(bindingId: string): { pupils: FoundPupil[]; items: PupilGuardian[] } {
  const guardian = { version: 1, seatNo: 2, studentName: '李小華', since: NOW };
  return {
    pupils: [{ seatNo: 2, name: '李小華', grade: 5, className: '1' }],
    items: [
      {
        ...guardian,
        bindingId,
        relation: 'MOTHER',
        guardianName: '陳美玲',
        status: 'APPROVED',
        asked: { at: NOW, reason: { code: 'CUSTODY' } },
        may: ['suspend', 'lift', 'revoke', 'askEnd'],
      },
      {
        ...guardian,
        bindingId: '7c1f4a52-3f0e-4d0c-9f0a-000000000021',
        relation: 'OTHER',
        relationOther: '姑姑',
        guardianName: '李大美',
        status: 'SUSPENDED',
        reason: { code: 'OTHER', typed: '請家長到校說明' },
        may: ['lift', 'revoke'],
      },
      {
        ...guardian,
        bindingId: '7c1f4a52-3f0e-4d0c-9f0a-000000000022',
        relation: 'FATHER',
        guardianName: '李大同',
        status: 'PENDING',
        may: [],
      },
    ],
  };
}

type FoundPupil = Extract<TeacherAnswer, { type: 'GUARDIANS_FOUND' }>['pupils'][number];

/** The classes of two schools that somebody administers. */
export const MANAGED: readonly ManagedClass[] = ['市立內湖國小', '市立西湖國小'].map((school, at) => ({
  classId: `class-${at}`,
  grade: 5,
  className: '1',
  school,
}));

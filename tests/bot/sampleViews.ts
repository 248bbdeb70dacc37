import { currentConsentId } from '../../bot/texts/consent/index.ts';
import type { Language } from '../../bot/texts/index.ts';
import type { BindingContext, Child } from '../../flows/binding/context.ts';
import type { ProgressItem } from '../../flows/binding/events.ts';
import { progressCard } from '../../flows/binding/progress.ts';
import { bindingView } from '../../flows/binding/view.ts';
import { progressView } from '../../flows/progress/view.ts';
import type { PendingDetail, TeacherContext } from '../../flows/teacher/context.ts';
import { teacherView } from '../../flows/teacher/view.ts';
import type { Card, View } from '../../flows/view.ts';
import { sampleLeaveViews } from './sampleLeave.ts';

const AT = '2026-12-03T06:05:00.000Z';

/** Every resting state of every flow, by name, as a person would see it; `typed` stands wherever people type freely. */
export function sampleViews(language: Language, typed?: string): Record<string, View<unknown>> {
  const binding = sampleBindingContext(language, typed);
  const teacher = teacherContext(typed);
  const views: Record<string, View<unknown>> = {};
  for (const state of BINDING_STATES) views[`binding.${state}`] = bindingView(state, binding);
  for (const state of PROGRESS_STATES)
    views[`progress.${state}`] = progressView(state, { to: typed ?? 'ch***@example.com', erasable: 3 });
  for (const state of TEACHER_STATES) views[`teacher.${state}`] = teacherView(state, teacher);
  Object.assign(views, sampleLeaveViews(typed));
  views['binding.askCode first'] = bindingView('askCode', { ...binding, verified: [] });
  views['binding.askRelation first'] = bindingView('askRelation', { ...binding, children: [] });
  views['binding.confirmChildren one'] = bindingView('confirmChildren', {
    ...binding,
    children: binding.children.slice(0, 1),
  });
  views['binding.confirmChildren ten'] = bindingView('confirmChildren', {
    ...binding,
    children: Array.from({ length: 10 }, () => binding.children[0] ?? child(typed)),
  });
  return views;
}

/** A progress list with one child in each status. */
export function sampleProgress(typed?: string): Card {
  return progressCard(sampleProgressItems(typed));
}

/** One child in each status. */
export function sampleProgressItems(typed?: string): ProgressItem[] {
  const statuses = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED'] as const;
  return statuses.map((status, at): ProgressItem => {
    const { maskedName, level, grade, className, school, relation } = child(typed);
    const teacher = typed ?? '林';
    return {
      ...{ bindingId: uuid(at), version: 1, maskedName, level, grade, className, relation, status, teacher },
      schoolName: school.name,
      submittedAt: AT,
      ...(status === 'REJECTED' ? { reason: { code: 'OTHER', typed: typed ?? '請攜帶戶口名簿到校' } } : {}),
    };
  });
}

const BINDING_STATES = [
  'greeting',
  'home',
  'askContact',
  'askCode',
  'askRelation',
  'askRelationOther',
  'askSameRelation',
  'askLevel',
  'askStudentId',
  'askSchool',
  'pickDistrict',
  'pickSchool',
  'confirmElsewhere',
  'mismatch',
  'paused',
  'confirmChildren',
  'editChild',
  'askConsent',
  'confirmDecline',
  'askParentId',
  'askName',
  'askEmail',
  'askMobile',
  'summary',
  'readyToSend',
] as const;

const PROGRESS_STATES = [
  'home',
  'askContact',
  'askCode',
  'confirmCancel',
  'confirmEnd',
  'confirmErase',
  'confirmUntie',
  'offerMove',
] as const;

const TEACHER_STATES = [
  'out',
  'askEmail',
  'askCode',
  'home',
  'reviewing',
  'detail',
  'askReason',
  'askReasonText',
  'confirmReason',
  'askWhich',
  'confirmAll',
  'confirmSignOut',
  'classroom',
  'notifySettings',
  'askSeat',
  'guardians',
  'askEndReason',
  'askEndReasonText',
  'confirmEnd',
  'askClass',
  'pickSchool',
] as const;

/** A binding near its end, with two children. */
export function sampleBindingContext(language: Language, typed?: string): BindingContext {
  const schools = ['內湖', '西湖', '麗湖', '南湖', '新湖', '大湖', '東湖', '明湖'].map((name, at) => ({
    id: `3136${at}1-ELEMENTARY`,
    name: typed ?? `市立${name}國小`,
    district: typed ?? '內湖區',
  }));
  const second = { ...child(typed), maskedName: typed ?? '王○華', level: 'JUNIOR_HIGH' as const, grade: 7 };
  return {
    contact: { kind: 'MOBILE', value: '0912345678' },
    verified: [{ kind: 'MOBILE', value: '0912345678' }],
    child: {
      relation: 'MOTHER',
      level: 'ELEMENTARY',
      nationalId: 'A123456789',
      school: { id: 'x', name: typed ?? '市立內湖國小' },
    },
    districts: { offset: 0, found: Array.from({ length: 12 }, (_, at) => typed ?? `第${at}區`), total: 20 },
    elsewhere: schools.map((school) => ({ level: 'VOCATIONAL_HIGH' as const, school })),
    editing: 0,
    schoolSearch: { text: typed ?? '湖', offset: 0, found: schools, total: 12 },
    mismatch: { left: 4 },
    pausedUntil: '2026-12-03T16:00:00.000Z',
    children: [child(typed), { ...second, className: '3', ...(typed ? { relationOther: typed } : {}) }],
    childrenConfirmed: true,
    consent: { id: currentConsentId(language), agreedAt: AT },
    parent: {
      nationalId: 'A223456781',
      name: typed ?? '陳美玲',
      email: typed ?? 'chen.mei.ling@example.com',
      mobile: '0912345678',
    },
  };
}

function child(typed: string | undefined): Child {
  return {
    studentId: 's1',
    maskedName: typed ?? '王○明',
    nationalId: 'A123456789',
    level: 'ELEMENTARY',
    grade: 5,
    className: typed ?? '1',
    school: { id: '313601-ELEMENTARY', name: typed ?? '市立內湖國小' },
    relation: 'MOTHER',
  };
}

/** A school with as many classes as there are. */
function managedClasses(typed?: string): NonNullable<TeacherContext['managed']> {
  const classes = Array.from({ length: 60 }, (_, at) => ({
    classId: `class-${at}`,
    grade: 1 + Math.floor(at / 10),
    className: typed ?? `${1 + (at % 10)}`,
    school: typed ?? '市立內湖國小',
  }));
  return { classes, found: classes.slice(0, 20) };
}

const GUARDIANS = ['陳美玲', '李大年', '王文雄', '林月英', '吳淑惠', 'Nguyễn Thị Minh Huệ'];

/** A pupil with six guardians, each of whom an administrator may stop. */
function sampleGuardians(typed?: string): NonNullable<TeacherContext['guardians']> {
  const reason = { code: 'OTHER' as const, typed: typed ?? '請家長到校說明' };
  return {
    bindingId: uuid(0),
    pupils: [{ seatNo: 5, name: typed ?? '王大明', grade: 5, className: typed ?? '1' }],
    items: Array.from({ length: 6 }, (_, at) => ({
      ...{ bindingId: uuid(at), version: 1, seatNo: 5, studentName: typed ?? '王大明', since: AT },
      ...{
        relation: 'OTHER' as const,
        relationOther: typed ?? '姑姑',
        guardianName: typed ?? GUARDIANS[at] ?? '',
      },
      ...(at % 2 === 0
        ? {
            status: 'APPROVED' as const,
            asked: { at: AT, reason },
            may: ['suspend' as const, 'revoke' as const],
          }
        : { status: 'SUSPENDED' as const, reason, may: ['lift' as const, 'revoke' as const] }),
    })),
  };
}

function teacherContext(typed: string | undefined): TeacherContext {
  const people = [
    ['李大年', '李大年', 'FATHER', 'DIFFERS'],
    ['王大明', '陳美玲', 'MOTHER', 'MATCHES'],
    ['阮氏明慧', 'Nguyễn Thị Minh Huệ', 'MOTHER', 'UNKNOWN'],
    ['瓦歷斯·諾幹', '吳淑惠', 'MATERNAL_GRANDMOTHER', 'MATCHES'],
  ] as const;
  const itemAt = (at: number) => {
    const [student, guardian, relation, match] = people[at % people.length] ?? people[0];
    return {
      ...{ bindingId: uuid(at), version: 1, seatNo: at + 3, level: 'ELEMENTARY' as const, grade: 5 },
      ...{ studentName: typed ?? student, guardianName: typed ?? guardian, className: typed ?? '1' },
      ...{ relation, match, submittedAt: AT },
      ...(typed ? { relationOther: typed } : {}),
    };
  };
  const items = Array.from({ length: 30 }, (_, at) => itemAt(at));
  const detail: PendingDetail = {
    ...itemAt(0),
    mobile: '0922333444',
    email: typed ?? 'li@example.com',
    known: [typed ?? '0922-***-555', 'li***@example.com'],
    accountDiffers: true,
    others: [{ relation: 'MOTHER', status: 'APPROVED' }],
  };
  return {
    email: typed ?? 'lin@school.example',
    posts: {
      name: typed ?? '林淑芬',
      classes: [{ grade: 5, className: typed ?? '1' }],
      schools: [typed ?? '市立內湖國小'],
      pending: 30,
    },
    list: { items, total: 60, offset: 0, counts: { matches: 24, differs: 2, unknown: 34 } },
    detail,
    decision: {
      verb: 'reject',
      targets: [{ bindingId: uuid(0), version: 1 }],
      typedReason: typed ?? '請攜帶戶口名簿到校',
    },
    order: { verb: 'approve', seats: [5], unclear: items.slice(0, 12) },
    othersLeft: 6,
    managed: managedClasses(typed),
    guardians: sampleGuardians(typed),
    ending: {
      verb: 'revoke',
      bindingId: uuid(0),
      version: 1,
      reason: 'OTHER',
      typedReason: typed ?? '請家長到校說明',
    },
    classList: {
      classes: [
        { grade: 5, className: typed ?? '1' },
        { grade: 6, className: typed ?? '1' },
      ],
      at: 0,
      pupils: Array.from({ length: 40 }, (_, at) => ({
        seatNo: at + 1,
        name: typed ?? '歐陽小明',
        state: (['BOUND', 'PENDING', 'NONE'] as const)[at % 3] ?? 'NONE',
      })),
    },
    gathers: true,
  };
}

function uuid(at: number): string {
  return `0f8fad5b-d9cb-469f-a165-7086772895${String(at).padStart(2, '0')}`;
}

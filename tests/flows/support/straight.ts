import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { BindingAnswer } from '../../../flows/binding/events.ts';
import type { FlowQuery } from '../../../flows/flow.ts';
import type { PendingItem } from '../../../flows/teacher/context.ts';
import type { TeacherQuery } from '../../../flows/teacher/effects.ts';
import type { TeacherAnswer } from '../../../flows/teacher/events.ts';
import type { Conversation } from './conversation.ts';
import {
  CHILDREN,
  CLASS_LIST,
  COUNTS,
  consentId,
  detailOf,
  FIRST_CHILD,
  guardiansOf,
  MANAGED,
  MOTHER,
  OFFERED,
  PENDING,
  PROGRESS,
  SCHOOL,
  STAFF,
  STAFF_EMAIL,
} from './people.ts';

/** What a mother types at each question when all goes well. */
export const MOTHER_TYPES: Readonly<Record<string, string>> = {
  greeting: '親子綁定',
  home: '親子綁定',
  askContact: MOTHER.email,
  askCode: '549497',
  askRelation: '2',
  askRelationOther: '姑姑',
  askSameRelation: '1',
  askLevel: '國小',
  askStudentId: FIRST_CHILD,
  askSchool: '內湖',
  pickDistrict: '1',
  pickSchool: '1',
  confirmElsewhere: '是這所',
  mismatch: '2',
  paused: '再試一次',
  confirmChildren: '下一步',
  editChild: '不用改',
  askConsent: '同意',
  confirmDecline: '再看一次聲明',
  askParentId: MOTHER.nationalId,
  askName: MOTHER.name,
  askEmail: MOTHER.email,
  askMobile: MOTHER.mobile,
  summary: MOTHER.name,
  readyToSend: '送出資料',
};

/** The engine on a good day, for a guardian. */
export function smoothly(query: FlowQuery): BindingAnswer {
  const asked = query as BindingQuery;
  switch (asked.type) {
    case 'opening':
      return { type: 'OPENED', offered: OFFERED };
    case 'reopen':
      return { type: 'NOT_REOPENED' };
    case 'amend':
      return { type: 'NOT_AMENDED' };
    case 'listDistricts':
      return { type: 'DISTRICTS_FOUND', found: ['內湖區'], total: 1 };
    case 'askSchool':
      return { type: 'SCHOOL_ASKED', told: true };
    case 'checkParent':
      return { type: 'PARENT_CHECKED', bound: [] };
    case 'agreedOnPage':
    case 'signedOnPage':
      return { type: 'PAGE_WAITING' };
    case 'sendCode':
      return { type: 'CODE_SENT' };
    case 'checkCode':
      return { type: 'CODE_RIGHT' };
    case 'findSchools':
      return { type: 'SCHOOLS_FOUND', found: [SCHOOL], total: 1 };
    case 'matchStudent': {
      const student = CHILDREN[asked.nationalId];
      return student ? { type: 'STUDENT_FOUND', student } : { type: 'STUDENT_NOT_FOUND', left: 4 };
    }
    case 'currentConsent':
      return { type: 'CONSENT', consentId };
    case 'submit':
      return { type: 'SUBMITTED', number: 12, items: PROGRESS.slice(0, 1), hidden: 0 };
  }
}

/** What a teacher types at each question when all goes well, from the login to a decision. */
export const TEACHER_TYPES: Readonly<Record<string, string>> = {
  out: '教師登入',
  askEmail: STAFF_EMAIL,
  askCode: '549497',
  home: '待審核',
  reviewing: '詳情 2',
  detail: '不通過',
  askReason: '其他',
  askReasonText: '請攜帶戶口名簿到校',
  confirmReason: '確定',
  askWhich: '1',
  confirmAll: '確定',
  confirmSignOut: '不登出',
  classroom: '待審核',
  notifySettings: '待審核',
  askSeat: '2',
  guardians: '待審核',
  askEndReason: '待審核',
  askEndReasonText: '待審核',
  confirmEnd: '待審核',
  askClass: '待審核',
  pickSchool: '待審核',
};

/** The engine on a good day, for a teacher. */
export function forTheTeacher(query: FlowQuery): TeacherAnswer {
  const asked = query as TeacherQuery;
  switch (asked.type) {
    case 'whoAmI':
    case 'linkStaff':
      return { type: 'STAFF', posts: STAFF };
    case 'sendStaffCode':
      return { type: 'CODE_SENT' };
    case 'listPending':
      return {
        type: 'PENDING',
        items: [...PENDING],
        total: PENDING.length,
        offset: asked.offset,
        counts: COUNTS,
      };
    case 'resolveSeats': {
      const found = PENDING.filter(({ seatNo }) => asked.seats.includes(seatNo));
      const isClear = ({ seatNo, match }: PendingItem) =>
        seatNo !== 9 && (asked.verb !== 'approve' || match === 'MATCHES');
      return {
        type: 'SEATS',
        clear: found.filter(isClear),
        unclear: found.filter((item) => !isClear(item)),
        unknown: asked.seats.filter((seat) => !found.some(({ seatNo }) => seatNo === seat)),
        decided: [],
      };
    }
    case 'listMatching': {
      const targets = PENDING.filter(({ match }) => match === 'MATCHES');
      return {
        type: 'MATCHING',
        targets: targets.map(({ bindingId, version }) => ({ bindingId, version })),
        classes: [{ grade: 5, className: '1', count: targets.length }],
        othersLeft: PENDING.length - targets.length,
      };
    }
    case 'readTargets':
      return {
        type: 'TARGETS',
        items: PENDING.filter(({ bindingId }) => asked.targets.some((each) => each.bindingId === bindingId)),
        outcomes: [],
      };
    case 'signOutStaff':
      return { type: 'SIGNED_OUT_STAFF' };
    case 'listClass':
      return { type: 'CLASS_LIST', list: CLASS_LIST };
    case 'notifySettings':
      return { type: 'NOTIFY_READ', gathers: asked.gathers ?? true };
    case 'listGuardians':
      return { type: 'GUARDIANS_FOUND', ...guardiansOf(asked.bindingId ?? PENDING[0]?.bindingId ?? '') };
    case 'endBinding':
      return {
        type: 'ENDED',
        outcome: { kind: 'stopped', status: 'SUSPENDED', student: '李小華', guardian: MOTHER.name },
      };
    case 'listManaged':
      return { type: 'MANAGED', classes: [...MANAGED] };
    case 'findClasses':
      return { type: 'CLASSES_FOUND', classes: MANAGED.slice(0, 1) };
    case 'pendingDetail':
      return { type: 'DETAILS', item: detailOf(asked.bindingId) };
    case 'decide':
      return {
        type: 'DECIDED',
        outcomes: [{ kind: 'done', status: 'REJECTED', student: '王小明', guardian: MOTHER.name }],
      };
  }
}

/** Types what `types` has for each question until `isThere`; gives the questions that were answered. */
export async function goOn(
  conversation: Conversation,
  types: Readonly<Record<string, string>>,
  isThere: (conversation: Conversation) => boolean,
): Promise<string[]> {
  const answered: string[] = [];
  while (!isThere(conversation)) {
    const { state } = conversation;
    if (answered.length > 40) throw new Error(`going round in circles at ${state}`);
    answered.push(state);
    await conversation.says(types[state] ?? '?');
  }
  return answered;
}

/** Goes on until a question rests. */
export const until = (state: string) => (conversation: Conversation) => conversation.state === state;

/** Goes on until something was said. */
export const told = (key: string) => (conversation: Conversation) => conversation.told.includes(key);

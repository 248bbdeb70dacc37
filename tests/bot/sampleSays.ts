import * as gathered from '../../bot/texts/gathered.ts';
import { accountAlert, bindingsChanged, openedElsewhere } from '../../bot/texts/gatheredChanges.ts';
import * as notices from '../../bot/texts/notices.ts';
import * as bindingSays from '../../flows/binding/says.ts';
import * as progressSays from '../../flows/progress/says.ts';
import type { TeacherAnswer } from '../../flows/teacher/events.ts';
import * as teacherSays from '../../flows/teacher/says.ts';
import { type Line, line, type Say } from '../../flows/view.ts';
import { sampleLeaveSays } from './sampleLeave.ts';
import { sampleBindingContext, sampleProgressItems } from './sampleViews.ts';

const AT = '2026-12-03T06:05:00.000Z';

/** Everything that flows and engine say beside their questions; `typed` stands wherever people type freely. */
export function sampleSays(typed = '王大明'): Say[] {
  return [
    ...ofBinding(typed),
    ...ofTeacher(typed),
    ...ofProgress(typed),
    ...sampleLeaveSays(typed),
    ...sampleNotices(typed),
    ...invalids(typed),
  ];
}

/** What is told by push. */
export function sampleNotices(typed = '王○明'): Say[] {
  const pupil = {
    maskedName: typed,
    level: 'ELEMENTARY',
    grade: 5,
    className: typed,
    relation: 'MOTHER',
  } as const;
  const waiting = { ...pupil, count: 3, submittedAt: AT };
  const decision = {
    ...pupil,
    bindingId: '7c1f4a52-3f0e-4d0c-9f0a-000000000001',
    version: 2,
    schoolName: typed,
    teacher: typed,
    reason: { code: 'OTHER', typed },
  } as const;
  const listed = { ...decision, reason: { code: 'DUPLICATE' }, schoolPhone: '02-2790-0000' } as const;
  return [
    gathered.bindingsForStaff('NEW_BINDING', { ...waiting, count: 1 }),
    gathered.bindingsForStaff('NEW_BINDING', waiting),
    gathered.bindingsForStaff('BINDING_WAITING', waiting),
    ...gathered.bindingsDecided(
      [
        { ...decision, status: 'APPROVED', accountEmail: `${typed}@example.com` },
        { ...decision, status: 'REJECTED' },
        { ...listed, status: 'REJECTED' },
      ],
      'https://school.example.com/login',
    ),
    gathered.otherGuardian(pupil),
    gathered.rosterRequested([typed, typed]),
    ...gathered.rosterAnswered([typed]),
    ...notices
      .reminded([
        { ...pupil, reminded: true, who: 'TEACHER' },
        { ...pupil, reminded: true, who: 'ADMINISTRATOR' },
        { ...pupil, reminded: false, who: 'TEACHER' },
        { ...pupil, reminded: false, who: 'NOBODY' },
        { ...pupil, reminded: false, who: 'LEFT' },
      ])
      .map((each) => ({ line: each })),
    ...notices.reminded([]).map((each) => ({ line: each })),
    notices.chooseLanguage(),
    ...plain().map((each) => ({ line: each })),
    {
      line: notices.schoolsToCall(Array.from({ length: 3 }, () => ({ name: typed, phone: '02-2790-0000' }))),
    },
  ];
}

function plain(): Line[] {
  const { eventFailed, oldButton, finishFirst, textOnly, welcomeBack, updated } = notices;
  const { nothingLeft, lapsed, languageChosen } = notices;
  const lines = [
    eventFailed,
    notices.tooFast,
    oldButton,
    finishFirst,
    textOnly,
    welcomeBack,
    updated,
    nothingLeft,
    lapsed,
    languageChosen,
  ];
  return [
    ...lines.map((each) => each()),
    notices.codeMailRefused('ch***@example.com'),
    notices.mailRefused('ch***@example.com'),
    notices.help('guardian'),
    notices.help('staff'),
    notices.schoolsToCall([]),
    notices.suspendedButton('binding'),
  ];
}

function ofProgress(typed: string): Say[] {
  const items = sampleProgressItems(typed);
  const pupil = { maskedName: typed, level: 'ELEMENTARY', grade: 5, className: typed } as const;
  return [
    ...progressSays.progressSays(items),
    ...progressSays.progressSays([]),
    progressSays.offerMobile(),
    ...progressSays.proven({ type: 'CONTACT_PROVEN', items, elsewhere: true }),
    ...items.map((item) => progressSays.lookedAt({ type: 'CLOSABLE', item })),
    bindingsChanged([
      { ...pupil, status: 'PENDING', changes: ['RELATION', 'NAME', 'NATIONAL_ID', 'MOBILE', 'EMAIL'] },
      { ...pupil, status: 'CANCELLED', changes: [] },
      { ...pupil, status: 'REVOKED', changes: [] },
    ]),
    accountAlert('passwordChanged', 'https://example.com/login'),
    accountAlert('loginsFailed', 'https://example.com/login', { count: 5 }),
    ...openedElsewhere([
      { number: 1, moved: true },
      { number: 2, moved: false },
    ]),
  ];
}

function ofBinding(typed: string): Say[] {
  const context = sampleBindingContext('zh-Hant', typed);
  const refused = { type: 'CODE_REFUSED', why: 'tooSoon', until: AT } as const;
  const items = sampleProgressItems(typed);
  return [
    bindingSays.alreadyOn(),
    bindingSays.nothingBefore(),
    bindingSays.cancelled(),
    bindingSays.expired(),
    ...bindingSays.restarted({ ...context, expired: undefined }),
    bindingSays.nothingToCancel(),
    bindingSays.declined(),
    bindingSays.verified(),
    bindingSays.codeDead(),
    bindingSays.listedAlready(),
    bindingSays.codeSent({ context }),
    bindingSays.codeTooSoon(context, refused),
    bindingSays.codeTooMany(refused),
    bindingSays.codeWrong({ type: 'CODE_WRONG', left: 1 }),
    bindingSays.noSchool({ context }),
    bindingSays.unknownCode(),
    bindingSays.knownGuardian(),
    bindingSays.reopened(),
    bindingSays.notReopened(),
    bindingSays.accountFound(),
    bindingSays.emailTaken(),
    bindingSays.childRemoved({ context }),
    ...[true, false].flatMap((isHere) =>
      bindingSays.boundAlready(
        { ...context, children: [] },
        {
          type: 'STUDENT_BOUND',
          student: { studentId: 's-1', maskedName: typed, grade: 5, className: typed },
          status: 'PENDING',
          isHere,
        },
      ),
    ),
    bindingSays.theseBound(context, { type: 'PARENT_CHECKED', bound: ['s-1'] }),
    bindingSays.schoolAsked(context, { type: 'SCHOOL_ASKED', told: true }),
    bindingSays.schoolAsked(context, { type: 'SCHOOL_ASKED', told: false }),
    bindingSays.listIsFull(),
    ...bindingSays.submitted({ type: 'SUBMITTED', number: 1024, items, hidden: 0 }),
    bindingSays.nothingNew({ type: 'NOTHING_NEW', items: items.slice(0, 2), hidden: 0 }),
  ];
}

function ofTeacher(typed: string): Say[] {
  const refused: Extract<TeacherAnswer, { type: 'CODE_REFUSED' }> = {
    type: 'CODE_REFUSED',
    why: 'tooMany',
    until: AT,
  };
  const done = { kind: 'done', status: 'APPROVED', student: typed, guardian: typed } as const;
  const already = { kind: 'decidedAlready', status: 'APPROVED', student: typed } as const;
  return [
    teacherSays.nothingBefore(),
    teacherSays.cancelled(),
    teacherSays.loginCancelled(),
    teacherSays.notStaff(),
    teacherSays.loggedIn(),
    teacherSays.nothingPending(),
    teacherSays.gone(),
    teacherSays.codeDead(),
    teacherSays.codeSent({ context: { email: typed } }),
    teacherSays.codeTooSoon(refused),
    teacherSays.codeTooMany(refused),
    teacherSays.codeWrong({ type: 'CODE_WRONG', left: 4 }),
    ...teacherSays.decided([{ kind: 'done', status: 'APPROVED', student: typed, guardian: typed }]),
    ...teacherSays.decided([{ kind: 'done', status: 'REJECTED', student: typed, guardian: typed }]),
    ...teacherSays.decided([{ ...already, by: typed, at: AT }]),
    ...teacherSays.decided([already]),
    ...teacherSays.decided([{ kind: 'ownChild' }]),
    ...teacherSays.decided([done, done, { ...done, student: typed }]),
    ...teacherSays.decided([1, 2, 3, 4, 5, 6].map(() => ({ ...done, status: 'REJECTED' }))),
    ...teacherSays.decided([{ kind: 'ownChild', student: typed }]),
    ...teacherSays.decided([1, 2, 3, 4, 5, 6].map(() => ({ kind: 'notFound' }))),
    ...teacherSays.seats({ type: 'SEATS', clear: [], unclear: [], unknown: [5, 8], decided: [already] }),
    teacherSays.signedOut(),
    teacherSays.noneMatching(),
    teacherSays.noClass(),
    teacherSays.notifySet({ type: 'NOTIFY_READ', gathers: true }),
    teacherSays.notifySet({ type: 'NOTIFY_READ', gathers: false }),
    ...classTexts(typed),
    ...teacherSays.decided([{ kind: 'notFound' }]),
  ];
}

function invalids(typed: string): Say[] {
  const lines = [
    line('common.chooseOne'),
    line('binding.signatureDiffers', { name: typed }),
    line('binding.relationOtherInvalid', { most: 20 }),
    line('binding.nameInvalid', { most: 60 }),
    line('binding.notName'),
    line('binding.notEmail'),
    line('binding.schoolNotNumber'),
    line('binding.correctWhich'),
    line('teacher.reasonInvalid', { most: 100 }),
    line('teacher.tooManySeats', { most: 40 }),
    line('nationalId.malformed'),
  ];
  return lines.map((each) => ({ line: each }));
}

function classTexts(typed: string): Say[] {
  const classes = [{ grade: 5, className: typed }];
  const pupils = Array.from({ length: 40 }, (_, at) => ({
    seatNo: at + 1,
    name: typed,
    state: 'NONE' as const,
  }));
  return [
    teacherSays.classText({ classes, at: 0, pupils }),
    teacherSays.classText({ classes, at: 0, pupils: [] }),
  ];
}

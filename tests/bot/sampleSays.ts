import * as notices from '../../bot/texts/notices.ts';
import { leaveSoon } from '../../bot/texts/notices.ts';
import { childLine } from '../../flows/binding/progress.ts';
import * as bindingSays from '../../flows/binding/says.ts';
import type { TeacherAnswer } from '../../flows/teacher/events.ts';
import * as teacherSays from '../../flows/teacher/says.ts';
import { type Line, line, type Say } from '../../flows/view.ts';
import { sampleBindingContext, sampleProgressItems } from './sampleViews.ts';

const AT = '2026-12-03T06:05:00.000Z';

/** Everything that flows and engine say beside their questions; `typed` stands wherever people type freely. */
export function sampleSays(typed = '王大明'): Say[] {
  return [...ofBinding(typed), ...ofTeacher(typed), ...sampleNotices(typed), ...invalids(typed)];
}

/** What is told by push. */
export function sampleNotices(typed = '王○明'): Say[] {
  const child = childLine({ maskedName: typed, level: 'ELEMENTARY', grade: 5, className: '1' });
  const pupil = {
    maskedName: typed,
    level: 'ELEMENTARY',
    grade: 5,
    className: typed,
    relation: 'MOTHER',
  } as const;
  const told = { child, school: typed };
  const reason = line('typed', { text: typed });
  return [
    notices.newBindingForTeacher(pupil),
    notices.newBindingForTeacher({ ...pupil, count: 3 }),
    notices.bindingApproved({ ...told, teacher: typed }),
    notices.bindingApproved({ ...told, teacher: typed, accountEmail: `${typed}@example.com` }),
    notices.bindingRejected({ ...told, reason }),
    notices.bindingRejected({ ...told, reason: line('reason.DUPLICATE'), phone: '02-2790-0000' }),
    ...plain().map((each) => ({ line: each })),
    {
      line: leaveSoon({ schools: Array.from({ length: 3 }, () => ({ name: typed, phone: '02-2790-0000' })) }),
    },
  ];
}

function plain(): Line[] {
  const { eventFailed, oldButton, finishFirst, textOnly, welcomeBack, updated, help } = notices;
  const lines = [eventFailed, oldButton, finishFirst, textOnly, welcomeBack, updated, help];
  return [...lines.map((each) => each()), notices.progressNone(), leaveSoon({ schools: [] })];
}

function ofBinding(typed: string): Say[] {
  const context = sampleBindingContext('zh-Hant', typed);
  const refused = { type: 'CODE_REFUSED', why: 'tooSoon', until: AT } as const;
  const items = sampleProgressItems(typed);
  return [
    bindingSays.alreadyOn(),
    bindingSays.nothingBefore(),
    bindingSays.cancelled(),
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
    bindingSays.listIsFull(),
    bindingSays.submitted({ type: 'SUBMITTED', number: 1024, items, hidden: 0 }),
    bindingSays.nothingNew({ type: 'NOTHING_NEW', items: items.slice(0, 2), hidden: 0 }),
  ];
}

function ofTeacher(typed: string): Say[] {
  const refused: Extract<TeacherAnswer, { type: 'CODE_REFUSED' }> = {
    type: 'CODE_REFUSED',
    why: 'tooMany',
    until: AT,
  };
  const already = { kind: 'decidedAlready', status: 'APPROVED', student: typed } as const;
  return [
    teacherSays.nothingBefore(),
    teacherSays.cancelled(),
    teacherSays.notStaff(),
    teacherSays.loggedIn(),
    teacherSays.nothingPending(),
    teacherSays.gone(),
    teacherSays.codeDead(),
    teacherSays.codeSent({ context: { email: typed } }),
    teacherSays.codeTooSoon(refused),
    teacherSays.codeTooMany(refused),
    teacherSays.codeWrong({ type: 'CODE_WRONG', left: 4 }),
    teacherSays.decided({ kind: 'done', status: 'APPROVED', student: typed, guardian: typed }),
    teacherSays.decided({ kind: 'done', status: 'REJECTED', student: typed, guardian: typed }),
    teacherSays.decided({ ...already, by: typed, at: AT }),
    teacherSays.decided(already),
    teacherSays.decided({ kind: 'ownChild' }),
    teacherSays.decided({ kind: 'notFound' }),
  ];
}

function invalids(typed: string): Say[] {
  const lines = [
    line('common.chooseOne'),
    line('binding.signatureDiffers', { name: typed }),
    line('binding.relationOtherInvalid', { most: 20 }),
    line('teacher.reasonInvalid', { most: 100 }),
    line('teacher.noSuchSeat', { seat: 5 }),
    line('teacher.seatAmbiguous', { seat: 5 }),
    line('nationalId.malformed'),
  ];
  return lines.map((each) => ({ line: each }));
}

import { maskContact } from '../../domain/contact.ts';
import type { Level } from '../../domain/level.ts';
import type { Relation } from '../../domain/relation.ts';
import { type Line, line, type Param, type Say } from '../../flows/view.ts';

/** A new binding as its teacher is told by push: the child masked, no number, no name of the guardian. */
export interface NewBinding {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
  /** How many came at once; 1 where it is left out. */
  count?: number;
}

/** Told to the homeroom teacher by push. */
export function newBindingForTeacher({ maskedName, grade, className, relation, count = 1 }: NewBinding): Say {
  return {
    line: line('notice.newBinding', {
      count,
      student: maskedName,
      class: line('class', { grade, name: className }),
      relation: line(`relation.${relation}`),
    }),
    mustArrive: true,
  };
}

/** An approval as the guardian is told by push. */
export interface Approval {
  child: Line;
  school: string;
  /** Family name of the teacher who approved. */
  teacher: string;
  /** The account that this approval made, and with it the rule of the first password; not said where it was there. */
  accountEmail?: string;
}

/** Told to the guardian by push: the result, and the account where one was made. */
export function bindingApproved({ child, school, teacher, accountEmail }: Approval): Say {
  const email = accountEmail === undefined ? undefined : maskContact({ kind: 'EMAIL', value: accountEmail });
  return {
    line:
      email === undefined
        ? line('notice.approved', { child, school, teacher })
        : line('notice.approvedWithAccount', { child, school, teacher, email }),
    mustArrive: true,
  };
}

/** A refusal as the guardian is told by push. */
export interface Refusal {
  child: Line;
  school: string;
  reason: Param;
  phone?: string;
}

/** Told to the guardian by push: the reason, whom to call, and 修改後重送. */
export function bindingRejected({ child, school, reason, phone }: Refusal): Say {
  return {
    line: line('notice.rejected'),
    card: {
      kind: 'items',
      title: line('notice.rejectedTitle'),
      items: [
        {
          title: child,
          status: { label: line('status.REJECTED'), tone: 'bad' },
          lines: [line('progress.reason', { reason }), schoolLine(school, phone)],
          actions: [{ label: line('progress.sendAgain'), menu: 'bind' }],
        },
      ],
    },
    mustArrive: true,
  };
}

/** A message that could not be worked on, however often it was tried. */
export const eventFailed = (): Line => line('notice.eventFailed');

/** A button of a question that rests no more. */
export const oldButton = (): Line => line('notice.oldButton');

/** Another flow was asked for while something would be lost by leaving this one. */
export const finishFirst = (): Line => line('notice.finishFirst');

/** A sticker, a picture or a sound where words are asked for. */
export const textOnly = (): Line => line('notice.textOnly');

/** Somebody who had left follows again. */
export const welcomeBack = (): Line => line('notice.welcomeBack');

/** A deploy lifted the conversation to a newer version. */
export const updated = (): Line => line('notice.updated');

/** What can be typed, whichever question rests. */
export const help = (): Line => line('notice.help');

/** Progress was asked for and nothing has been sent yet. */
export const progressNone = (): Line => line('notice.progressNone');

/** 請假 before there is any: what is there instead is the telephone. */
export function leaveSoon({ schools }: { schools: readonly { name: string; phone: string }[] }): Line {
  if (schools.length === 0) return line('notice.leaveSoonNoSchool');
  return line('notice.leaveSoon', { schools: schools.map(({ name, phone }) => schoolLine(name, phone)) });
}

function schoolLine(school: string, phone: string | undefined): Line {
  return phone === undefined ? line('typed', { text: school }) : line('notice.phone', { school, phone });
}

import { maskContact } from '../../domain/contact.ts';
import type { RejectReason } from '../../domain/decision.ts';
import type { Level } from '../../domain/level.ts';
import type { NoticeTopic } from '../../domain/noticeTimes.ts';
import type { Relation } from '../../domain/relation.ts';
import { childLine, reasonLine, relationLine } from '../../flows/binding/progress.ts';
import { schoolToCall } from '../../flows/schoolToCall.ts';
import { type Action, type Item, type Line, line, type Param, type Say } from '../../flows/view.ts';

/** A child as a push may name it. */
interface NamedChild {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
}

/** Who applied, as a push may name them: by the relation alone. */
interface Applicant {
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
}

/** Told to staff: how many bindings wait, and the oldest: the child masked, no number, no name of the guardian. */
export function bindingsForStaff(
  topic: Extract<NoticeTopic, 'NEW_BINDING' | 'BINDING_WAITING'>,
  {
    count,
    maskedName,
    grade,
    className,
    submittedAt,
    ...applicant
  }: NamedChild & Applicant & { count: number; submittedAt: string },
): Say {
  return {
    line: line(topic === 'NEW_BINDING' ? 'notice.newBinding' : 'notice.bindingWaits', {
      count,
      student: maskedName,
      class: line('class', { grade, name: className }),
      relation: relationLine(applicant),
      at: line('dateTime', { at: submittedAt }),
    }),
    mustArrive: true,
  };
}

/** The parameters of the mail to staff who have not linked LINE: how many wait, and the link that opens the chat. */
export function mailForStaff(count: number, link: string | undefined): Readonly<Record<string, Param>> {
  return { count, how: link === undefined ? line('mail.openChat') : line('mail.openLink', { link }) };
}

/** A decision as its guardian is told. */
export interface Decided extends NamedChild {
  bindingId: string;
  version: number;
  status: 'APPROVED' | 'REJECTED';
  schoolName: string;
  schoolPhone?: string | undefined;
  /** Family name of who decided. */
  teacher: string;
  reason: { code: RejectReason; typed?: string | undefined };
  /** The account that an approval made, and with it the rule of the first password; absent where it was there. */
  accountEmail?: string | undefined;
}

/** Told to the guardian: approvals and what can be done now, the account where one was made with its `login` page, and refusals with the reason and 修改後重送. */
export function bindingsDecided(decisions: readonly Decided[], login: string): Say[] {
  const approved = decisions.filter(({ status }) => status === 'APPROVED');
  const rejected = decisions.filter(({ status }) => status === 'REJECTED');
  const accounts = new Set(approved.flatMap(({ accountEmail }) => accountEmail ?? []));
  return [
    ...approved.map(
      (each): Say => ({
        line: line('notice.approved', {
          child: childLine(each),
          school: each.schoolName,
          teacher: each.teacher,
        }),
        mustArrive: true,
      }),
    ),
    ...(approved.length > 0 ? [leaveIsThere()] : []),
    ...[...accounts].map(
      (value): Say => ({
        line: line('notice.account', { email: maskContact({ kind: 'EMAIL', value }) }),
        card: { kind: 'actions', actions: [{ label: line('notice.logIn'), url: login }] },
        mustArrive: true,
      }),
    ),
    ...(rejected.length > 0 ? [refusals(rejected)] : []),
  ];
}

/** What the binding is for, and how little it takes. */
const leaveIsThere = (): Say => ({
  line: line('notice.leaveIsThere'),
  card: { kind: 'actions', actions: [{ label: line('menu.leave'), menu: 'leave' }] },
  mustArrive: true,
});

function refusals(rejected: readonly Decided[]): Say {
  return {
    line: line('notice.rejected'),
    card: { kind: 'items', title: line('notice.rejectedTitle'), items: rejected.map(refusal) },
    mustArrive: true,
  };
}

function refusal({ bindingId, version, schoolName, schoolPhone, reason, ...child }: Decided): Item {
  const called = schoolToCall({ name: schoolName, phone: schoolPhone });
  return {
    title: childLine(child),
    status: { label: line('status.REJECTED'), tone: 'bad' },
    lines: [line('progress.reason', { reason: reasonLine(reason) }), called],
    actions: [{ label: line('progress.sendAgain'), decision: { verb: 'reopen', bindingId, version } }],
  };
}

/** Told to guardians who are bound already: somebody else applied; not who. */
export function otherGuardian(applied: NamedChild & Applicant): Say {
  return {
    line: line('notice.otherGuardian', { child: childLine(applied), relation: relationLine(applied) }),
    mustArrive: true,
  };
}

/** Told to unit administrators: so many guardians say that a child is missing in the roster of their schools. */
export function rosterRequested(schools: readonly string[]): Say {
  return {
    line: line('notice.rosterRequest', { count: schools.length, schools: named(schools) }),
    mustArrive: true,
  };
}

/** Told to a guardian who has signed or agreed on a page and not come back: the chat waits for a word. */
export function pagesDone([kind]: readonly ('CONSENT' | 'SIGNATURE')[]): Say[] {
  if (kind === undefined) return [];
  const word = line(`link.word.${kind}`);
  return [{ line: line('notice.pageDone', { word }), mustArrive: true }];
}

/** Told to a guardian who had asked: the rosters of these schools have the child now. */
export function rosterAnswered(schools: readonly string[]): Say[] {
  if (schools.length === 0) return [];
  const goOn: Action = { label: line('notice.goOn'), menu: 'bind' };
  return [
    {
      line: line('notice.rosterAnswer', { schools: named(schools) }),
      card: { kind: 'actions', actions: [goOn] },
      mustArrive: true,
    },
  ];
}

function named(schools: readonly string[]): Line[] {
  return [...new Set(schools)].map((text) => line('typed', { text }));
}

import { type Line, line, type Say } from '../view.ts';
import type { ClassList, TeacherContext } from './context.ts';
import type { DecisionOutcome, EndOutcome, TeacherAnswer } from './events.ts';

/** What is said before the next question: what happened, or what is wrong and what to do. */
type Answer<Type extends TeacherAnswer['type']> = Extract<TeacherAnswer, { type: Type }>;
type Done = Extract<DecisionOutcome, { kind: 'done' }>;

export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const cancelled = (): Say => ({ line: line('teacher.cancelled') });
export const loginCancelled = (): Say => ({ line: line('teacher.loginCancelled') });
export const notStaff = (): Say => ({ line: line('teacher.notStaff') });
export const signedOut = (): Say => ({ line: line('teacher.signedOut'), mustArrive: true });
export const loggedIn = (): Say => ({ line: line('teacher.loggedIn') });
export const nothingPending = (): Say => ({ line: line('teacher.nothingPending') });
export const noneMatching = (): Say => ({ line: line('teacher.noneMatching') });
export const gone = (): Say => ({ line: line('teacher.gone') });
export const noClass = (): Say => ({ line: line('teacher.noClass') });
export const codeDead = (): Say => ({ line: line('code.dead') });

export const noPupil = (): Say => ({ line: line('teacher.noPupil') });
export const notAdmin = (): Say => ({ line: line('teacher.notAdmin') });
export const noSuchClass = (): Say => ({ line: line('teacher.noSuchClass') });
export const changedMeanwhile = (): Say => ({ line: line('teacher.changedMeanwhile') });

/** What became of stopping a binding, or of asking for it; what was carried out must arrive. */
export function ended(outcome: EndOutcome): Say {
  switch (outcome.kind) {
    case 'stopped':
      return {
        line: line(`teacher.stopped.${outcome.status}`, {
          student: outcome.student,
          guardian: outcome.guardian,
        }),
        mustArrive: true,
      };
    case 'asked':
      return { line: line('teacher.endAsked', { student: outcome.student }), mustArrive: true };
    case 'nobody':
      return { line: line('teacher.noAdministrator') };
    default:
      return { line: notDone(outcome) };
  }
}

/** The same words whether the school knows the email or not. */
export const codeSent = ({ context }: { context: TeacherContext }): Say => ({
  line: line('teacher.codeSent', { email: context.email ?? '' }),
});

export const codeTooSoon = ({ until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('teacher.codeTooSoon', { until: line('time', { at: until }) }),
});

export const codeTooMany = ({ until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('code.tooMany', { until: line('time', { at: until }) }),
});

export const codeWrong = ({ left }: Answer<'CODE_WRONG'>): Say => ({ line: line('code.wrong', { left }) });

/** Seats of an order at which nobody waits, or what was decided there lately; nothing where all were found. */
export const seats = ({ unknown, decided: before }: Answer<'SEATS'>): Say[] => [
  ...(unknown.length === 0 ? [] : [{ line: line('teacher.noSuchSeat', { seats: listed(unknown) }) }]),
  ...decided(before),
];

export const notifySet = ({ gathers }: Answer<'NOTIFY_READ'>): Say => ({
  line: line(gathers ? 'teacher.nowGathered' : 'teacher.nowAtOnce'),
});

/** More than so many are counted, not named. */
const MOST_NAMED = 5;

/** What became of decisions; what was carried out must arrive. */
export function decided(outcomes: readonly DecisionOutcome[]): Say[] {
  const done = outcomes.filter((outcome): outcome is Done => outcome.kind === 'done');
  const others = outcomes.filter((outcome) => outcome.kind !== 'done');
  return [
    ...(done.length > 0 ? [{ line: doneLine(done), mustArrive: true }] : []),
    ...(others.length > MOST_NAMED
      ? [{ line: line('teacher.notDoneMany', { count: others.length }) }]
      : others.map((outcome): Say => ({ line: notDone(outcome) }))),
  ];
}

function doneLine(done: readonly Done[]): Line {
  const [first] = done;
  const status = first?.status ?? 'APPROVED';
  if (done.length === 1 && first)
    return line(`teacher.done.${status}`, { student: first.student, guardian: first.guardian });
  const students =
    done.length <= MOST_NAMED ? done.map(({ student }) => line('typed', { text: student })) : '';
  return line(`teacher.doneMany.${status}`, {
    count: done.length,
    named: done.length <= MOST_NAMED ? line('teacher.named', { students }) : '',
  });
}

function notDone(outcome: Exclude<DecisionOutcome, Done>): Line {
  switch (outcome.kind) {
    case 'decidedAlready':
      return line(outcome.by ? 'teacher.decidedBy' : 'teacher.decidedAlready', {
        student: outcome.student,
        status: line(`status.${outcome.status}`),
        by: outcome.by ?? '',
        at: line('dateTime', { at: outcome.at ?? '' }),
      });
    case 'changed':
      return line('teacher.changed', { student: outcome.student });
    case 'ownChild':
      return outcome.student === undefined
        ? line('teacher.ownChild')
        : line('teacher.ownChildNamed', { student: outcome.student });
    case 'notFound':
      return line('teacher.gone');
  }
}

/** A message of its own, to be pasted into the class's group: seat numbers alone, no names. */
export function classText({ classes, at, pupils }: ClassList): Say {
  const { grade = 0, className = '' } = classes[at] ?? {};
  const missing = pupils.filter(({ state }) => state === 'NONE').map(({ seatNo }) => seatNo);
  return {
    line: line(missing.length > 0 ? 'teacher.classText' : 'teacher.classTextAll', {
      class: line('class', { grade, name: className }),
      bound: pupils.filter(({ state }) => state === 'BOUND').length,
      missing: listed(missing),
    }),
    apart: true,
  };
}

/** Each a line of its own, so that every language lists them in its way. */
function listed(seats: readonly number[]): Line[] {
  return seats.map((seat) => line('typed', { text: `${seat}` }));
}

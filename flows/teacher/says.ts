import { line, type Say } from '../view.ts';
import type { TeacherContext } from './context.ts';
import type { DecisionOutcome, TeacherAnswer } from './events.ts';

/** What is said before the next question: what happened, or what is wrong and what to do. */
type Answer<Type extends TeacherAnswer['type']> = Extract<TeacherAnswer, { type: Type }>;

export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const cancelled = (): Say => ({ line: line('teacher.cancelled') });
export const notStaff = (): Say => ({ line: line('teacher.notStaff') });
export const loggedIn = (): Say => ({ line: line('teacher.loggedIn') });
export const nothingPending = (): Say => ({ line: line('teacher.nothingPending') });
export const gone = (): Say => ({ line: line('teacher.gone') });
export const codeDead = (): Say => ({ line: line('code.dead') });

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

/** What became of a decision; it must arrive. */
export function decided(outcome: DecisionOutcome): Say {
  switch (outcome.kind) {
    case 'done':
      return {
        line: line(`teacher.done.${outcome.status}`, {
          student: outcome.student,
          guardian: outcome.guardian,
        }),
        mustArrive: true,
      };
    case 'decidedAlready':
      return {
        line: line(outcome.by ? 'teacher.decidedBy' : 'teacher.decidedAlready', {
          student: outcome.student,
          status: line(`status.${outcome.status}`),
          by: outcome.by ?? '',
          at: line('dateTime', { at: outcome.at ?? '' }),
        }),
      };
    case 'ownChild':
      return { line: line('teacher.ownChild') };
    case 'notFound':
      return { line: line('teacher.gone') };
  }
}

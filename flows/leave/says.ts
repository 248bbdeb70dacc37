import type { Objection } from '../../domain/leave/checks.ts';
import type { LeaveMessage } from '../../domain/leave/readLeaveMessage.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import type { Impossible } from '../../domain/leave/timeReading.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Timed } from '../globalEvents.ts';
import { dayLine, kindLine, timeLine } from '../leaveLines.ts';
import { schoolToCall } from '../schoolToCall.ts';
import { type Line, line, type Say } from '../view.ts';
import type { LeaveContext } from './context.ts';
import type { FilingEvent, LeaveAnswer, SlipOutcome } from './events.ts';
import { readMessage } from './message.ts';
import { bareCard, byLine, slipAction, stateLine, turnLine } from './slipCard.ts';

/** What is said before the next question: what happened, or what is wrong and what would be right. */
type Answer<Type extends LeaveAnswer['type']> = Timed<Extract<LeaveAnswer, { type: Type }>>;
type Said<Type extends FilingEvent['type']> = Timed<Extract<FilingEvent, { type: Type }>>;
type With = { context: LeaveContext };

export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const nothingToCancel = (): Say => ({ line: line('common.nothingToCancel') });
export const left = (): Say => ({ line: line('leave.left') });
export const alreadyOn = (): Say => ({ line: line('leave.alreadyOn') });
export const noSlip = (): Say => ({ line: line('leave.noSlip') });
export const kept = (): Say => ({ line: line('leave.kept') });
export const noProofYet = (): Say => ({ line: line('leave.noProofYet') });
export const notAnswered = (): Say => ({ line: line('leave.notAnswered') });

/** Without any that can be seen: why, where that is known. */
export const noSlips = ({ hidden }: Answer<'SLIPS'>): Say => ({
  line: hidden === undefined ? line('leave.noSlips') : line(`leave.noSlips.${hidden}`),
});

/** A file came where proof is asked about: how many there are with it. */
export const proofCame = (said: With): Say => came(said, 'leave.proofCame');

/** The same under the summary. */
export const proofNoted = (said: With): Say => came(said, 'leave.proofNoted');

function came({ context: { proofs = 0 } }: With, key: string): Say {
  const most = LIMITS.proof.perSlip;
  return {
    line: proofs < most ? line(key, { count: proofs + 1 }) : line('leave.refused.PROOFS_FULL', { most }),
  };
}

export const notAllowed = ({ context: { schools } }: With): Say => ({
  line: line('leave.notAllowed', { schools: schools.map(schoolToCall) }),
});

/** What of one message can't be taken as it was said; nothing where all of it can. */
export function opened(context: LeaveContext, { children, language, now }: Answer<'LEAVE_OPENED'>): Say[] {
  const { message } = context;
  return message === undefined ? [] : notTaken(message, { ...context, children, language }, now);
}

export const read = (context: LeaveContext, { text, now }: Said<'MESSAGE'>): Say[] =>
  notTaken(text, context, now);

export function drafting(context: LeaveContext, { now }: Said<'DRAFT'>): Say[] {
  const { message } = context;
  return [
    { line: line('leave.drafting') },
    ...(message === undefined ? [] : notTaken(message, context, now)),
  ];
}

function notTaken(text: string, context: LeaveContext, now: string): Say[] {
  const said = readMessage(text, context, { now, language: context.language ?? 'zh-Hant' });
  if (!said) return [{ line: line('leave.notRead') }];
  return [...(said.notOffered ? [{ line: notOffered(said.notOffered) }] : []), ...timeSays(said.time)];
}

export const timeRead = ({ reading }: Said<'TIME'>): Say[] => timeSays(reading);

function timeSays(reading: LeaveMessage['time']): Say[] {
  return reading.reading === 'IMPOSSIBLE' ? [{ line: impossible(reading.impossible) }] : [];
}

const notOffered = (kind: NonNullable<LeaveMessage['notOffered']>): Line =>
  line('leave.objection.NOT_OFFERED', { kind: kindLine(kind) });

/** Why what was typed can't be a time of leave, and what would be right. */
export function impossible(impossible: Impossible): Line {
  const { why } = impossible;
  switch (why) {
    case 'NO_SUCH_MONTH':
      return line('leave.impossible.NO_SUCH_MONTH', { month: impossible.month });
    case 'NO_SUCH_DAY':
      return line('leave.impossible.NO_SUCH_DAY', {
        month: impossible.month ?? 0,
        lastDay: impossible.lastDay,
      });
    case 'NO_SUCH_YEAR':
      return line('leave.impossible.NO_SUCH_YEAR', { year: `${impossible.year}` });
    case 'WEEKDAY_DIFFERS':
      return line('leave.impossible.WEEKDAY_DIFFERS', { day: dayLine(impossible.date) });
    case 'ENDS_BEFORE_IT_BEGINS':
      return line('leave.impossible.ENDS_BEFORE_IT_BEGINS', {
        from: dayLine(impossible.from),
        to: dayLine(impossible.to),
      });
    case 'NO_SUCH_PERIOD':
      return line('leave.impossible.NO_SUCH_PERIOD', { periods: impossible.periods });
    default:
      return line(`leave.impossible.${why}`);
  }
}

/** What stands against an answer, and what would be right; the other slip, where two would meet. */
export function objected({ objection, overlapping }: Answer<'OBJECTED'>): Say {
  const slip = overlapping?.slip;
  return {
    line: objectionLine(objection, slip),
    ...(slip ? { card: bareCard(slip) } : {}),
  };
}

function objectionLine(objection: Objection, slip: LeaveSlip | undefined): Line {
  switch (objection.objection) {
    case 'NOT_OFFERED':
      return notOffered(objection.kind);
    case 'NO_SCHOOL':
      return line('leave.objection.NO_SCHOOL', { next: dayLine(objection.nextSchoolDay) });
    case 'OUTSIDE_TERM': {
      const { nearestTerm } = objection;
      return nearestTerm
        ? line('leave.objection.OUTSIDE_TERM', {
            from: dayLine(nearestTerm.from),
            to: dayLine(nearestTerm.to),
          })
        : line('leave.objection.NO_TERM');
    }
    case 'TOO_EARLY':
      return line('leave.objection.TOO_EARLY', { last: dayLine(objection.lastDayNow) });
    case 'TOO_LONG':
      return line('leave.objection.TOO_LONG', {
        days: rounded(objection.days),
        most: objection.longestDays,
      });
    case 'OVERLAP':
      return line(slip ? 'leave.objection.OVERLAP' : 'leave.objection.OVERLAP_ALONE', {
        time: timeLine({ days: objection.other.time, part: objection.other.time.part }),
        ...(slip ? { by: byLine(slip), state: stateLine(slip) } : {}),
      });
    case 'NOT_IN_THESE_UNITS':
      return line('leave.objection.NOT_IN_THESE_UNITS', {
        units: objection.units.map((unit) => line(`leave.unit.${unit}`)),
      });
    case 'EXAM_DAY':
      return line('leave.objection.EXAM_DAY', { days: objection.days.map(dayLine) });
    case 'TOO_LATE':
      return line('leave.objection.TOO_LATE', {
        earliest: dayLine(objection.earliest),
        until: objection.until ?? 'none',
      });
    case 'QUOTA':
      return line('leave.objection.QUOTA', {
        left: rounded(objection.left),
        days: rounded(objection.quota),
        per: objection.per,
      });
  }
}

/** Parts of a day by periods are fractions: two places tell enough. */
export function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}

/** It is filed, which is no leave granted yet: until when to look, whom to call, what to forward. Or it is kept as a draft. */
export function filed({ slip, confirmBy, teacherLinked }: Answer<'FILED'>): Say[] {
  const school = schoolToCall(slip.school);
  if (slip.state === 'DRAFT')
    return [
      {
        line: line('leave.drafted', { school }),
        card: { kind: 'actions', actions: [slipAction('look', slip)] },
        mustArrive: true,
      },
    ];
  return [
    {
      line: line('leave.filed', {
        number: slip.number,
        who: turnLine(slip.turn),
        linked: teacherLinked ? 'yes' : 'no',
        until: confirmBy ?? 'none',
        school,
      }),
      card: { kind: 'actions', actions: [slipAction('remind', slip), slipAction('look', slip)] },
      mustArrive: true,
    },
    ...(slip.proofUntil
      ? [{ line: line('leave.proofToFollow', { until: dayLine(slip.proofUntil) }), mustArrive: true }]
      : []),
    forward(slip),
  ];
}

/** A message of its own, in Chinese, to be forwarded to the teacher; nothing of health is in it. */
function forward(slip: LeaveSlip): Say {
  const sentence = line('leave.forward', {
    class: line('class', { grade: slip.grade, name: slip.className }),
    name: slip.studentName,
    number: slip.number,
    time: timeLine({ days: slip.time, part: slip.time.part }),
  });
  return { line: line('inChinese', { line: sentence }), apart: true };
}

/** The same leave again, or the returned one: what is to be answered. */
export function repeated({ acting }: LeaveContext, { slip }: Answer<'SLIP'>): Say {
  return {
    line: line(acting?.verb === 'resend' ? 'leave.resending' : 'leave.again', { number: slip.number }),
  };
}

/** What became of an act on a slip; what was carried out must arrive. */
export function acted({ outcome }: Answer<'SLIP_ACTED'>): Say {
  switch (outcome.kind) {
    case 'done':
      return { line: doneLine(outcome), mustArrive: true };
    case 'remindedAlready':
      return {
        line: line('leave.remindedAlready', {
          at: line('time', { at: outcome.at }),
          school: schoolToCall(outcome.slip.school),
        }),
      };
    case 'refused':
      return {
        line: line(`leave.refused.${outcome.why}`, {
          state: stateLine(outcome.slip),
          most: LIMITS.proof.perSlip,
          school: schoolToCall(outcome.slip.school),
        }),
      };
    case 'changed':
      return { line: line('leave.changed', { state: stateLine(outcome.slip) }) };
    case 'notFound':
      return noSlip();
  }
}

function doneLine({ verb, slip }: Extract<SlipOutcome, { kind: 'done' }>): Line {
  return line(`leave.done.${verb}`, { number: slip.number, who: turnLine(slip.turn) });
}

/** What became of the answer to a teacher's question about an absence. */
export function absenceAnswered({ outcome }: Answer<'ABSENCE_ANSWERED'>): Say[] {
  switch (outcome.kind) {
    case 'filed':
      return filed({ type: 'FILED', slip: outcome.slip, teacherLinked: true, now: '' });
    case 'expected':
      return [{ line: line('leave.expected'), mustArrive: true }];
    case 'answeredAlready':
      return [
        {
          line: outcome.by
            ? line('leave.answeredBy', { by: line(`relation.${outcome.by}`) })
            : line('leave.answeredAlready'),
          ...(outcome.slip ? { card: bareCard(outcome.slip) } : {}),
        },
      ];
    case 'takenBack':
      return [{ line: line('leave.takenBack') }];
    case 'notFound':
      return [{ line: line('leave.noAbsence') }];
  }
}

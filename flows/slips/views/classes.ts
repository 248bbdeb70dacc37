import { timeLine } from '../../leaveLines.ts';
import { type Choice, type Line, line } from '../../view.ts';
import type { Roll } from '../context.ts';
import type { SlipsEvent } from '../events.ts';
import { seatLine } from '../says.ts';
import { choice, classOf, type Views } from './parts.ts';

/** With the way back, as many as LINE shows as quick replies. */
const MOST_SHOWN = 10;

/** The home of slips, 點名 and 代理導師. */
export const classViews: Views = {
  home: () => ({
    body: [line('slips.home')],
    choices: [
      choice('list', 'slips.openList', { type: 'LIST' }, true),
      choice('roll', 'slips.openRoll', { type: 'ROLL' }),
      choice('today', 'slips.openToday', { type: 'TODAY' }),
      choice('deputies', 'slips.openDeputies', { type: 'DEPUTIES' }),
    ],
  }),
  out: () => ({
    body: [line('slips.out')],
    choices: [],
    actions: [{ label: line('teacher.login'), menu: 'teacher' }],
  }),
  pickClass: ({ classes = [] }) => ({
    body: [line('slips.pickClass')],
    choices: classes.map(
      (each): Choice<SlipsEvent> => ({
        id: each.classId,
        label: classOf(each),
        event: { type: 'PICK_CLASS', classId: each.classId },
      }),
    ),
    part: classes.map(({ classId }) => classId).join(),
  }),
  roll: ({ roll }) => ({
    body: [...(roll ? rollLines(roll) : []), line('slips.rollHint')],
    choices: [choice('back', 'slips.rollDone', { type: 'BACK' })],
    part: `${roll?.classId}/${roll?.day}`,
  }),
  deputies: ({ deputies = [], colleagues = [] }) => ({
    body: [
      ...deputies.map(({ name, from, to }) =>
        line('slips.deputyLine', { name, days: timeLine({ days: { from, to } }) }),
      ),
      line(colleagues.length > 0 ? 'slips.pickColleague' : 'slips.noColleague'),
    ],
    choices: [
      ...colleagues.slice(0, MOST_SHOWN).map(
        ({ staffId, name }): Choice<SlipsEvent> => ({
          id: staffId,
          label: line('typed', { text: name }),
          event: { type: 'PICK_COLLEAGUE', staffId },
        }),
      ),
      ...deputies.slice(0, 2).map(
        ({ deputyId, name, from }): Choice<SlipsEvent> => ({
          id: deputyId,
          label: line('slips.endDeputy', { name, from: timeLine({ days: { from, to: from } }) }),
          short: line('slips.endDeputyShort', { name }),
          event: { type: 'END_DEPUTY', deputyId },
        }),
      ),
      choice('back', 'slips.rollDone', { type: 'BACK' }),
    ],
    part: [...deputies.map(({ deputyId }) => deputyId), ...colleagues.map(({ staffId }) => staffId)].join(),
  }),
  askDays: ({ naming }) => ({
    body: [line('slips.askDays', { name: naming?.name ?? '' })],
    choices: [],
    part: naming?.staffId ?? '',
  }),
};

/** The class by seat number: who has a slip, who is marked; the others are there. */
function rollLines({ grade, className, pupils }: Roll): Line[] {
  const of = (isWanted: (pupil: Roll['pupils'][number]) => boolean) =>
    pupils.filter(isWanted).map(({ seatNo, name }) => line('slips.pupil', { seat: seatLine(seatNo), name }));
  const rows: (readonly [string, readonly Line[]])[] = [
    ['slips.rollSlips', of(({ slip }) => slip !== undefined)],
    ['slips.rollAsked', of(({ slip, absence }) => !slip && absence?.state === 'ASKED')],
    ['slips.rollExpected', of(({ slip, absence }) => !slip && absence?.state === 'EXPECTED')],
  ];
  return [
    line('slips.rollTitle', { class: classOf({ grade, className }), count: pupils.length }),
    ...rows.filter(([, named]) => named.length > 0).map(([key, named]) => line(key, { pupils: named })),
  ];
}

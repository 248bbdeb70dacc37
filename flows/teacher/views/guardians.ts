import { type EndVerb, endReasonsFor } from '../../../domain/decision.ts';
import { type Choice, type Item, type Line, line, type Param, type Tone } from '../../view.ts';
import type { ManagedClass, PupilGuardian, TeacherContext } from '../context.ts';
import type { TeacherEvent } from '../events.ts';
import { choice, classOf, type TeacherView, type Views } from './parts.ts';

const TONES: Readonly<Record<PupilGuardian['status'], Tone>> = {
  PENDING: 'waiting',
  APPROVED: 'good',
  SUSPENDED: 'bad',
};
/** With the way back, as many as LINE shows as quick replies. */
const MOST_CHOICES = 12;
const BACK = choice('back', 'teacher.backToClass', { type: 'BACK' });

/** 「家長 5」 and 「綁定管理」. */
export const guardianViews: Views = {
  askSeat: () => ({ body: [line('teacher.askSeat')], choices: [] }),
  guardians: seenGuardians,
  askEndReason: (context) => ({
    body: [...about(context), line('teacher.askEndReason')],
    choices: endReasonsFor(context.ending?.verb ?? 'suspend').map((reason) =>
      choice(reason, `endReason.${reason}`, { type: 'END_REASON', reason }),
    ),
    part: keyOf(context),
  }),
  askEndReasonText: (context) => ({
    body: [...about(context), line('teacher.askEndReasonText')],
    choices: [],
    part: keyOf(context),
  }),
  confirmEnd: (context) => ({
    body: [
      ...about(context),
      line('teacher.endBecause', { reason: becauseOf(context.ending) }),
      line(`teacher.confirmEnd.${context.ending?.verb ?? 'suspend'}`),
    ],
    choices: [
      choice('sure', 'teacher.sure', { type: 'SURE' }, true),
      choice('back', 'teacher.otherReason', { type: 'BACK' }),
    ],
    byWord: true,
    part: `${keyOf(context)}/${context.ending?.reason}/${context.ending?.typedReason}`,
  }),
  askClass: ({ managed }) => ({
    body: [
      line('teacher.manage', { schools: schoolsOf(managed?.classes ?? []) }),
      line('teacher.manageClasses', { classes: (managed?.classes ?? []).map(classOf) }),
      line('teacher.askClass'),
    ],
    choices: [],
  }),
  pickSchool: ({ managed }) => ({
    body: [line('teacher.pickSchool')],
    choices: (managed?.found ?? []).slice(0, MOST_CHOICES).map(
      (each): Choice<TeacherEvent> => ({
        id: each.classId,
        label: line('teacher.classOfSchool', { school: each.school, class: classOf(each) }),
        short: line('typed', { text: each.school }),
        event: { type: 'OPEN_CLASS', classId: each.classId },
      }),
    ),
    part: (managed?.found ?? []).map(({ classId }) => classId).join(),
  }),
};

function seenGuardians({ guardians }: TeacherContext): TeacherView {
  const { pupils = [], items = [] } = guardians ?? {};
  const named = pupils.map((pupil) =>
    line('teacher.student', { seat: pupil.seatNo, name: pupil.name, class: classOf(pupil) }),
  );
  const acts = items
    .flatMap((item) => item.may.map((verb) => [item, verb] as const))
    .map(([item, verb], at) => actOf(item, verb, at + 1));
  return {
    body: [
      line(items.length > 0 ? 'teacher.guardiansOf' : 'teacher.noGuardians', { pupils: named }),
      line('teacher.guardiansHint'),
    ],
    ...(items.length > 0
      ? {
          card: {
            kind: 'items' as const,
            title: line('teacher.guardiansTitle'),
            items: items.map((item) => guardianItem(item, pupils.length > 1)),
          },
        }
      : {}),
    choices: [...acts.slice(0, MOST_CHOICES), BACK],
    part: items.map(({ bindingId, version, asked }) => `${bindingId}${version}${asked?.at ?? ''}`).join(),
  };
}

/** The same as the card's buttons, numbered: for LINE on a PC. */
function actOf(item: PupilGuardian, verb: EndVerb, nth: number): Choice<TeacherEvent> {
  const { bindingId, version } = item;
  return {
    id: `${verb}-${bindingId}`,
    label: line('teacher.actOn', { act: line(`teacher.act.${verb}`), guardian: guardianLine(item) }),
    short: line('teacher.nth', { nth, match: line(`teacher.act.${verb}`) }),
    event: { type: 'END', verb, bindingId, version },
  };
}

function guardianItem(item: PupilGuardian, withPupil: boolean): Item {
  const { bindingId, version, status, reason, asked, may } = item;
  return {
    title: guardianLine(item),
    status: { label: line(`status.${status}`), tone: TONES[status] },
    lines: [
      ...(withPupil ? [line('teacher.pupil', { seat: item.seatNo, name: item.studentName })] : []),
      line('teacher.since', { at: line('dateTime', { at: item.since }) }),
      ...(reason ? [line('teacher.endBecause', { reason: reasonParam(reason) })] : []),
      ...(asked
        ? [
            line('teacher.askedBecause', {
              at: line('dateTime', { at: asked.at }),
              reason: reasonParam(asked.reason),
            }),
          ]
        : []),
    ],
    actions: may.map((verb) => ({
      label: line(`teacher.act.${verb}`),
      decision: { verb, bindingId, version },
    })),
  };
}

function guardianLine({ relation, relationOther, guardianName }: PupilGuardian): Line {
  return line('teacher.guardian', {
    relation: relationOther === undefined ? line(`relation.${relation}`) : relationOther,
    name: guardianName,
  });
}

/** Whom it is about, and what is to be done. */
function about({ ending, guardians }: TeacherContext): Line[] {
  const item = guardians?.items.find(({ bindingId }) => bindingId === ending?.bindingId);
  if (!ending || !item) return [];
  return [
    line('teacher.endAbout', {
      act: line(`teacher.act.${ending.verb}`),
      pupil: line('teacher.pupil', { seat: item.seatNo, name: item.studentName }),
      guardian: guardianLine(item),
    }),
  ];
}

function becauseOf(ending: TeacherContext['ending']): Param {
  return reasonParam({ code: ending?.reason ?? 'OTHER', typed: ending?.typedReason });
}

function reasonParam({ code, typed }: NonNullable<PupilGuardian['reason']>): Param {
  return typed ?? line(`endReason.${code}`);
}

function schoolsOf(classes: readonly ManagedClass[]): Line[] {
  return [...new Set(classes.map(({ school }) => school))].map((text) => line('typed', { text }));
}

function keyOf({ ending }: TeacherContext): string {
  return `${ending?.verb}/${ending?.bindingId}/${ending?.version}`;
}

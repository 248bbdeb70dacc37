import { type Line, line } from '../../view.ts';
import type { ClassList, TeacherContext } from '../context.ts';
import { choice, classOf, type TeacherView, type Views } from './parts.ts';

const STATES = [
  ['BOUND', 'teacher.bound'],
  ['PENDING', 'teacher.waiting'],
  ['NONE', 'teacher.unbound'],
] as const;

/** The login, the teacher's home, 我的班級 and 通知設定. */
export const homeViews: Views = {
  out: () => ({
    body: [line('teacher.out')],
    choices: [choice('login', 'teacher.login', { type: 'LOGIN' })],
  }),
  askEmail: () => ({ body: [line('teacher.askEmail')], choices: [] }),
  askCode: ({ email }) => ({
    body: [line('teacher.askCode')],
    choices: [
      choice('resend', 'code.resend', { type: 'RESEND' }),
      choice('other', 'teacher.otherEmail', { type: 'OTHER_EMAIL' }),
    ],
    part: email ?? '',
  }),
  home,
  confirmSignOut: () => ({
    body: [line('teacher.confirmSignOut')],
    choices: [
      choice('sure', 'teacher.sure', { type: 'SURE' }, true),
      choice('back', 'teacher.stay', { type: 'BACK' }),
    ],
    byWord: true,
  }),
  classroom: ({ classList }) => ({
    body: [...(classList ? pupilLines(classList) : []), line('teacher.classHint')],
    choices: [
      ...(classList?.classes ?? []).flatMap((each, at, all) =>
        all.length > 1
          ? [{ id: `class-${at}`, label: classOf(each), event: { type: 'PICK_CLASS' as const, at } }]
          : [],
      ),
      choice('guardians', 'teacher.seeGuardians', { type: 'ASK_SEAT' }),
    ],
    part: `${classList?.classId}/${classList?.at}`,
  }),
  notifySettings: ({ gathers = true }) => ({
    body: [
      line('teacher.notify', { now: line(gathers ? 'teacher.gathered' : 'teacher.atOnce') }),
      line('teacher.notifyHint'),
    ],
    choices: [
      choice('at-once', 'teacher.atOnce', { type: 'NOTIFY', gathers: false }),
      choice('gathered', 'teacher.gathered', { type: 'NOTIFY', gathers: true }),
    ],
    part: `${gathers}`,
  }),
};

function home({ posts }: TeacherContext): TeacherView {
  const { name = '', classes = [], schools = [], pending = 0 } = posts ?? {};
  const decides = classes.length > 0 || schools.length > 0;
  return {
    body: [
      ...(classes.length > 0 ? [line('teacher.home', { name, classes: classes.map(classOf) })] : []),
      ...(schools.length > 0
        ? [
            line(classes.length > 0 ? 'teacher.homeAdminToo' : 'teacher.homeAdmin', {
              name,
              schools: schools.map((text) => line('typed', { text })),
            }),
          ]
        : []),
      ...(decides
        ? [
            line('teacher.homeHint', { pending }),
            ...(classes.length > 0 ? [line('teacher.homeWords')] : []),
            ...(schools.length > 0 ? [line('teacher.homeManage')] : []),
          ]
        : [line('teacher.homeOther', { name })]),
    ],
    choices: [choice('list', 'teacher.list', { type: 'LIST' }, pending > 0)],
  };
}

function pupilLines({ classes, at, pupils }: ClassList): Line[] {
  const named = classes[at];
  return [
    line('teacher.classTitle', { class: named ? classOf(named) : '', count: pupils.length }),
    ...STATES.flatMap(([state, key]) => {
      const those = pupils.filter((pupil) => pupil.state === state);
      if (those.length === 0) return [];
      const names = those.map(({ seatNo, name }) => line('teacher.pupil', { seat: seatNo, name }));
      return [line(key, { count: those.length, pupils: names })];
    }),
  ];
}

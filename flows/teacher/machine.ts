import { emptyTeacher } from './context.ts';
import * as tell from './says.ts';
import { teacher } from './setup.ts';
import { classroomStates } from './states/classroom.ts';
import { decideStates } from './states/decide.ts';
import { guardianStates } from './states/guardians.ts';
import { loginStates } from './states/login.ts';
import { reviewStates } from './states/review.ts';

/**
 * A teacher's way: log in once by email and code, then review the bindings of their own class. Decisions and orders are
 * answered in every state, because a card is pressed whenever its teacher has the time. All of it may be left at any point.
 */
export const teacherMachine = teacher.createMachine({
  id: 'teacher',
  context: emptyTeacher,
  initial: 'out',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    LOGIN: '.recognising',
    RESTART: { target: '.recognising', actions: 'forget' },
    CANCEL: { target: '.recognisingQuietly', actions: ['forget', { type: 'say', params: tell.cancelled }] },
    EXPIRE: { target: '.out', actions: 'forget' },
    NOT_STAFF: { target: '.askEmail', actions: ['forget', { type: 'say', params: tell.notStaff }] },
    LIST: { target: '.listing', actions: 'firstPage' },
    APPROVE: { target: '.deciding', actions: 'keep' },
    REJECT: { target: '.readingTargets', actions: 'keep' },
    DETAIL: { target: '.opening', actions: 'keep' },
    ORDER: { target: '.resolving', actions: 'keep' },
    APPROVE_ALL: { target: '.gathering', actions: 'firstPage' },
    CLASS: { target: '.readingClass', actions: 'forget' },
    GUARDIANS: { target: '.readingGuardians', actions: 'keep' },
    LOOK: { target: '.readingGuardians', actions: ['forget', 'keep'] },
    END: { target: '.readingGuardians', actions: 'keep' },
    SIGN_OUT_STAFF: { target: '.confirmSignOut', actions: 'forget' },
    MANAGE: '.readingManaged',
    NOTIFY_SETTINGS: '.readingNotify',
  },
  states: {
    ...loginStates,
    home: { tags: 'idle' },
    ...reviewStates,
    ...decideStates,
    ...classroomStates,
    ...guardianStates,
  },
});

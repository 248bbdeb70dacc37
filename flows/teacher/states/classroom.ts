import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { teacher } from '../setup.ts';

/** 我的班級 and 通知設定. */
export const classroomStates = {
  readingClass: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listClass },
    on: {
      CLASS_LIST: {
        target: 'classroom',
        actions: ['keep', { type: 'say', params: ({ event }) => tell.classText(event.list) }],
      },
      NO_CLASS: { target: 'recognising', actions: { type: 'say', params: tell.noClass } },
    },
  }),
  // Shown once more, without the text that is pasted.
  rereadingClass: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listClass },
    on: { CLASS_LIST: { target: 'classroom', actions: 'keep' }, NO_CLASS: 'recognising' },
  }),
  classroom: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'rereadingClass',
      PICK_CLASS: { target: 'readingClass', actions: 'keep' },
      ASK_SEAT: 'askSeat',
      BACK: [{ guard: 'isManaging', target: 'readingManaged' }, { target: 'recognising' }],
    },
  }),
  readingNotify: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readNotify },
    on: { NOTIFY_READ: { target: 'notifySettings', actions: 'keep' } },
  }),
  notifySettings: teacher.createStateConfig({
    tags: 'idle',
    on: { NOTIFY: { target: 'settingNotify', actions: 'keep' }, BACK: 'recognising' },
  }),
  settingNotify: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.setNotify },
    on: {
      NOTIFY_READ: {
        target: 'recognising',
        actions: { type: 'say', params: ({ event }) => tell.notifySet(event) },
      },
    },
  }),
};

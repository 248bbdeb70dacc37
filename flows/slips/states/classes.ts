import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { slips } from '../setup.ts';

/** 今日缺席 and 點名. */
export const classStates = {
  readingToday: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readToday },
    on: {
      TODAY_READ: { target: 'home', actions: { type: 'say', params: ({ event }) => tell.today(event) } },
    },
  }),
  readingRoll: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readRoll },
    on: {
      ROLL_READ: { target: 'roll', actions: 'keep' },
      CLASSES: { target: 'pickClass', actions: 'keep' },
    },
  }),
  pickClass: slips.createStateConfig({
    tags: 'idle',
    on: {
      PICK_CLASS: { target: 'readingRoll', actions: 'keep' },
      BACK: { target: 'home', actions: 'forget' },
    },
  }),
  roll: slips.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingRoll',
      ABSENT: { target: 'marking', actions: 'keep' },
      BACK: { target: 'home', actions: 'forget' },
    },
  }),
  marking: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.markAbsent },
    on: {
      MARKED: {
        target: 'roll',
        actions: ['keep', { type: 'say', params: ({ event }) => tell.marked(event) }],
      },
    },
  }),
};

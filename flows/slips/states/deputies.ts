import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { slips } from '../setup.ts';

/** 代理導師: who stands in, for how long. */
export const deputyStates = {
  readingDeputies: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listDeputies },
    on: { DEPUTIES_READ: { target: 'deputies', actions: 'keep' } },
  }),
  deputies: slips.createStateConfig({
    tags: 'idle',
    on: {
      PICK_COLLEAGUE: { target: 'askDays', actions: 'keep' },
      END_DEPUTY: { target: 'endingDeputy', actions: 'keep' },
      BACK: { target: 'home', actions: 'forget' },
    },
  }),
  askDays: slips.createStateConfig({
    tags: 'idle',
    on: {
      DAYS: [
        { guard: 'hasDays', target: 'naming', actions: 'keep' },
        { actions: { type: 'say', params: tell.daysUnclear } },
      ],
      BACK: 'readingDeputies',
    },
  }),
  naming: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.nameDeputy },
    on: {
      DEPUTY_NAMED: {
        target: 'readingDeputies',
        actions: { type: 'say', params: ({ event }) => tell.named(event) },
      },
    },
  }),
  endingDeputy: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.endDeputy },
    on: { DEPUTY_ENDED: { target: 'readingDeputies', actions: { type: 'say', params: tell.deputyEnded } } },
  }),
};

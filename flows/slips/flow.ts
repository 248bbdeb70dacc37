import type { Flow } from '../flow.ts';
import { line } from '../view.ts';
import { type SlipsContext, slipsContext } from './context.ts';
import { slipsMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { readTyped } from './typed.ts';
import { slipsView } from './view.ts';

/** What the staff do about leave, as the engine takes it. Its context was parsed when it was restored. */
export const slipsFlow: Flow = {
  name: 'slips',
  role: 'staff',
  version: 1,
  machine: slipsMachine,
  context: slipsContext,
  migrations,
  view: (state, context) => slipsView(state, context as SlipsContext),
  readTyped: (state, typed, _context, typing) => readTyped(state, typed, typing),
  whereabouts: () => line('slips.whereabouts'),
  schoolsNamed: () => [],
};

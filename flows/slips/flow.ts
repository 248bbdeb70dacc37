import type { Flow } from '../flow.ts';
import { line } from '../view.ts';
import { slipsContext } from './context.ts';
import { slipsMachine } from './machine.ts';
import { migrations } from './migrations.ts';

/** SKELETON until SLIPS brings the flow. */
export const slipsFlow: Flow = {
  name: 'slips',
  role: 'staff',
  version: 1,
  machine: slipsMachine,
  context: slipsContext,
  migrations,
  view: () => ({ question: 'home', body: [], choices: [] }),
  readTyped: () => ({ type: 'INVALID', why: line('common.chooseOne') }),
  whereabouts: () => line('leave.whereabouts'),
  schoolsNamed: () => [],
};

import type { Flow } from '../flow.ts';
import { line } from '../view.ts';
import { type ProgressContext, progressContext } from './context.ts';
import { progressMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { readTyped } from './typed.ts';
import { progressView } from './view.ts';

/** The guardian's flow about what they have sent, as the engine takes it. Its context was parsed when it was restored. */
export const progressFlow: Flow = {
  name: 'progress',
  role: 'guardian',
  version: 1,
  machine: progressMachine,
  context: progressContext,
  migrations,
  view: (state, context) => progressView(state, context as ProgressContext),
  readTyped: (state, typed, context) => readTyped(state, typed, context as ProgressContext),
  whereabouts: () => line('progress.whereabouts'),
  schoolsNamed: () => [],
};

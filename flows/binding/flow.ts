import type { Flow } from '../flow.ts';
import { type BindingContext, bindingContext } from './context.ts';
import { bindingMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { readTyped } from './typed.ts';
import { bindingView } from './view.ts';
import { schoolsNamed, whereabouts } from './whereabouts.ts';

/** The guardian's flow, as the engine takes it. Its context was parsed by the schema when it was restored. */
export const bindingFlow: Flow = {
  name: 'binding',
  role: 'guardian',
  version: 1,
  machine: bindingMachine,
  context: bindingContext,
  migrations,
  view: (state, context) => bindingView(state, context as BindingContext),
  readTyped: (state, typed, context) => readTyped(state, typed, context as BindingContext),
  loadedFrom: (context) => {
    const { loadedFrom, amending } = context as BindingContext;
    return {
      applications: loadedFrom === undefined ? [] : [loadedFrom],
      bindings: [],
      amending: amending === undefined ? [] : [amending.applicationId],
    };
  },
  whereabouts: (state, context) => whereabouts(state, context as BindingContext),
  schoolsNamed: (context) => schoolsNamed(context as BindingContext),
};

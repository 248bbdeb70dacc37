import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { Flow, FlowEvent } from '../../flows/flow.ts';
import { type Line, line, type View } from '../../flows/view.ts';
import { brokenCorrections } from '../../scripts/proof/corrections.ts';
import { proveFlow } from '../../scripts/proof/proveFlow.ts';
import { GLOBAL_EVENTS } from '../flows/support/globalExamples.ts';

/** A small flow of two questions; each flaw takes one thing away from it. */
interface Flaws {
  unreachable?: boolean;
  noCancel?: boolean;
  noBack?: boolean;
  noWayOut?: boolean;
  noView?: boolean;
  noWords?: boolean;
  deadButton?: boolean;
  deafToText?: boolean;
}

const base = setup({
  types: {
    context: {} as { name?: string | undefined },
    events: {} as FlowEvent,
    tags: {} as 'idle' | 'empty',
  },
  actions: {
    note: assign({}),
    keep: assign(({ event }) => (event.type === 'NAME' ? { name: event.name } : {})),
    forget: assign({ name: undefined }),
  },
});

function toyMachine({ unreachable, noCancel, noBack, noWayOut, deafToText }: Flaws) {
  return base.createMachine({
    id: 'toy',
    context: {},
    initial: 'first',
    on: {
      ...(noCancel ? {} : { CANCEL: { target: '.first', actions: 'forget' } }),
      ...(deafToText ? {} : { INVALID: { actions: 'note' } }),
      BACK: { actions: 'note' },
      RESTART: { target: '.first', actions: 'forget' },
      EXPIRE: { target: '.first', actions: 'forget' },
    },
    states: {
      first: { tags: noWayOut ? [] : ['idle', 'empty'], on: { NAME: { target: 'second', actions: 'keep' } } },
      second: { ...(noBack ? {} : { on: { BACK: { target: 'first', actions: 'forget' } } }) },
      ...(unreachable ? { third: { tags: ['idle'] } } : {}),
    },
  });
}

function toy(flaws: Flaws): ReturnType<typeof proveFlow> {
  const why: Line = line(flaws.noWords ? 'no.such.words' : 'common.chooseOne');
  const view = (state: string): View<FlowEvent> => {
    if (flaws.noView && state === 'second') throw new TypeError('no view');
    const event: FlowEvent = flaws.deadButton ? { type: 'SEND' } : { type: 'BACK' };
    return { question: state, body: [why], choices: [{ id: 'one', label: line('binding.next'), event }] };
  };
  const flow: Flow = {
    name: 'leave',
    role: 'guardian',
    version: 1,
    machine: toyMachine(flaws),
    context: z.object({ name: z.string().optional() }),
    migrations: {},
    view,
    readTyped: () => ({ type: 'INVALID', why: line('common.chooseOne') }),
    whereabouts: () => why,
    schoolsNamed: () => [],
  };
  return proveFlow({
    territories: [
      {
        flow,
        inputs: [{ type: 'NAME', name: '陳美玲' }, ...GLOBAL_EVENTS],
        answersTo: () => [],
        facts: (context) => (context as { name?: string }).name,
      },
    ],
    firstStates: ['first'],
  });
}

test('a flow without a flaw is proven', () => {
  expect(toy({}).broken).toEqual([]);
});

test.each<[keyof Flaws, string]>([
  ['unreachable', 'every state is reachable'],
  ['noView', 'every question has a view in each language that LINE takes'],
  ['noWords', 'every question has a view in each language that LINE takes'],
  ['noCancel', 'every question can be cancelled'],
  ['noBack', 'every question has a way back where there is an earlier one'],
  ['noWayOut', 'no state is without a way out'],
  ['deafToText', 'every kind of input is answered in every state'],
  ['deadButton', 'every button that is offered is taken'],
])('%s is found: %s', (flaw, property) => {
  expect(toy({ [flaw]: true }).broken.map((each) => each.property)).toContain(property);
});

test('a dependency that is declared and not so, or so and not declared, is found', async () => {
  expect(await brokenCorrections()).toEqual([]);
  expect(await brokenCorrections({})).toEqual([expect.stringContaining('level')]);
  expect(await brokenCorrections({ level: ['school'], name: ['mobile'] })).toEqual([
    expect.stringContaining('name'),
  ]);
});

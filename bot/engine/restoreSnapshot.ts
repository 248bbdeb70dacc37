import { type AnyMachineSnapshot, initialTransition } from 'xstate';
import { z } from 'zod';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { FLOW_NAMES, type Flow, type FlowName, type Stored } from '../../flows/flow.ts';
import { FLOWS } from '../../flows/registry.ts';

const suspended = z.object({
  flow: z.enum(FLOW_NAMES),
  flowVersion: z.number().int(),
  state: z.string(),
  context: z.unknown(),
  token: z.string(),
  until: z.iso.datetime(),
});

/** A flow that was left for another, as it rested. `token` is that of its question; it is kept `until` then (ISO 8601). */
export type Suspended = z.infer<typeof suspended>;

/**
 * The only file that knows the stored form of a conversation: `{state, context}` beside flow and version, until when it
 * waits, and what was left for it.
 */
const storedForm = z.object({
  state: z.string(),
  context: z.unknown(),
  until: z.iso.datetime().optional(),
  suspended: z.array(suspended).optional(),
  lapsed: z.boolean().optional(),
});

/** A conversation in memory: a flow, resting in a state. */
export interface Resting {
  flow: Flow;
  snapshot: AnyMachineSnapshot;
  /** The stored form was of an older version: the person is told that the service was renewed. */
  lifted: boolean;
  /** Until when it is waited for; absent where nothing was stored yet. */
  until?: string | undefined;
  /** Flows that were left for this one, the oldest first, one of each name at most. */
  suspended?: readonly Suspended[] | undefined;
  /** One of those was kept for too long and is deleted; told with the next answer. */
  lapsed?: boolean | undefined;
  /** What was filled in is deleted: what it came from may be shown here no more, or has just been taken back. Told with this answer. */
  disowned?: 'NOT_YOURS' | 'OVER' | undefined;
}

/** A flow at its beginning. */
export function beginFlow(name: FlowName): Resting {
  const flow = FLOWS[name];
  const [snapshot] = initialTransition(flow.machine);
  return { flow, snapshot, lifted: false };
}

/**
 * Brings a stored conversation back, lifting it through the flow's migrations where it is older. Throws HomeroomError
 * SNAPSHOT_UNREADABLE where flow, state or context are not known, or nothing rests in the state: nothing is dropped in
 * silence. `flows` are all there are; tests of migrations bring their own.
 */
export function restoreSnapshot(
  stored: { flow: string; flowVersion: number; snapshot: string },
  flows: readonly Flow[] = Object.values(FLOWS),
): Resting {
  const { state, context, ...kept } = readStored(stored.snapshot);
  const { flow: name, flowVersion } = stored;
  return { ...restoreStored({ flow: name, flowVersion, state, context }, flows), ...kept };
}

/** Brings back a flow that rests or was left. Throws as `restoreSnapshot` does. */
export function restoreStored(
  stored: { flow: string; flowVersion: number } & Stored,
  flows: readonly Flow[] = Object.values(FLOWS),
): Resting {
  const flow = flows.find(({ name }) => name === stored.flow);
  if (!flow) throw unreadable(`flow "${stored.flow}"`);
  const { state, context } = lift(flow, { state: stored.state, context: stored.context }, stored.flowVersion);
  if (!restsIn(flow, state)) throw unreadable(`state "${flow.name}.${state}"`);
  const parsed = flow.context.safeParse(context);
  if (!parsed.success) throw unreadable(`context of "${flow.name}.${state}" version ${stored.flowVersion}`);
  const snapshot = flow.machine.resolveState({ value: state, context: parsed.data });
  return { flow, snapshot, lifted: stored.flowVersion !== flow.version };
}

/** The stored form of a resting conversation, JSON. */
export function storeSnapshot({ snapshot, until, suspended, lapsed }: Resting): string {
  const left = suspended && suspended.length > 0 ? { suspended } : {};
  return JSON.stringify({ state: stateOf(snapshot), context: snapshot.context, until, ...left, lapsed });
}

/** The name of the state a snapshot rests in; machines of this house are flat. */
export function stateOf(snapshot: AnyMachineSnapshot): string {
  return String(snapshot.value);
}

/** The error of a broken JSON text would quote it: it is left out. */
function readStored(text: string): z.infer<typeof storedForm> {
  try {
    return storedForm.parse(JSON.parse(text));
  } catch {
    throw unreadable('a stored form');
  }
}

/** Whether a flow has the state and neither routes nor asks the engine in it. */
function restsIn({ machine }: Flow, state: string): boolean {
  const node = Object.hasOwn(machine.states, state) ? machine.states[state] : undefined;
  return node !== undefined && !node.always && !node.tags.includes('asking');
}

function lift(flow: Flow, stored: Stored, from: number): Stored {
  if (from > flow.version) throw unreadable(`version ${from} of "${flow.name}", newer than this service`);
  let lifted = stored;
  for (let version = from; version < flow.version; version++) {
    const migrate = flow.migrations[version];
    if (!migrate) throw unreadable(`version ${version} of "${flow.name}"`);
    lifted = migrate(lifted);
  }
  return lifted;
}

function unreadable(what: string): HomeroomError {
  return new HomeroomError('SNAPSHOT_UNREADABLE', `cannot restore ${what}`);
}

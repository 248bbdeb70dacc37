import { LIMITS } from '../../domain/limits.ts';
import type { FlowEvent, FlowName, SchoolToCall } from '../../flows/flow.ts';
import { type Choice, type Line, line, type View } from '../../flows/view.ts';
import { advance } from './advance.ts';
import { beginFlow, type Resting, restoreStored, type Suspended, stateOf } from './restoreSnapshot.ts';

/** What the engine itself offers beside a flow's answers: to go on with what was left. */
export interface ResumeEvent {
  type: 'RESUME';
  flow: FlowName;
}

/** A question as the person sees it: the flow's, and what was left. */
export type ShownView = View<FlowEvent | ResumeEvent>;

/**
 * A flow taken up where another rests: what would be lost is left as it is, for 72 hours; what was left of this flow is
 * taken up again, else it begins. `token` is that of the question that rests now, so that its buttons can say where it is.
 */
export function changeTo(from: Resting, name: FlowName, token: string, now: string): Resting {
  if (from.flow.name === name) return from;
  const suspended = suspend(from, token, now);
  const left = suspended.find(({ flow }) => flow === name);
  const next = left ? restoreStored(left) : beginFlow(name);
  return { ...next, suspended: suspended.filter((each) => each !== left) };
}

function suspend(from: Resting, token: string, now: string): Suspended[] {
  const { flow, snapshot, suspended = [] } = from;
  if (snapshot.hasTag('idle')) return [...suspended];
  const left: Suspended = {
    flow: flow.name,
    flowVersion: flow.version,
    state: stateOf(snapshot),
    context: snapshot.context,
    token,
    until: waitsUntil(now),
  };
  return [...suspended, left];
}

/** Until when what rests from now on is waited for (ISO 8601). */
export function waitsUntil(now: string): string {
  return new Date(Date.parse(now) + LIMITS.conversationMs).toISOString();
}

/** The question that rests; where nothing is lost by leaving it, what was left is offered under the flow's own answers. */
export function viewOf(resting: Resting): ShownView {
  const { flow, snapshot, suspended = [] } = resting;
  const view = flow.view(stateOf(snapshot), snapshot.context);
  if (suspended.length === 0 || !snapshot.hasTag('idle')) return view;
  const kept = suspended.map((left) => whereabouts(restoreStored(left)));
  return {
    ...view,
    body: [...view.body, ...kept.map((where) => line('resume.kept', { where }))],
    choices: [...view.choices, ...suspended.map(({ flow: name }) => resumeChoice(name))],
  };
}

/** What takes up again what was left of a flow. */
export function resumeChoice(flow: FlowName): Choice<ResumeEvent> {
  return { id: `resume-${flow}`, label: line(`resume.${flow}`), event: { type: 'RESUME', flow } };
}

/** Of several that were left, which is meant: where the question that rests does not list them, each with the word for it. */
export function whichToResume({ snapshot, suspended = [] }: Resting): Line[] {
  const which = line('resume.which');
  if (snapshot.hasTag('idle')) return [which];
  return [
    which,
    ...suspended.map((left) =>
      line('resume.one', { where: whereabouts(restoreStored(left)), resume: line(`resume.${left.flow}`) }),
    ),
  ];
}

/** Where somebody stands in what rests, in words: the step, what is filled in. */
export function whereabouts({ flow, snapshot }: Resting) {
  return flow.whereabouts(stateOf(snapshot), snapshot.context);
}

/** The schools that were named in what was left and in what rests, each once. */
export function schoolsNamed(resting: Resting): SchoolToCall[] {
  const all = [...(resting.suspended ?? []).map((left) => restoreStored(left)), resting];
  const schools = all.flatMap(({ flow, snapshot }) => flow.schoolsNamed(snapshot.context));
  return [...new Map(schools.map((school) => [school.name, school])).values()];
}

/** Whether something rests, or was left, that must be deleted some day; when is the soonest (ISO 8601). */
export function expiresAt({ snapshot, until, suspended = [] }: Resting): string | undefined {
  const times = suspended.map((left) => left.until);
  if (!snapshot.hasTag('empty') && until !== undefined) times.push(until);
  return times.sort()[0];
}

/**
 * What has waited too long is deleted, of what rests and of what was left; the person is told at the next answer. Called
 * where the conversation's own time, the soonest of them, has come.
 */
export function expire(resting: Resting, now: string): Resting {
  const { until, suspended = [] } = resting;
  const kept = suspended.filter((left) => left.until > now);
  // Stored before each had a time of its own: then it is the conversation's.
  const isOver = until === undefined ? suspended.length === 0 : until <= now;
  const lapsed = kept.length < suspended.length || resting.lapsed;
  const rest = isOver ? advance(resting, { type: 'EXPIRE' }, now).resting : resting;
  return { ...rest, suspended: kept, ...(lapsed ? { lapsed } : {}) };
}

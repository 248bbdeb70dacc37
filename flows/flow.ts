import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { BindingQuery } from './binding/effects.ts';
import type { BindingEvent } from './binding/events.ts';
import type { TeacherQuery } from './teacher/effects.ts';
import type { TeacherEvent } from './teacher/events.ts';
import type { View } from './view.ts';

export type FlowName = 'binding' | 'teacher';
export type FlowEvent = BindingEvent | TeacherEvent;
export type FlowQuery = BindingQuery | TeacherQuery;

/** A resting conversation as it is stored, whatever the flow. */
export interface Stored {
  state: string;
  context: unknown;
}

/** What the engine knows of a flow: the engine never names one. */
export interface Flow {
  readonly name: FlowName;
  /** Raised by one when a stored snapshot would no longer be understood; `migrations` then has a way up. */
  readonly version: number;
  readonly machine: AnyStateMachine;
  readonly context: z.ZodType;
  /** `migrations[n]` lifts a snapshot of version n to n + 1; answers still valid are kept. */
  readonly migrations: Readonly<Record<number, (stored: Stored) => Stored>>;
  view(state: string, context: unknown): View<FlowEvent>;
  readTyped(state: string, typed: string, context: unknown): FlowEvent;
}

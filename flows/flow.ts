import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { Language } from '../domain/language.ts';
import type { BindingQuery } from './binding/effects.ts';
import type { BindingEvent } from './binding/events.ts';
import type { LeaveQuery } from './leave/effects.ts';
import type { LeaveEvent } from './leave/events.ts';
import type { ProgressQuery } from './progress/effects.ts';
import type { ProgressEvent } from './progress/events.ts';
import type { SlipsQuery } from './slips/effects.ts';
import type { SlipsEvent } from './slips/events.ts';
import type { TeacherQuery } from './teacher/effects.ts';
import type { TeacherEvent } from './teacher/events.ts';
import type { Line, Role, View } from './view.ts';

export const FLOW_NAMES = ['binding', 'teacher', 'leave', 'slips', 'progress'] as const;

export type FlowName = (typeof FLOW_NAMES)[number];
export type FlowEvent = BindingEvent | TeacherEvent | LeaveEvent | SlipsEvent | ProgressEvent;
export type FlowQuery = BindingQuery | TeacherQuery | LeaveQuery | SlipsQuery | ProgressQuery;

/** A school as somebody may be told to call it. */
export interface SchoolToCall {
  name: string;
  phone?: string | undefined;
}

/** A resting conversation as it is stored, whatever the flow. */
export interface Stored {
  state: string;
  context: unknown;
}

/** When something was typed, and in which language: 「今天」 and 3/12 are read by it. */
export interface Typing {
  now: string;
  language: Language;
}

/** The applications and bindings that what is filled in was loaded from, by their ids. */
export interface LoadedFrom {
  applications: readonly string[];
  bindings: readonly string[];
  /** The application that is being changed. */
  amending?: readonly string[];
}

/** What the engine knows of a flow: the engine never names one. */
export interface Flow {
  readonly name: FlowName;
  /** As whom somebody speaks in it. */
  readonly role: Role;
  /** Raised by one when a stored snapshot would no longer be understood; `migrations` then has a way up. */
  readonly version: number;
  readonly machine: AnyStateMachine;
  readonly context: z.ZodType;
  /** `migrations[n]` lifts a snapshot of version n to n + 1; answers still valid are kept. */
  readonly migrations: Readonly<Record<number, (stored: Stored) => Stored>>;
  view(state: string, context: unknown): View<FlowEvent>;
  readTyped(state: string, typed: string, context: unknown, typing: Typing): FlowEvent;
  /** Whether a photo or a file is an answer there; MEDIA tells the machine of it. */
  takesMedia?(state: string, context: unknown): boolean;
  /** Where files may be sent: how many wait here to go with what is being filled in. */
  filesHeld?(context: unknown): number;
  /** Whose data are filled in; they go as soon as these may be shown here no more. */
  loadedFrom?(context: unknown): LoadedFrom;
  /** Where somebody stands in it and what is filled in, for when it is offered and taken up again. */
  whereabouts(state: string, context: unknown): Line;
  /** The schools that were named in it so far, to be called where something cannot wait. */
  schoolsNamed(context: unknown): readonly SchoolToCall[];
}

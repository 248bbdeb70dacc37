import type { GlobalEvent } from '../../../flows/globalEvents.ts';

/** Examples of each kind of event; a kind without any does not compile. */
export type Examples<Event extends { type: string }> = {
  readonly [Type in Event['type']]: readonly Extract<Event, { type: Type }>[];
};

const EXAMPLES: Examples<GlobalEvent> = {
  CANCEL: [{ type: 'CANCEL' }],
  BACK: [{ type: 'BACK' }],
  RESTART: [{ type: 'RESTART' }],
  EXPIRE: [{ type: 'EXPIRE' }],
  INVALID: [{ type: 'INVALID', why: { key: 'common.chooseOne' } }],
};

/** Events that every resting state answers. */
export const GLOBAL_EVENTS: readonly GlobalEvent[] = Object.values<readonly GlobalEvent[]>(EXAMPLES).flat();

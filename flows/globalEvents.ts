import type { Line } from './view.ts';

/** Events that every flow answers in every resting state. */
export type GlobalEvent =
  | { type: 'CANCEL' }
  | { type: 'BACK' }
  | { type: 'RESTART' }
  | { type: 'EXPIRE' }
  /** What was sent is no answer; `why` says what is wrong and shows what would be right. */
  | { type: 'INVALID'; why: Line };

/** Time comes in with the event: machines have no clock. `now` is the database's, ISO 8601. */
export type Timed<Event> = Event extends unknown ? Event & { now: string } : never;

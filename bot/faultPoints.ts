import type { OutboxRow } from '../db/outgoing.ts';
import type { KeptEvent } from './incoming.ts';

/** Named points at each boundary of a commit; armed only by tests, absent in production. */
export interface FaultPoints {
  engine?: ((point: 'beforeCommit' | 'afterCommit', event: KeptEvent) => Promise<void>) | undefined;
  delivery?: ((point: 'beforeSend' | 'afterSend', row: OutboxRow) => Promise<void>) | undefined;
}

import type { Outgoing } from '../../db/outgoing.ts';

/** What happened to a row, for the log and the figures; nothing personal in it. */
export type DeliveryEvent =
  | {
      type: 'sent' | 'postponed' | 'dead' | 'superseded' | 'quota' | 'unauthorised';
      channel: Outgoing['channel'];
      /** Why, where it is not plain: `HTTP_500`, `TIMEOUT`, `ANSWERED`, … */
      code?: string | undefined;
      /** LINE's own words about a refusal, for operators. */
      detail?: string | undefined;
      /** LINE's x-line-request-id. */
      requestId?: string | undefined;
      /** Replies are free, pushes count. */
      via?: 'reply' | 'push' | undefined;
    }
  /** Reading or writing the outbox failed, or a bug did; the rows stay unsent and are claimed again. */
  | { type: 'failed'; error: unknown };

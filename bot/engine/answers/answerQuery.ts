import type { Outgoing } from '../../../db/outgoing.ts';
import type { Tx } from '../../../db/tx.ts';
import type { FlowEvent, FlowQuery } from '../../../flows/flow.ts';
import type { Language } from '../../texts/index.ts';
import { bindingAnswers } from './bindingAnswers.ts';
import { leaveAnswers } from './leaveAnswers.ts';
import { progressAnswers } from './progressAnswers.ts';
import { slipsAnswers } from './slipsAnswers.ts';
import { teacherAnswers } from './teacherAnswers.ts';

/** What the answer to a query may use: the step's transaction, its time, and who asks. */
export interface Asking {
  tx: Tx;
  now: string;
  lineUserId: string;
  eventId: string;
  language: Language;
  /** Whether codes can be sent by SMS. */
  canSms: boolean;
  /** The token of the question that rested when the event came; empty where none did. */
  questionToken: string;
  /** What the URL of a page that is opened from a chat begins with. */
  pages: string;
  /** The login page of the account. */
  login: string;
}

/** The event that answers a query, and what leaves the house because of it, after the commit. */
export interface Answered {
  event: FlowEvent;
  outgoing?: Outgoing[];
}

/** One answer for each kind of query; a query without an answer does not compile. */
export type Answers<Query extends { type: string }> = {
  readonly [Type in Query['type']]: (
    query: Extract<Query, { type: Type }>,
    asking: Asking,
  ) => Promise<Answered>;
};

const ANSWERS: Answers<FlowQuery> = {
  ...bindingAnswers,
  ...teacherAnswers,
  ...leaveAnswers,
  ...slipsAnswers,
  ...progressAnswers,
};

/** Answers a flow's query from the database, in the step's own transaction. */
export function answerQuery(query: FlowQuery, asking: Asking): Promise<Answered> {
  // The table is exhaustive by its type; TypeScript cannot see that key and argument belong together.
  const answer = ANSWERS[query.type] as (query: FlowQuery, asking: Asking) => Promise<Answered>;
  return answer(query, asking);
}

import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  flow: z.string(),
  state: z.string(),
  reached: z.number().int(),
  went_on: z.number().int(),
});

/** A question, how many conversations came to it, and how many went on from it; the others stopped there. */
export interface FunnelRow {
  flow: string;
  state: string;
  reached: number;
  wentOn: number;
}

/**
 * Where people stop, by question, over so many days: a conversation went on from a question where a later step of it left
 * that question for another. In the order in which questions are come to.
 */
export async function countFunnel(tx: Tx, days: number): Promise<FunnelRow[]> {
  const found = await rows(
    tx,
    row,
    sql`with steps as (
          select conversation_id, version, flow, to_state,
            lead(flow || '.' || to_state) over (partition by conversation_id order by version) as next
          from step_log where at > app_now() - ${days} * interval '1 day'
        ), visits as (
          select flow, to_state as state, conversation_id, min(version) as first,
            bool_or(next is not null and next <> flow || '.' || to_state) as went_on
          from steps group by flow, to_state, conversation_id
        )
        select flow, state, count(*)::int as reached, (count(*) filter (where went_on))::int as went_on
        from visits group by flow, state order by flow, avg(first), state`,
  );
  return found.map(({ flow, state, reached, went_on }) => ({ flow, state, reached, wentOn: went_on }));
}

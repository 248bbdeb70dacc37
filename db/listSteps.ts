import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const step = z.object({
  at: z.date(),
  flow: z.string(),
  event_kind: z.string(),
  from_state: z.string(),
  to_state: z.string(),
});

const conversation = z.object({
  id: z.string(),
  flow: z.string(),
  flow_version: z.number().int(),
  snapshot_sealed: z.string(),
});

/** A step of a conversation: what happened, without what was typed. */
export interface LoggedStep {
  /** ISO 8601. */
  at: string;
  flow: string;
  event: string;
  from: string;
  to: string;
}

/** A conversation as its log has it, and what rests in it now, JSON. */
export interface LoggedConversation {
  id: string;
  flow: string;
  flowVersion: number;
  snapshot: string;
  steps: LoggedStep[];
}

const newest = z.object({ id: z.string(), flow: z.string(), state: z.string(), last_event_at: z.date() });

/** The conversations that were written in last, the newest first: whose, where they rest, and since when (ISO 8601). */
export async function listNewest(
  tx: Tx,
  most: number,
): Promise<{ id: string; flow: string; state: string; at: string }[]> {
  const found = await rows(
    tx,
    newest,
    sql`select id, flow, state, last_event_at from conversations order by last_event_at desc, id limit ${most}`,
  );
  return found.map(({ id, flow, state, last_event_at }) => ({
    id,
    flow,
    state,
    at: last_event_at.toISOString(),
  }));
}

/** The conversations whose LINE user's ID begins so; two at most, so that a beginning of several is noticed. */
export async function findConversations(tx: Tx, beginning: string): Promise<LoggedConversation[]> {
  const found = await rows(
    tx,
    conversation,
    sql`select id, flow, flow_version, snapshot_sealed from conversations
        where starts_with(id, ${beginning}) order by id limit 2`,
  );
  const read: LoggedConversation[] = [];
  for (const { id, flow, flow_version, snapshot_sealed } of found) {
    const place = { table: 'conversations', column: 'snapshot_sealed', id };
    const snapshot = tx.vault.tryOpen(place, snapshot_sealed) ?? '{}';
    read.push({ id, flow, flowVersion: flow_version, snapshot, steps: await stepsOf(tx, id) });
  }
  return read;
}

async function stepsOf(tx: Tx, conversationId: string): Promise<LoggedStep[]> {
  const found = await rows(
    tx,
    step,
    sql`select at, flow, event_kind, from_state, to_state from step_log
        where conversation_id = ${conversationId} order by version`,
  );
  return found.map(({ at, flow, event_kind, from_state, to_state }) => ({
    at: at.toISOString(),
    flow,
    event: event_kind,
    from: from_state,
    to: to_state,
  }));
}

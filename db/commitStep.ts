import { z } from 'zod';
import { insertOutbox, outboxRecord } from './insertOutbox.ts';
import { dropLooseProofs } from './leave/proofs/noteProof.ts';
import type { OutboxRow, Outgoing } from './outgoing.ts';
import { insertPageLinks, type MadePageLink } from './pageLinks.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const done = z.object({ ok: z.boolean() });

/** Everything that one step writes. */
export interface StepCommit {
  /** The step's own time, from loadStep. */
  now: string;
  lineUserId: string;
  event: {
    id: string;
    occurredAt: string;
    /** When it first came, where that is not now (it was pending): its reply token is as old. */
    receivedAt?: string | undefined;
    messageId?: string | undefined;
    /** OVERTAKEN: older than what was applied; it changes nothing but shows the question. */
    status: 'DONE' | 'OVERTAKEN';
    /** JSON of the event as it came, sealed here. */
    payload: string;
  };
  /** Whether the person is a friend of the account now, where the event tells. */
  followed?: boolean | undefined;
  /** The language they have chosen with this event. */
  language?: string | undefined;
  conversation: {
    /** 0 where there is none yet. */
    expectedVersion: number;
    flow: string;
    flowVersion: number;
    state: string;
    snapshot: string;
    question: string;
    questionToken: string;
    lastEventAt: string;
    lastEventId: string;
    expiresAt?: string | undefined;
  };
  log: { eventKind: string; fromState: string };
  /** Links to pages that the answer leads to. */
  pageLinks: readonly MadePageLink[];
  /** Nothing that was typed is kept any more: signatures that were drawn and not submitted go too. */
  forgets: boolean;
  /** No file that was sent as proof waits for a slip to be filed: what was sent for one that was left is dropped. */
  dropsFiles: boolean;
  outgoing: readonly Outgoing[];
}

/**
 * Writes a step in one statement, all or nothing: the event (once), the conversation (guarded by its version), the
 * outbox, the log; unsent prompts of before end as superseded. Gives the outbox rows as written. Throws what
 * `isDuplicateEvent` and `isConflict` know when the event is stored already or the version was lost.
 */
export async function commitStep(tx: Tx, step: StepCommit): Promise<OutboxRow[]> {
  const { now, lineUserId, event, conversation, log } = step;
  const outbox = step.outgoing.map((outgoing, sequence) => newRow(step, outgoing, sequence));
  const seal = (table: string, column: string, id: string, plain: string) =>
    tx.vault.seal({ table, column, id }, plain);
  const version = conversation.expectedVersion + 1;

  await rows(
    tx,
    done,
    sql`with event as (
      insert into inbound_events (id, line_user_id, message_id, occurred_at, received_at, status, payload_sealed)
      values (${event.id}, ${lineUserId}, ${event.messageId ?? null}, ${event.occurredAt}::timestamptz,
              ${now}::timestamptz, ${event.status}::"EventStatus",
              ${seal('inbound_events', 'payload_sealed', event.id, event.payload)})
      on conflict (id) do update set status = excluded.status, due_at = null
        where inbound_events.status = 'PENDING'
      returning id
    ), person as (
      insert into line_users as u (id, first_seen_at, followed, language)
      values (${lineUserId}, ${now}::timestamptz, ${step.followed ?? true}, coalesce(${step.language ?? null}, 'zh-Hant'))
      on conflict (id) do update set
        followed = coalesce(${step.followed ?? null}, u.followed),
        menu = case when ${step.followed === true} then null else u.menu end, language = coalesce(${step.language ?? null}, u.language)
        where ${step.followed === true} or u.followed <> ${step.followed ?? null} or u.language <> ${step.language ?? null}
    ), conversation as (
      insert into conversations (id, version, flow, flow_version, state, snapshot_sealed, question, question_token,
                                 last_event_at, last_event_id, updated_at, expires_at)
      values (${lineUserId}, ${version}, ${conversation.flow}, ${conversation.flowVersion}, ${conversation.state},
              ${seal('conversations', 'snapshot_sealed', lineUserId, conversation.snapshot)},
              ${conversation.question}, ${conversation.questionToken}, ${conversation.lastEventAt}::timestamptz,
              ${conversation.lastEventId}, ${now}::timestamptz, ${conversation.expiresAt ?? null}::timestamptz)
      on conflict (id) do update set
        version = excluded.version, flow = excluded.flow, flow_version = excluded.flow_version,
        state = excluded.state, snapshot_sealed = excluded.snapshot_sealed, question = excluded.question,
        question_token = excluded.question_token, last_event_at = excluded.last_event_at,
        last_event_id = excluded.last_event_id, updated_at = excluded.updated_at, expires_at = excluded.expires_at
        where conversations.version = ${conversation.expectedVersion}
      returning id
    ), superseded as (
      update outbox set status = 'SUPERSEDED', payload_sealed = null
      where line_user_id = ${lineUserId} and status = 'UNSENT' and kind = 'PROMPT'
    ), messages as (
      ${insertOutbox(now, outbox)}
    ), links as (
      ${insertPageLinks(now, step.pageLinks)}
    ), forgotten as (
      delete from signatures where ${step.forgets} and line_user_id = ${lineUserId} and application_id is null
    ), dropped as (
      ${dropLooseProofs(lineUserId, step.dropsFiles)}
    ), log as (
      insert into step_log (id, conversation_id, version, event_id, at, flow, event_kind, from_state, to_state)
      values (${`${lineUserId}/${version}`}, ${lineUserId}, ${version}, ${event.id}, ${now}::timestamptz,
              ${conversation.flow}, ${log.eventKind}, ${log.fromState}, ${conversation.state})
      on conflict (id) do nothing
    )
    select require_step((select count(*) from event), (select count(*) from conversation)) as ok`,
  );
  return outbox.map(({ row }) => row);

  function newRow({ event }: StepCommit, outgoing: Outgoing, sequence: number) {
    return outboxRecord(tx, { now, eventId: event.id, receivedAt: event.receivedAt, sequence }, outgoing);
  }
}

import { z } from 'zod';
import type { NoticeTopic } from '../domain/noticeTimes.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Every topic: one that is missing here is an error of the compiler. */
const TOPICS = {
  NEW_BINDING: 'NEW_BINDING',
  BINDING_WAITING: 'BINDING_WAITING',
  BINDING_DECIDED: 'BINDING_DECIDED',
  OTHER_GUARDIAN: 'OTHER_GUARDIAN',
  BINDING_CHANGED: 'BINDING_CHANGED',
  BINDING_ENDED: 'BINDING_ENDED',
  GUARDIAN_ELSEWHERE: 'GUARDIAN_ELSEWHERE',
  BINDING_STOPPED: 'BINDING_STOPPED',
  OTHER_STOPPED: 'OTHER_STOPPED',
  END_ASKED: 'END_ASKED',
  ROSTER_REQUEST: 'ROSTER_REQUEST',
  ROSTER_ANSWER: 'ROSTER_ANSWER',
  PAGE_DONE: 'PAGE_DONE',
  NEW_LEAVE: 'NEW_LEAVE',
  LEAVE_WAITING: 'LEAVE_WAITING',
  LEAVE_CHANGED: 'LEAVE_CHANGED',
  LEAVE_FILED: 'LEAVE_FILED',
  LEAVE_DECIDED: 'LEAVE_DECIDED',
  LEAVE_PROOF: 'LEAVE_PROOF',
  PROOF_FAILED: 'PROOF_FAILED',
  ABSENCE_ASKED: 'ABSENCE_ASKED',
  ABSENCE_ANSWERED: 'ABSENCE_ANSWERED',
  LEAVE_DIGEST: 'LEAVE_DIGEST',
  DEPUTY_NAMED: 'DEPUTY_NAMED',
} as const satisfies { readonly [topic in NoticeTopic]: topic };

const clock = z.object({ now: z.date(), mine: z.boolean() });
const group = z.object({
  topic: z.enum(TOPICS),
  recipient_id: z.string(),
  object_ids: z.array(z.string()),
});

/** Everything of one topic that waits for one person. */
export interface GatheredNotices {
  topic: NoticeTopic;
  recipientId: string;
  objectIds: string[];
}

/** Any number that nothing else locks with: one instance tells at a time, so that no two tell the same. */
const TELLING_LOCK = 4_841_002;
const AT_ONCE = 50;

/**
 * Takes what is due out of the waiting notices, for each person and topic all that waits, due or not. The caller tells them
 * in the same commit, and notes it (`noteTold`). Empty where another instance is at it.
 */
export async function claimGathered(tx: Tx): Promise<{ now: string; groups: GatheredNotices[] }> {
  const [found] = await rows(
    tx,
    clock,
    sql`select app_now() as now, pg_try_advisory_xact_lock(${TELLING_LOCK}::bigint) as mine`,
  );
  const now = found?.now.toISOString() ?? '';
  if (!found?.mine) return { now, groups: [] };
  const groups = await rows(
    tx,
    group,
    sql`with due as (
          select topic, recipient_id from gathered_notices where due_at <= ${now}::timestamptz
          group by topic, recipient_id order by min(due_at) limit ${AT_ONCE}
        ), taken as (
          delete from gathered_notices g using due
          where g.topic = due.topic and g.recipient_id = due.recipient_id
          returning g.topic, g.recipient_id, g.object_id, g.created_at
        )
        select topic::text, recipient_id, array_agg(object_id::text order by created_at, object_id) as object_ids
        from taken group by topic, recipient_id`,
  );
  return {
    now,
    groups: groups.map((each) => ({
      topic: each.topic,
      recipientId: each.recipient_id,
      objectIds: each.object_ids,
    })),
  };
}

/** Notes that somebody was told something of a topic: what comes next is gathered from now. */
export async function noteTold(
  tx: Tx,
  now: string,
  { topic, recipientId }: Pick<GatheredNotices, 'topic' | 'recipientId'>,
): Promise<void> {
  await execute(
    tx,
    sql`insert into last_notices (topic, recipient_id, at)
        values (${topic}::"NoticeTopic", ${recipientId}, ${now}::timestamptz)
        on conflict (topic, recipient_id) do update set at = excluded.at`,
  );
}

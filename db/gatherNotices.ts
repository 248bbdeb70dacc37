import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type NoticeTopic, noticeDueAt } from '../domain/noticeTimes.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Something that somebody is to be told of by push. */
export interface Notice {
  topic: NoticeTopic;
  /** A member of staff's id, or a guardian's LINE user ID. */
  recipientId: string;
  /** The binding, the slip or the roster request it is about. */
  objectId: string;
  /** It cannot wait to be gathered: it concerns today. */
  isUrgent?: boolean;
}

const known = z.object({
  last_at: z.date().nullable(),
  linked: z.boolean(),
  gathers: z.boolean(),
  others_pending: z.boolean(),
});

/**
 * Leaves word of what is to be told, in the caller's commit: it is told when it is due (domain/noticeTimes.ts), together
 * with what else then waits for the same person. Telling twice of the same leaves one word.
 */
export async function gatherNotices(tx: Tx, now: string, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const found = await rows(tx, known, readKnown(notices));
  const records = notices.map(({ topic, recipientId, objectId, isUrgent = false }, at) => {
    const { last_at, linked, gathers, others_pending } = found[at] ?? none;
    const lastAt = last_at?.toISOString();
    return {
      id: randomUUID(),
      topic,
      recipient_id: recipientId,
      object_id: objectId,
      due_at: noticeDueAt({ topic, now, lastAt, linked, gathers, othersPending: others_pending, isUrgent }),
    };
  });
  await execute(
    tx,
    sql`insert into gathered_notices (id, topic, recipient_id, object_id, created_at, due_at)
        select id, topic::"NoticeTopic", recipient_id, object_id, ${now}::timestamptz, due_at
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as n(id uuid, topic text, recipient_id text, object_id uuid, due_at timestamptz)
        on conflict (topic, recipient_id, object_id) do nothing`,
  );
}

const none: z.infer<typeof known> = { last_at: null, linked: false, gathers: true, others_pending: false };

/** What is known of each recipient, in the order of the notices. */
function readKnown(notices: readonly Notice[]) {
  const recipients = JSON.stringify(notices.map(({ topic, recipientId }) => ({ topic, id: recipientId })));
  return sql`select l.at as last_at, u.id is not null as linked, coalesce(u.gathers, true) as gathers,
      exists (select 1 from bindings b join applications a on a.id = b.application_id
              where a.line_user_id = r.id and b.status = 'PENDING') as others_pending
    from jsonb_array_elements(${recipients}::jsonb) with ordinality as e(value, position)
    cross join lateral (select e.value ->> 'id' as id, e.value ->> 'topic' as topic) r
    left join last_notices l on l.recipient_id = r.id and l.topic::text = r.topic
    left join line_users u on u.staff_id = r.id and u.followed
    order by e.position`;
}

import { z } from 'zod';
import type { CivilDate } from '../../domain/civilDate.ts';
import type { NoticeTopic } from '../../domain/noticeTimes.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { staffOfTurn } from './staffOfTurn.ts';

const guardian = z.object({ line_user_id: z.string() });

/** Leaves word for those whose turn a slip is; at once where it cannot wait. */
export async function tellTurn(
  tx: Tx,
  telling: {
    topic: Extract<NoticeTopic, 'NEW_LEAVE' | 'LEAVE_WAITING' | 'LEAVE_CHANGED'>;
    slipId: string;
    now: string;
    today: CivilDate;
    isUrgent: boolean;
  },
): Promise<void> {
  const { topic, slipId, now, today, isUrgent } = telling;
  const staffIds = await staffOfTurn(tx, slipId, today);
  await gatherNotices(
    tx,
    now,
    staffIds.map((recipientId) => ({ topic, recipientId, objectId: slipId, isUrgent })),
  );
}

/** Leaves word for the approved guardians of a slip's student where their notices go; all, or all but whoever filed it. */
export async function tellGuardians(
  tx: Tx,
  telling: {
    topic: Extract<NoticeTopic, 'LEAVE_FILED' | 'LEAVE_DECIDED'>;
    slipId: string;
    now: string;
    exceptFiler?: boolean;
    /** A LINE user who knows already, because they did it. */
    exceptLine?: string | undefined;
  },
): Promise<void> {
  const { topic, slipId, now, exceptFiler = false, exceptLine } = telling;
  const found = await rows(
    tx,
    guardian,
    sql`select distinct a.line_user_id from leave_requests l
        join bindings g on g.student_id = l.student_id and g.status = 'APPROVED'
        join applications a on a.id = g.application_id
        where l.id = ${slipId}::uuid and a.line_user_id is not null
          and not (${exceptFiler} and (g.guardian_index = l.guardian_index or a.line_user_id = l.line_user_id))
          and a.line_user_id is distinct from ${exceptLine ?? null}`,
  );
  await gatherNotices(
    tx,
    now,
    found.map(({ line_user_id }) => ({ topic, recipientId: line_user_id, objectId: slipId })),
  );
}

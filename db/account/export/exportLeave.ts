import { z } from 'zod';
import type { LeaveSlip } from '../../../domain/leave/slip.ts';
import { listSlips } from '../../leave/readSlips.ts';
import { coreColumns, coreRow, openDetail, timeOf } from '../../leave/slipTime.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { isOfAccount } from '../ofAccount.ts';

/** More than a family files in all its years. */
const ALL = 10_000;

const row = coreRow.extend({ number: z.number().int(), filed_at: z.date() });

/** A slip in a copy of somebody's data. */
export type ExportedLeave = Pick<LeaveSlip, 'number' | 'state' | 'kind' | 'time' | 'reason' | 'filedAt'> &
  Partial<Pick<LeaveSlip, 'count' | 'decided' | 'proofs' | 'proofUntil' | 'resendUntil'>> & {
    /** Absent where the binding has ended: no more is told of the child then. */
    child?: { name: string; grade: number; className: string; school: string };
    /** Who filed it: this guardian, or another by their relation. */
    filedBy: 'you' | LeaveSlip['filedBy'];
  };

/**
 * The leave of an account, oldest first: all that its page shows of the children, and of what this guardian filed for a child
 * they are not bound to any more what they wrote themselves.
 */
export async function exportLeave(tx: Tx, accountId: string): Promise<ExportedLeave[]> {
  const whose = isOfAccount(accountId);
  const shown = await listSlips(tx, whose, ALL);
  const ended = await rows(
    tx,
    row,
    sql`select ${coreColumns}, l.number, l.filed_at from leave_requests l
        where l.id <> all(${shown.map(({ slipId }) => slipId)}::uuid[])
          and exists (select 1 from bindings b join applications a on a.id = b.application_id
            where b.id = l.binding_id and ${whose})`,
  );
  return [
    ...shown.map(exportShown),
    ...ended.map((found) => ({
      number: found.number,
      state: found.state,
      time: timeOf(found),
      ...openDetail(tx, found.id, found.detail_sealed),
      filedAt: found.filed_at.toISOString(),
      filedBy: 'you' as const,
    })),
  ].sort((one, other) => one.number - other.number);
}

function exportShown(slip: LeaveSlip): ExportedLeave {
  const { number, state, kind, time, reason, count, filedAt, decided, proofs, proofUntil, resendUntil } =
    slip;
  return {
    number,
    child: {
      name: slip.studentName,
      grade: slip.grade,
      className: slip.className,
      school: slip.school.name,
    },
    filedBy: slip.isMine ? 'you' : slip.filedBy,
    filedAt,
    state,
    kind,
    time,
    reason,
    count,
    proofs,
    ...(decided && { decided }),
    ...(proofUntil && { proofUntil }),
    ...(resendUntil && { resendUntil }),
  };
}

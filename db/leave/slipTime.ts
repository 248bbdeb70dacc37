import { z } from 'zod';
import { LEAVE_KINDS, type LeaveKind } from '../../domain/leave/kinds.ts';
import type { LeavePart, LeaveTime } from '../../domain/leave/leaveTime.ts';
import { type SlipReason, slipReason } from '../../domain/leave/slip.ts';
import { LEAVE_STATES } from '../../domain/leave/states.ts';
import { sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** The schema of `timeColumns`. */
export const timeRow = z.object({
  from_day: z.string(),
  to_day: z.string(),
  part: z.enum(['WHOLE_DAY', 'MORNING', 'AFTERNOON', 'PERIODS']),
  first_period: z.number().int().nullable(),
  last_period: z.number().int().nullable(),
});

/** When a leave (`l`) is. */
const timeColumns = sql`l.from_day, l.to_day, l.part, l.first_period, l.last_period`;

/** The schema of `coreColumns`. */
export const coreRow = timeRow.extend({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(LEAVE_STATES),
  detail_sealed: z.string(),
});

/** What every reading of a leave (`l`) needs. */
export const coreColumns = sql`l.id, l.version, l.state::text, l.detail_sealed, ${timeColumns}`;

/** The time of a leave as the rules know it. */
export function timeOf(row: z.infer<typeof timeRow>): LeaveTime {
  return { from: row.from_day, to: row.to_day, part: partOf(row) };
}

function partOf({ part, first_period, last_period }: z.infer<typeof timeRow>): LeavePart {
  if (part !== 'PERIODS') return { of: part };
  return { of: 'PERIODS', first: first_period ?? 1, last: last_period ?? first_period ?? 1 };
}

const detail = z.object({ kind: z.enum(LEAVE_KINDS), reason: slipReason });

/** What tells of health: the kind and the reason, sealed together. */
export interface SlipDetail {
  kind: LeaveKind;
  reason: SlipReason;
}

const place = (id: string) => ({ table: 'leave_requests', column: 'detail_sealed', id });

/** Seals kind and reason of a leave. */
export function sealDetail(tx: Tx, id: string, { kind, reason }: SlipDetail): string {
  return tx.vault.seal(place(id), JSON.stringify({ kind, reason }));
}

/** Opens what `sealDetail` made. */
export function openDetail(tx: Tx, id: string, sealed: string): SlipDetail {
  return detail.parse(JSON.parse(tx.vault.open(place(id), sealed)));
}

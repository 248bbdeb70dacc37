import { z } from 'zod';
import type { CivilDate } from '../../domain/civilDate.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { LeaveTime } from '../../domain/leave/leaveTime.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import { LEVELS, type Level } from '../../domain/level.ts';
import { RELATIONS, type Relation } from '../../domain/relation.ts';
import type { ClassName } from '../../domain/roster.ts';
import { readNow } from '../readNow.ts';
import { recordAudit } from '../recordAudit.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

/** Which slips: those that touch a span of days, of some schools or of all, of one class or of all. */
export interface SlipSelection {
  from: CivilDate;
  to: CivilDate;
  schoolIds?: readonly string[] | undefined;
  class?: ClassName | undefined;
}

/** A slip as the school's own record shows it. */
export interface ExportedSlip {
  number: number;
  schoolCode: string;
  school: string;
  level: Level;
  grade: number;
  className: string;
  seatNo: number;
  student: string;
  kind: LeaveKind;
  time: LeaveTime;
  days: number;
  periods: number;
  state: LeaveState;
  /** As a relation; unknown where the binding was deleted since. */
  filedBy?: Relation | undefined;
  filedAt: string;
  decidedBy?: string | undefined;
  decidedAt?: string | undefined;
  /** Files of proof that are kept. */
  proofs: number;
}

const row = coreRow.extend({
  number: z.number().int(),
  code: z.string(),
  school_name: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  seat_no: z.number().int(),
  student_id: z.string(),
  name_sealed: z.string(),
  days: z.number(),
  periods: z.number().int(),
  relation: z.enum(RELATIONS).nullable(),
  filed_at: z.date(),
  decided_at: z.date().nullable(),
  decided_by_id: z.string().nullable(),
  decided_name_sealed: z.string().nullable(),
  proofs: z.number().int(),
});

const PAGE = 500;

/**
 * One page of the slips that were filed and touch the span, in order of their first day; `after` is the last of the page
 * before. Drafts are not among them: the school has never had them.
 */
export async function readSlipsToExport(
  tx: Tx,
  { from, to, schoolIds, class: named }: SlipSelection,
  after?: Pick<ExportedSlip, 'number' | 'time'>,
): Promise<ExportedSlip[]> {
  const found = await rows(
    tx,
    row,
    sql`select ${coreColumns}, l.number, sc.code, sc.name as school_name, sc.level::text, c.grade, c.name as class_name, s.seat_no,
               s.id as student_id, s.name_sealed, l.days, l.periods, b.relation, l.filed_at, l.decided_at, l.decided_by_id,
               d.name_sealed as decided_name_sealed,
               (select count(*) from leave_proofs f where f.leave_id = l.id and f.status = 'KEPT')::int as proofs
        from leave_requests l join students s on s.id = l.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id left join bindings b on b.id = l.binding_id
        left join staff d on d.id = l.decided_by_id
        where cardinality(l.chain) > 0 and l.from_day <= ${to} and l.to_day >= ${from}
          and (${schoolIds ?? null}::text[] is null or sc.id = any(${schoolIds ?? null}::text[]))
          and (${named?.grade ?? null}::int is null or (c.grade = ${named?.grade ?? null} and c.name = ${named?.name ?? null}))
          and (l.from_day, l.number) > (${after?.time.from ?? ''}, ${after?.number ?? 0})
        order by l.from_day, l.number limit ${PAGE}`,
  );
  return found.map((each) => openExported(tx, each));
}

function openExported(tx: Tx, found: z.infer<typeof row>): ExportedSlip {
  const open = (table: string, id: string, sealed: string) =>
    tx.vault.open({ table, column: 'name_sealed', id }, sealed);
  const { decided_by_id: decider, decided_name_sealed: sealed } = found;
  return {
    number: found.number,
    schoolCode: found.code,
    school: found.school_name,
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    seatNo: found.seat_no,
    student: open('students', found.student_id, found.name_sealed),
    kind: openDetail(tx, found.id, found.detail_sealed).kind,
    time: timeOf(found),
    days: found.days,
    periods: found.periods,
    state: found.state,
    filedBy: found.relation ?? undefined,
    filedAt: found.filed_at.toISOString(),
    decidedBy: decider && sealed ? open('staff', decider, sealed) : undefined,
    decidedAt: found.decided_at?.toISOString(),
    proofs: found.proofs,
  };
}

/** Notes that slips leave the house, before the first of them does: of which schools, of when, in which form. */
export async function noteSlipExport(tx: Tx, selection: SlipSelection, format: string): Promise<void> {
  const at = await readNow(tx);
  const { from, to, schoolIds, class: named } = selection;
  const detail = JSON.stringify({ from, to, class: named, format });
  const entry = {
    at,
    actorKind: 'SYSTEM',
    actorId: 'cli',
    action: 'leave.exported',
    objectKind: 'school',
    detail,
  } as const;
  await recordAudit(
    tx,
    schoolIds
      ? schoolIds.map((schoolId) => ({ ...entry, schoolId, objectId: schoolId }))
      : [{ ...entry, objectId: 'ALL' }],
  );
}

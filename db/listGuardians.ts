import { z } from 'zod';
import { END_REASONS, ENDS_FROM, type EndReason, type EndVerb } from '../domain/decision.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { isOwnApplication, mayAdministerFromLine, mayDecideFromLine } from './mayDecide.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const STATUSES = ['PENDING', 'APPROVED', 'SUSPENDED'] as const;

const row = z.object({
  student_id: z.string(),
  seat_no: z.number().int(),
  student_name_sealed: z.string(),
  grade: z.number().int(),
  class_name: z.string(),
  id: z.string().nullable(),
  version: z.number().int().nullable(),
  relation: z.enum(RELATIONS).nullable(),
  relation_sealed: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  since: z.date().nullable(),
  reason: z.enum(END_REASONS).nullable(),
  reason_sealed: z.string().nullable(),
  asked_at: z.date().nullable(),
  asked_reason: z.enum(END_REASONS).nullable(),
  asked_reason_sealed: z.string().nullable(),
  application_id: z.string().nullable(),
  name_sealed: z.string().nullable(),
  own: z.boolean().nullable(),
  administers: z.boolean(),
});

/** Whose guardians are asked for: a seat, in a class or in all of one's own, or the pupil of a binding. */
export type PupilWanted = { seat: number; classId?: string | undefined } | { bindingId: string };

/** A pupil as their teacher names them. */
export interface Pupil {
  seatNo: number;
  name: string;
  grade: number;
  className: string;
}

/** A guardian of a pupil, and what whoever asks may do about the binding. */
export interface PupilGuardian {
  bindingId: string;
  version: number;
  seatNo: number;
  studentName: string;
  relation: Relation;
  relationOther?: string;
  guardianName: string;
  status: (typeof STATUSES)[number];
  /** Since when it stands so. */
  since: string;
  reason?: Reason;
  /** A teacher has asked the administrators to stop it. */
  asked?: { at: string; reason: Reason };
  may: EndVerb[];
}

interface Reason {
  code: EndReason;
  typed?: string;
}

/**
 * The pupils that are meant, of those whom this LINE user may decide for, with the guardians who are bound or wait. Without
 * a class a seat is looked for in the classes whose homeroom teacher they are.
 */
export async function listGuardians(
  tx: Tx,
  lineUserId: string,
  wanted: PupilWanted,
): Promise<{ pupils: Pupil[]; guardians: PupilGuardian[] }> {
  const found = await rows(
    tx,
    row,
    sql`select s.id as student_id, s.seat_no, s.name_sealed as student_name_sealed, c.grade, c.name as class_name,
               b.id, b.version, b.relation, b.relation_sealed, b.status::text, coalesce(b.ended_at, b.decided_at, b.submitted_at) as since,
               b.end_reason as reason, b.end_reason_sealed as reason_sealed, b.end_asked_at as asked_at,
               b.end_asked_reason as asked_reason, b.end_asked_reason_sealed as asked_reason_sealed,
               a.id as application_id, a.name_sealed, ${isOwnApplication(lineUserId)} as own,
               ${mayAdministerFromLine(lineUserId)} as administers
        from students s join classes c on c.id = s.class_id
        left join bindings b on b.student_id = s.id and b.status in ('PENDING', 'APPROVED', 'SUSPENDED')
        left join applications a on a.id = b.application_id
        where ${isWanted(wanted, lineUserId)} and ${mayDecideFromLine(lineUserId)}
        order by c.grade, c.name, s.seat_no, s.id, b.submitted_at, b.id limit 60`,
  );
  const pupils = new Map(found.map((each) => [each.student_id, openPupil(tx, each)]));
  return { pupils: [...pupils.values()], guardians: found.flatMap((each) => openGuardian(tx, each)) };
}

function isWanted(wanted: PupilWanted, lineUserId: string) {
  if ('bindingId' in wanted)
    return sql`s.id = (select student_id from bindings where id = ${wanted.bindingId}::uuid)`;
  const { seat, classId } = wanted;
  return classId === undefined
    ? sql`s.seat_no = ${seat} and exists (select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
            where u.id = ${lineUserId} and p.role = 'HOMEROOM_TEACHER' and p.class_id = s.class_id)`
    : sql`s.seat_no = ${seat} and s.class_id = ${classId}`;
}

function openPupil(tx: Tx, found: z.infer<typeof row>): Pupil {
  const place = { table: 'students', column: 'name_sealed', id: found.student_id };
  return {
    seatNo: found.seat_no,
    name: tx.vault.open(place, found.student_name_sealed),
    grade: found.grade,
    className: found.class_name,
  };
}

function openGuardian(tx: Tx, found: z.infer<typeof row>): PupilGuardian[] {
  const { id, version, relation, status, since, application_id, name_sealed } = found;
  if (!id || !version || !relation || !status || !since || !application_id || !name_sealed) return [];
  const open = (column: string, sealed: string | null) =>
    sealed === null ? undefined : tx.vault.open({ table: 'bindings', column, id }, sealed);
  const reasonOf = (code: EndReason, column: string, sealed: string | null): Reason => {
    const typed = open(column, sealed);
    return typed === undefined ? { code } : { code, typed };
  };
  const relationOther = open('relation_sealed', found.relation_sealed);
  const verbs: EndVerb[] = found.administers ? ['suspend', 'lift', 'revoke'] : ['askEnd'];
  return [
    {
      bindingId: id,
      version,
      seatNo: found.seat_no,
      studentName: openPupil(tx, found).name,
      relation,
      ...(relationOther === undefined ? {} : { relationOther }),
      guardianName: tx.vault.open(
        { table: 'applications', column: 'name_sealed', id: application_id },
        name_sealed,
      ),
      status,
      since: since.toISOString(),
      ...(found.reason ? { reason: reasonOf(found.reason, 'end_reason_sealed', found.reason_sealed) } : {}),
      ...(found.asked_at && found.asked_reason
        ? {
            asked: {
              at: found.asked_at.toISOString(),
              reason: reasonOf(found.asked_reason, 'end_asked_reason_sealed', found.asked_reason_sealed),
            },
          }
        : {}),
      may: found.own ? [] : verbs.filter((verb) => ENDS_FROM[verb].includes(status)),
    },
  ];
}

import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import {
  type ApplicationGuardian,
  guardianColumns,
  guardianRow,
  openGuardian,
} from './applicationGuardian.ts';
import { isOwn } from './ownApplication.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** The schema of `childColumns` with those of the guardian. */
export const childRow = guardianRow.extend({
  binding_id: z.string(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  student_id: z.string(),
  student_name_sealed: z.string(),
  student_national_id_sealed: z.string().nullable(),
  pupil_code_sealed: z.string().nullable(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_id: z.string(),
  school_name: z.string(),
  district: z.string().nullable(),
  phone: z.string().nullable(),
});

/** What was sent in a rejected binding, as its form had it. */
export interface ReopenedBinding {
  guardian: ApplicationGuardian;
  child: {
    studentId: string;
    maskedName: string;
    nationalId: string;
    level: Level;
    grade: number;
    className: string;
    school: { id: string; name: string; district?: string; phone?: string };
    relation: Relation;
    relationOther?: string;
  };
}

/** What is read of a binding `b`, its student `s`, class `c` and school `sc`, to fill a form with the child. */
export const childColumns = sql`b.id as binding_id, b.relation, b.relation_sealed, s.id as student_id,
  s.name_sealed as student_name_sealed, s.national_id_sealed as student_national_id_sealed, s.pupil_code_sealed,
  sc.level::text, c.grade, c.name as class_name, sc.id as school_id, sc.name as school_name, sc.district, sc.phone`;

/** A rejected binding of this LINE user's, of a child who attends still. Undefined for any other. */
export async function reopenBinding(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  bindingId: string,
): Promise<ReopenedBinding | undefined> {
  const [found] = await rows(
    tx,
    childRow,
    sql`select ${guardianColumns}, ${childColumns}
        from bindings b join applications a on a.id = b.application_id
        join students s on s.id = b.student_id and s.status = 'ACTIVE'
        join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        where b.id = ${bindingId}::uuid and b.status = 'REJECTED' and ${isOwn(lineUserId, now)}`,
  );
  return found && { guardian: openGuardian(tx, found), child: openChild(tx, found) };
}

/** Opens what `childColumns` gave. */
export function openChild(tx: Tx, found: z.infer<typeof childRow>): ReopenedBinding['child'] {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  const ofStudent = (column: string, sealed: string | null) =>
    sealed === null ? undefined : open('students', column, found.student_id, sealed);
  return {
    studentId: found.student_id,
    maskedName: maskName(ofStudent('name_sealed', found.student_name_sealed) ?? ''),
    nationalId:
      ofStudent('national_id_sealed', found.student_national_id_sealed) ??
      ofStudent('pupil_code_sealed', found.pupil_code_sealed) ??
      '',
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    school: {
      id: found.school_id,
      name: found.school_name,
      ...(found.district ? { district: found.district } : {}),
      ...(found.phone ? { phone: found.phone } : {}),
    },
    relation: found.relation,
    ...(found.relation_sealed
      ? { relationOther: open('bindings', 'relation_sealed', found.binding_id, found.relation_sealed) }
      : {}),
  };
}

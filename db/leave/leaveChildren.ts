import { z } from 'zod';
import { LEVELS, type Level } from '../../domain/level.ts';
import { maskName } from '../../domain/personName.ts';
import { familyName } from '../listProgress.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import type { Whose } from './whose.ts';

const STATUSES = ['APPROVED', 'PENDING', 'SUSPENDED'] as const;

const row = z.object({
  id: z.string(),
  guardian_index: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
  status: z.enum(STATUSES),
  teacher_id: z.string().nullable(),
  teacher_name_sealed: z.string().nullable(),
});

/** A child to whom whoever asks is bound, or has applied. */
export interface BoundChild {
  bindingId: string;
  guardianIndex: string;
  studentId: string;
  status: (typeof STATUSES)[number];
  /** In full where it is approved, else masked. */
  name: string;
  level: Level;
  grade: number;
  className: string;
  school: { name: string; phone?: string };
  teacher?: string;
}

/** The children in the roster to whom whoever asks is bound or has applied; one of them by its binding where that is named. */
export async function leaveChildren(tx: Tx, whose: Whose, bindingId?: string): Promise<BoundChild[]> {
  const found = await rows(
    tx,
    row,
    sql`select distinct on (b.student_id) b.id, b.guardian_index, s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name,
               sc.name as school_name, sc.phone as school_phone, b.status::text, t.id as teacher_id, t.name_sealed as teacher_name_sealed
        from bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
        join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        left join lateral (select st.id, st.name_sealed from staff_posts p join staff st on st.id = p.staff_id
          where p.class_id = c.id and p.role = 'HOMEROOM_TEACHER' order by st.id limit 1) t on true
        where b.status in ('APPROVED', 'PENDING', 'SUSPENDED') and s.status = 'ACTIVE' and ${whose}
          and (${bindingId ?? null}::uuid is null or b.id = ${bindingId ?? null}::uuid)
        order by b.student_id, b.status = 'APPROVED' desc, b.submitted_at, b.id`,
  );
  return found
    .map((each) => openChild(tx, each))
    .sort((one, other) => one.grade - other.grade || one.studentId.localeCompare(other.studentId));
}

function openChild(tx: Tx, found: z.infer<typeof row>): BoundChild {
  const open = (table: string, id: string, sealed: string) =>
    tx.vault.open({ table, column: 'name_sealed', id }, sealed);
  const name = open('students', found.student_id, found.name_sealed);
  const { teacher_id, teacher_name_sealed } = found;
  return {
    bindingId: found.id,
    guardianIndex: found.guardian_index,
    studentId: found.student_id,
    status: found.status,
    name: found.status === 'APPROVED' ? name : maskName(name),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    school: {
      name: found.school_name,
      ...(found.school_phone === null ? {} : { phone: found.school_phone }),
    },
    ...(teacher_id && teacher_name_sealed
      ? { teacher: familyName(open('staff', teacher_id, teacher_name_sealed)) }
      : {}),
  };
}

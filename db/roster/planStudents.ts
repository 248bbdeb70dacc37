import { z } from 'zod';
import type { Roster, RosterStudent } from '../../domain/roster.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { createRosterIds } from './rosterIds.ts';

const storedRow = z.object({
  id: z.string(),
  school_id: z.string(),
  class_id: z.string(),
  seat_no: z.number(),
  name_sealed: z.string(),
  national_id_index: z.string().nullable(),
  pupil_code_index: z.string().nullable(),
  guardian_email_index: z.string().nullable(),
  guardian_mobile_index: z.string().nullable(),
  status: z.string(),
});

type Stored = z.infer<typeof storedRow>;

/** A student as the table holds them. */
export interface StudentRow extends Stored {
  student_no_sealed: string;
  national_id_sealed: string | null;
  pupil_code_sealed: string | null;
  guardian_email_sealed: string | null;
  guardian_mobile_sealed: string | null;
}

/** A stored student who is not listed any more. */
export type LeavingStudent = Pick<Stored, 'id' | 'school_id'>;

/** Which students are new or changed, and who has left the schools that are listed in full. */
export async function planStudents(tx: Tx, { students, completeStudents }: Roster) {
  const before = new Map((await readStored(tx, students)).map((student) => [student.id, student]));
  const ids = createRosterIds(tx.vault);
  const listed = new Set<string>();
  const added: StudentRow[] = [];
  const changed: StudentRow[] = [];
  const moved: string[] = [];
  for (const student of students) {
    const plain = plainColumns(tx, ids.student(student), ids.class(student.schoolId, student.class), student);
    const old = before.get(plain.id);
    listed.add(plain.id);
    if (!old) added.push(sealRow(tx, plain, student));
    else if (differs(tx, old, plain, student.name)) changed.push(sealRow(tx, plain, student));
    if (old && old.class_id !== plain.class_id) moved.push(plain.id);
  }
  const complete = new Set(completeStudents);
  const present = [...before.values()].filter(
    ({ school_id, status }) => status === 'ACTIVE' && complete.has(school_id),
  );
  const left = present.filter(({ id }) => !listed.has(id));
  // The id comes from the student number: under another number the same child is another row, without its bindings.
  const leaving = new Set(left.map(keyOfPerson));
  const renumbered = added.filter(
    (row) => row.national_id_index !== null && leaving.has(keyOfPerson(row)),
  ).length;
  return {
    write: [...added, ...changed],
    moved,
    leave: left.map(({ id, school_id }) => ({ id, school_id })),
    counts: {
      added: added.length,
      changed: changed.length,
      moved: moved.length,
      left: left.length,
      present: present.length,
      renumbered,
    },
  };
}

type PlainColumns = Omit<Stored, 'name_sealed'>;

async function readStored(tx: Tx, students: readonly RosterStudent[]): Promise<Stored[]> {
  const schools = [...new Set(students.map(({ schoolId }) => schoolId))];
  return await rows(
    tx,
    storedRow,
    sql`select id, school_id, class_id, seat_no, name_sealed, national_id_index, pupil_code_index,
          guardian_email_index, guardian_mobile_index, status::text
        from students
        where school_id in (select jsonb_array_elements_text(${JSON.stringify(schools)}::jsonb))`,
  );
}

function plainColumns({ vault }: Tx, id: string, classId: string, student: RosterStudent): PlainColumns {
  const { nationalId, pupilCode, guardianEmail, guardianMobile } = student;
  return {
    id,
    school_id: student.schoolId,
    class_id: classId,
    seat_no: student.seatNo,
    national_id_index: nationalId && vault.index('national-id', nationalId),
    pupil_code_index: pupilCode && vault.index('pupil-code', pupilCode),
    guardian_email_index: guardianEmail && vault.index('email', guardianEmail),
    guardian_mobile_index: guardianMobile && vault.index('mobile', guardianMobile),
    status: student.status,
  };
}

/** Sealed values never compare; the keyed hashes do, and the name, which has none, is opened. */
function differs({ vault }: Tx, old: Stored, now: PlainColumns, name: string): boolean {
  return (
    old.class_id !== now.class_id ||
    old.seat_no !== now.seat_no ||
    old.national_id_index !== now.national_id_index ||
    old.pupil_code_index !== now.pupil_code_index ||
    old.guardian_email_index !== now.guardian_email_index ||
    old.guardian_mobile_index !== now.guardian_mobile_index ||
    old.status !== now.status ||
    vault.open({ table: 'students', column: 'name_sealed', id: now.id }, old.name_sealed) !== name
  );
}

function sealRow({ vault }: Tx, plain: PlainColumns, student: RosterStudent): StudentRow {
  const seal = (column: string, value: string) =>
    vault.seal({ table: 'students', column, id: plain.id }, value);
  const sealIfAny = (column: string, value: string | null) => (value === null ? null : seal(column, value));
  return {
    ...plain,
    student_no_sealed: seal('student_no_sealed', student.studentNo),
    name_sealed: seal('name_sealed', student.name),
    national_id_sealed: sealIfAny('national_id_sealed', student.nationalId),
    pupil_code_sealed: sealIfAny('pupil_code_sealed', student.pupilCode),
    guardian_email_sealed: sealIfAny('guardian_email_sealed', student.guardianEmail),
    guardian_mobile_sealed: sealIfAny('guardian_mobile_sealed', student.guardianMobile),
  };
}

const keyOfPerson = ({ school_id, national_id_index }: Pick<Stored, 'school_id' | 'national_id_index'>) =>
  `${school_id} ${national_id_index}`;

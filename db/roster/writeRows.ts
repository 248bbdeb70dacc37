import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { jsonRows } from './jsonRows.ts';
import type { StoredClass, StoredSchool } from './planSchools.ts';
import type { EndedPost, PostRow, StaffRow } from './planStaff.ts';
import type { LeavingStudent, StudentRow } from './planStudents.ts';

/** Adds or changes schools, in one statement. */
export async function writeSchools(tx: Tx, schools: readonly StoredSchool[]): Promise<number> {
  return await execute(
    tx,
    sql`insert into schools (id, code, level, name, search_name, district, phone)
        select id, code, level::"Level", name, search_name, district, phone
        from jsonb_to_recordset(${jsonRows(schools)}::jsonb)
          as r(id text, code text, level text, name text, search_name text, district text, phone text)
        on conflict (id) do update set name = excluded.name, search_name = excluded.search_name,
          district = excluded.district, phone = excluded.phone`,
  );
}

/** Adds classes, in one statement. */
export async function writeClasses(tx: Tx, classes: readonly StoredClass[]): Promise<number> {
  return await execute(
    tx,
    sql`insert into classes (id, school_id, grade, name)
        select id, school_id, grade, name
        from jsonb_to_recordset(${jsonRows(classes)}::jsonb) as r(id text, school_id text, grade int, name text)
        on conflict (id) do nothing`,
  );
}

/** Adds or changes students, in one statement. */
export async function writeStudents(tx: Tx, students: readonly StudentRow[]): Promise<number> {
  return await execute(
    tx,
    sql`insert into students (id, school_id, class_id, seat_no, student_no_sealed, name_sealed,
          national_id_sealed, national_id_index, pupil_code_sealed, pupil_code_index,
          guardian_email_sealed, guardian_email_index, guardian_mobile_sealed, guardian_mobile_index, status)
        select id, school_id, class_id, seat_no, student_no_sealed, name_sealed,
          national_id_sealed, national_id_index, pupil_code_sealed, pupil_code_index,
          guardian_email_sealed, guardian_email_index, guardian_mobile_sealed, guardian_mobile_index,
          status::"StudentStatus"
        from jsonb_to_recordset(${jsonRows(students)}::jsonb)
          as r(id text, school_id text, class_id text, seat_no int, student_no_sealed text, name_sealed text,
            national_id_sealed text, national_id_index text, pupil_code_sealed text, pupil_code_index text,
            guardian_email_sealed text, guardian_email_index text,
            guardian_mobile_sealed text, guardian_mobile_index text, status text)
        on conflict (id) do update set class_id = excluded.class_id, seat_no = excluded.seat_no,
          student_no_sealed = excluded.student_no_sealed, name_sealed = excluded.name_sealed,
          national_id_sealed = excluded.national_id_sealed, national_id_index = excluded.national_id_index,
          pupil_code_sealed = excluded.pupil_code_sealed, pupil_code_index = excluded.pupil_code_index,
          guardian_email_sealed = excluded.guardian_email_sealed, guardian_email_index = excluded.guardian_email_index,
          guardian_mobile_sealed = excluded.guardian_mobile_sealed,
          guardian_mobile_index = excluded.guardian_mobile_index, status = excluded.status`,
  );
}

/** Marks students as having left, in one statement. Their rows stay: bindings and leave name them. */
export async function markLeft(tx: Tx, students: readonly LeavingStudent[]): Promise<number> {
  return await execute(
    tx,
    sql`update students set status = 'LEFT'
        where id in (select jsonb_array_elements_text(${JSON.stringify(students.map(({ id }) => id))}::jsonb))`,
  );
}

/** Adds or changes members of staff, in one statement. */
export async function writeStaff(tx: Tx, staff: readonly StaffRow[]): Promise<number> {
  return await execute(
    tx,
    sql`insert into staff (id, name_sealed, email_sealed, email_index, mobile_sealed)
        select id, name_sealed, email_sealed, email_index, mobile_sealed
        from jsonb_to_recordset(${jsonRows(staff)}::jsonb)
          as r(id text, name_sealed text, email_sealed text, email_index text, mobile_sealed text)
        on conflict (id) do update set name_sealed = excluded.name_sealed, email_sealed = excluded.email_sealed,
          email_index = excluded.email_index, mobile_sealed = excluded.mobile_sealed`,
  );
}

/** Adds posts, in one statement. */
export async function writePosts(tx: Tx, posts: readonly PostRow[]): Promise<number> {
  return await execute(
    tx,
    sql`insert into staff_posts (id, staff_id, school_id, role, class_id)
        select id, staff_id, school_id, role::"StaffRole", class_id
        from jsonb_to_recordset(${jsonRows(posts)}::jsonb)
          as r(id text, staff_id text, school_id text, role text, class_id text)
        on conflict (id) do nothing`,
  );
}

/** Ends posts, in one statement: rights are read at use, so they end with the row. */
export async function endPosts(tx: Tx, posts: readonly EndedPost[]): Promise<number> {
  return await execute(
    tx,
    sql`delete from staff_posts
        where id in (select jsonb_array_elements_text(${JSON.stringify(posts.map(({ id }) => id))}::jsonb))`,
  );
}

/**
 * Unties phones from staff rows: of people whose mailbox now bears another name, and of whoever holds no post any more. A
 * post given later asks for the code again.
 */
export async function untiePhones(tx: Tx, renamed: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`update line_users u set staff_id = null, staff_since = null
        where staff_id is not null
          and (staff_id = any(${renamed}::text[]) or not exists (select 1 from staff_posts p where p.staff_id = u.staff_id))`,
  );
}

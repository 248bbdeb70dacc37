import { z } from 'zod';
import { maskContact } from '../domain/contact.ts';
import type { ContactMatch } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  submitted_at: z.date(),
  student_id: z.string(),
  seat_no: z.number().int(),
  student_name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  application_id: z.string(),
  name_sealed: z.string(),
  email_sealed: z.string(),
  mobile_sealed: z.string(),
  match: z.enum(['MATCHES', 'DIFFERS', 'UNKNOWN']),
  guardian_email_sealed: z.string().nullable(),
  guardian_mobile_sealed: z.string().nullable(),
  total: z.number().int(),
  same_seat: z.number().int(),
});

const other = z.object({
  relation: z.enum(RELATIONS),
  status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']),
});

const PAGE = 10;

/** A binding that waits, as the homeroom teacher of the class sees it. */
export interface Pending {
  bindingId: string;
  version: number;
  seatNo: number;
  studentName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
  relationOther?: string;
  guardianName: string;
  match: ContactMatch;
  /** How many wait for this seat number, on all pages and in all classes of the teacher. */
  sameSeat: number;
  submittedAt: string;
}

/** What a second look shows besides. */
export interface PendingWithDetail extends Pending {
  mobile: string;
  email: string;
  known: string[];
  others: z.infer<typeof other>[];
}

/** Who may see and decide: the homeroom teacher of the student's class, asked anew at every use. */
export const isOwnClass = (lineUserId: string) => sql`exists (
  select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
  where u.id = ${lineUserId} and p.role = 'HOMEROOM_TEACHER' and p.class_id = s.class_id and s.status = 'ACTIVE')`;

const columns = sql`b.id, b.version, b.relation, b.relation_sealed, b.submitted_at, s.id as student_id, s.seat_no,
  s.name_sealed as student_name_sealed, sc.level::text, c.grade, c.name as class_name, a.id as application_id,
  a.name_sealed, a.email_sealed, a.mobile_sealed, s.guardian_email_sealed, s.guardian_mobile_sealed,
  case when s.guardian_email_index is null and s.guardian_mobile_index is null then 'UNKNOWN'
       when s.guardian_email_index = a.email_index
         or (a.mobile_verified_at is not null and s.guardian_mobile_index = a.mobile_index) then 'MATCHES'
       else 'DIFFERS' end as match`;

const joined = sql`bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
  join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id`;

/** The pending bindings of a teacher's own class, oldest first, ten at a time. */
export async function listPending(
  tx: Tx,
  lineUserId: string,
  offset: number,
): Promise<{ items: Pending[]; total: number; offset: number }> {
  const found = await rows(
    tx,
    row,
    sql`select ${columns}, (count(*) over ())::int as total,
               (count(*) over (partition by s.seat_no))::int as same_seat from ${joined}
        where b.status = 'PENDING' and ${isOwnClass(lineUserId)}
        order by b.submitted_at, b.id limit ${PAGE} offset ${offset}`,
  );
  return { items: found.map((each) => openPending(tx, each)), total: found[0]?.total ?? 0, offset };
}

/** One pending binding of a teacher's own class with what helps to decide; undefined for any other. */
export async function pendingDetail(
  tx: Tx,
  lineUserId: string,
  bindingId: string,
): Promise<PendingWithDetail | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select ${columns}, 1 as total, 1 as same_seat from ${joined}
        where b.id = ${bindingId}::uuid and b.status = 'PENDING' and ${isOwnClass(lineUserId)}`,
  );
  if (!found) return undefined;
  const others = await rows(
    tx,
    other,
    sql`select relation, status::text from bindings
        where student_id = ${found.student_id} and id <> ${bindingId}::uuid
          and status in ('PENDING', 'APPROVED', 'SUSPENDED') order by submitted_at`,
  );
  const open = (column: string, sealed: string | null) =>
    sealed === null ? undefined : tx.vault.open({ table: 'students', column, id: found.student_id }, sealed);
  const email = open('guardian_email_sealed', found.guardian_email_sealed);
  const mobile = open('guardian_mobile_sealed', found.guardian_mobile_sealed);
  const ofApplication = (column: string, sealed: string) =>
    tx.vault.open({ table: 'applications', column, id: found.application_id }, sealed);
  return {
    ...openPending(tx, found),
    email: ofApplication('email_sealed', found.email_sealed),
    mobile: ofApplication('mobile_sealed', found.mobile_sealed),
    known: [
      ...(mobile ? [maskContact({ kind: 'MOBILE', value: mobile })] : []),
      ...(email ? [maskContact({ kind: 'EMAIL', value: email })] : []),
    ],
    others,
  };
}

function openPending(tx: Tx, found: z.infer<typeof row>): Pending {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  return {
    bindingId: found.id,
    version: found.version,
    seatNo: found.seat_no,
    studentName: open('students', 'name_sealed', found.student_id, found.student_name_sealed),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    relation: found.relation,
    ...(found.relation_sealed
      ? { relationOther: open('bindings', 'relation_sealed', found.id, found.relation_sealed) }
      : {}),
    guardianName: open('applications', 'name_sealed', found.application_id, found.name_sealed),
    match: found.match,
    sameSeat: found.same_seat,
    submittedAt: found.submitted_at.toISOString(),
  };
}

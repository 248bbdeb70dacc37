import { z } from 'zod';
import type { Roster } from '../../domain/roster.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { createRosterIds } from './rosterIds.ts';

const staffRow = z.object({
  id: z.string(),
  name_sealed: z.string(),
  mobile_sealed: z.string().nullable(),
});
const postRow = z.object({
  id: z.string(),
  staff_id: z.string(),
  school_id: z.string(),
  class_id: z.string().nullable(),
});

/** A stored post that ends. */
export type EndedPost = z.infer<typeof postRow>;

/** A member of staff as the table holds them. */
export interface StaffRow extends z.infer<typeof staffRow> {
  email_sealed: string;
  email_index: string;
}

/** A post as the table holds it. */
export interface PostRow {
  id: string;
  staff_id: string;
  school_id: string;
  role: string;
  class_id: string | null;
}

interface Person {
  id: string;
  name: string;
  email: string;
  mobile: string | null;
}

/** Which members of staff are new or changed. Whoever has no post any more stays: what they decided names them. */
export async function planStaff(tx: Tx, { posts }: Roster) {
  const ids = createRosterIds(tx.vault);
  const people = new Map<string, Person>();
  for (const { name, email, mobile } of posts) {
    const id = ids.staff(email);
    people.set(id, { id, name, email, mobile: mobile ?? people.get(id)?.mobile ?? null });
  }
  const stored = await rows(
    tx,
    staffRow,
    sql`select id, name_sealed, mobile_sealed from staff
        where id in (select jsonb_array_elements_text(${JSON.stringify([...people.keys()])}::jsonb))`,
  );
  const before = new Map(stored.map((staff) => [staff.id, staff]));
  const added = [...people.values()].filter(({ id }) => !before.has(id));
  const changed = [...people.values()].filter((person) => {
    const old = before.get(person.id);
    return old !== undefined && differs(tx, old, person);
  });
  return {
    write: [...added, ...changed].map((person) => sealStaff(tx, person)),
    renamed: changed.flatMap(({ id, name }) => (nameOf(tx, before.get(id)) === name ? [] : [id])),
    counts: { added: added.length, changed: changed.length },
  };
}

/** Which posts are new, and which have ended at the schools whose posts are listed in full. */
export async function planPosts(tx: Tx, { posts, completePosts }: Roster) {
  const ids = createRosterIds(tx.vault);
  const wanted = new Map<string, PostRow>();
  for (const post of posts) {
    const id = ids.post(post);
    const class_id = post.class && ids.class(post.schoolId, post.class);
    wanted.set(id, {
      id,
      staff_id: ids.staff(post.email),
      school_id: post.schoolId,
      role: post.role,
      class_id,
    });
  }
  const schools = [...new Set(posts.map(({ schoolId }) => schoolId))];
  const stored = await rows(
    tx,
    postRow,
    sql`select id, staff_id, school_id, class_id from staff_posts
        where school_id in (select jsonb_array_elements_text(${JSON.stringify(schools)}::jsonb))`,
  );
  const complete = new Set(completePosts);
  const end = stored.filter(({ id, school_id }) => complete.has(school_id) && !wanted.has(id));
  for (const { id } of stored) wanted.delete(id);
  return { write: [...wanted.values()], end, counts: { added: wanted.size, ended: end.length } };
}

function nameOf({ vault }: Tx, staff: z.infer<typeof staffRow> | undefined): string | undefined {
  if (!staff) return undefined;
  return vault.open({ table: 'staff', column: 'name_sealed', id: staff.id }, staff.name_sealed);
}

function differs({ vault }: Tx, old: z.infer<typeof staffRow>, { id, name, mobile }: Person): boolean {
  const open = (column: string, sealed: string | null) =>
    sealed === null ? null : vault.open({ table: 'staff', column, id }, sealed);
  return open('name_sealed', old.name_sealed) !== name || open('mobile_sealed', old.mobile_sealed) !== mobile;
}

function sealStaff({ vault }: Tx, { id, name, email, mobile }: Person): StaffRow {
  const seal = (column: string, value: string) => vault.seal({ table: 'staff', column, id }, value);
  return {
    id,
    name_sealed: seal('name_sealed', name),
    email_sealed: seal('email_sealed', email),
    email_index: vault.index('email', email),
    mobile_sealed: mobile === null ? null : seal('mobile_sealed', mobile),
  };
}

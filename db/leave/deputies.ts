import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import type { DaySpan } from '../../domain/leave/leaveTime.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { recordAudit } from '../recordAudit.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

interface Person {
  lineUserId: string;
  now: string;
}

const deputy = z.object({
  id: z.string(),
  staff_id: z.string(),
  name_sealed: z.string(),
  from_day: z.string(),
  to_day: z.string(),
});

const colleague = z.object({ id: z.string(), name_sealed: z.string(), linked: z.boolean() });
const named = z.object({
  id: z.string(),
  class_id: z.string(),
  school_id: z.string(),
  named_by_id: z.string(),
});

/** Somebody who stands in for a homeroom teacher. */
export interface Deputy extends DaySpan {
  deputyId: string;
  name: string;
}

/** A colleague of the same school; `linked`: they read LINE. */
export interface Colleague {
  staffId: string;
  name: string;
  linked: boolean;
}

/** So many colleagues are offered. */
const MOST = 60;

/** The classes whose homeroom teacher a LINE user is. */
const ownClass = (lineUserId: string) => sql`exists (
  select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
  where u.id = ${lineUserId} and p.role = 'HOMEROOM_TEACHER' and p.class_id = c.id)`;

/** Who stands in for a homeroom teacher now or later, and who might. */
export async function listDeputies(
  tx: Tx,
  { lineUserId, now }: Person,
): Promise<{ deputies: Deputy[]; colleagues: Colleague[] }> {
  const { today } = taipeiClock(now);
  const colleagues = await rows(
    tx,
    colleague,
    sql`select st.id, st.name_sealed, exists (select 1 from line_users l where l.staff_id = st.id and l.followed) as linked
        from staff st where st.id <> (select staff_id from line_users where id = ${lineUserId}) and exists (
          select 1 from staff_posts o join classes c on c.school_id = o.school_id
          where o.staff_id = st.id and ${ownClass(lineUserId)})
        order by st.id limit ${MOST}`,
  );
  const deputies = await rows(
    tx,
    deputy,
    sql`select distinct on (d.staff_id, d.from_day, d.to_day) d.id, d.staff_id, st.name_sealed, d.from_day, d.to_day
        from leave_deputies d join classes c on c.id = d.class_id join staff st on st.id = d.staff_id
        where d.ended_at is null and d.to_day >= ${today} and ${ownClass(lineUserId)}
        order by d.staff_id, d.from_day, d.to_day, d.id`,
  );
  const open = (id: string, sealed: string) =>
    tx.vault.open({ table: 'staff', column: 'name_sealed', id }, sealed);
  return {
    deputies: deputies.map(({ id, staff_id, name_sealed, from_day, to_day }) => ({
      deputyId: id,
      name: open(staff_id, name_sealed),
      from: from_day,
      to: to_day,
    })),
    colleagues: colleagues
      .map(({ id, name_sealed, linked }) => ({ staffId: id, name: open(id, name_sealed), linked }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh-Hant')),
  };
}

/** Lets a colleague of the same school stand in, in all of one's own classes, from a day to a day; both hear of it. */
export async function nameDeputy(
  tx: Tx,
  person: Person,
  { staffId, days }: { staffId: string; days: DaySpan },
): Promise<{ kind: 'named'; name: string; days: DaySpan; linked: boolean } | { kind: 'notFound' | 'past' }> {
  const { lineUserId, now } = person;
  if (days.to < taipeiClock(now).today) return { kind: 'past' };
  const found = (await listDeputies(tx, person)).colleagues.find((each) => each.staffId === staffId);
  if (!found) return { kind: 'notFound' };
  const made = await rows(
    tx,
    named,
    sql`insert into leave_deputies (id, class_id, staff_id, named_by_id, from_day, to_day, at)
        select gen_random_uuid(), c.id, ${staffId}, (select staff_id from line_users where id = ${lineUserId}), ${days.from},
               ${days.to}, ${now}::timestamptz
        from classes c where ${ownClass(lineUserId)}
        returning id, class_id, named_by_id, (select k.school_id from classes k where k.id = class_id) as school_id`,
  );
  const [first] = made;
  if (!first) return { kind: 'notFound' };
  await gatherNotices(tx, now, [{ topic: 'DEPUTY_NAMED', recipientId: staffId, objectId: first.id }]);
  await note(tx, now, made, 'deputy.named', staffId);
  return { kind: 'named', name: found.name, days, linked: found.linked };
}

/** Ends a standing-in that one has named oneself; in all classes of the same days. Gives whether there was one. */
export async function endDeputy(tx: Tx, { lineUserId, now }: Person, deputyId: string): Promise<boolean> {
  const ended = await rows(
    tx,
    named,
    sql`update leave_deputies d set ended_at = ${now}::timestamptz from leave_deputies e, classes c
        where e.id = ${deputyId}::uuid and d.staff_id = e.staff_id and d.from_day = e.from_day and d.to_day = e.to_day
          and d.ended_at is null and c.id = d.class_id and ${ownClass(lineUserId)}
        returning d.id, d.class_id, d.named_by_id, c.school_id`,
  );
  await note(tx, now, ended, 'deputy.ended');
  return ended.length > 0;
}

async function note(
  tx: Tx,
  now: string,
  made: readonly z.infer<typeof named>[],
  action: string,
  detail?: string,
): Promise<void> {
  await recordAudit(
    tx,
    made.map(({ class_id, school_id, named_by_id }) => ({
      at: now,
      schoolId: school_id,
      actorKind: 'STAFF',
      actorId: named_by_id,
      action,
      objectKind: 'class',
      objectId: class_id,
      detail,
    })),
  );
}

/** Whether a deputy's row stands still: for whom, when. */
export async function readDeputy(
  tx: Tx,
  staffId: string,
  deputyIds: readonly string[],
): Promise<{ teacher: string; days: DaySpan } | undefined> {
  const [found] = await rows(
    tx,
    deputy,
    sql`select d.id, d.named_by_id as staff_id, st.name_sealed, d.from_day, d.to_day
        from leave_deputies d join staff st on st.id = d.named_by_id
        where d.id = any(${deputyIds}::uuid[]) and d.staff_id = ${staffId} and d.ended_at is null order by d.at desc limit 1`,
  );
  if (!found) return undefined;
  const name = tx.vault.open(
    { table: 'staff', column: 'name_sealed', id: found.staff_id },
    found.name_sealed,
  );
  return { teacher: name, days: { from: found.from_day, to: found.to_day } };
}

import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { LIST_PAGE } from '../domain/listPage.ts';
import { isOwnApplication, mayDecideFromLine } from './mayDecide.ts';
import {
  contactMatch,
  openPending,
  type Pending,
  pendingColumns,
  pendingRow,
  pendingTables,
} from './pendingRow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const listed = pendingRow.extend({
  total: z.number().int(),
  matches: z.number().int(),
  differs: z.number().int(),
  unknown: z.number().int(),
});

const matching = z.object({
  id: z.string(),
  version: z.number().int(),
  grade: z.number().int(),
  class_name: z.string(),
  total: z.number().int(),
});

/** What 全部核准 takes, as many as one step decides; of which classes; and how many others are left waiting. */
export interface Matching {
  targets: { bindingId: string; version: number }[];
  classes: { grade: number; className: string; count: number }[];
  othersLeft: number;
}

/** For whoever sees all of a school those that waited too long stand first, and those without a teacher; else the oldest. */
const inOrder = sql`b.brought_up < 2, exists (select 1 from staff_posts h where h.role = 'HOMEROOM_TEACHER' and h.class_id = s.class_id),
  b.submitted_at, b.id`;

/** As the list is read (UNUSUAL_FIRST): nobody is to turn pages to see what does not agree. */
const unusualFirst = sql`array_position(array['DIFFERS', 'UNKNOWN', 'MATCHES'], match)`;

/** A page of what waits, and how many of each kind there are in all. */
export interface PendingPage {
  items: Pending[];
  total: number;
  offset: number;
  counts: { matches: number; differs: number; unknown: number };
}

/**
 * The bindings that wait and that this LINE user may decide, thirty at a time: what is unusual is on the first pages, and each
 * page has its own in their order, the oldest first.
 */
export async function listPending(tx: Tx, lineUserId: string, offset: number): Promise<PendingPage> {
  const found = await rows(
    tx,
    listed,
    sql`with waiting as (
          select ${pendingColumns}, row_number() over (order by ${inOrder}) as position
          from ${pendingTables} where b.status = 'PENDING' and ${mayDecideFromLine(lineUserId)}
        )
        select * from (
          select *, (count(*) over ())::int as total,
            (count(*) filter (where match = 'MATCHES') over ())::int as matches,
            (count(*) filter (where match = 'DIFFERS') over ())::int as differs,
            (count(*) filter (where match = 'UNKNOWN') over ())::int as unknown
          from waiting order by ${unusualFirst}, position limit ${LIST_PAGE} offset ${offset}) page
        order by position`,
  );
  const { total = 0, matches = 0, differs = 0, unknown = 0 } = found[0] ?? {};
  return {
    items: found.map((each) => openPending(tx, each)),
    total,
    offset,
    counts: { matches, differs, unknown },
  };
}

/** The bindings that wait for these seat numbers, in all classes that this LINE user may decide for. */
export async function findPendingSeats(
  tx: Tx,
  lineUserId: string,
  seats: readonly number[],
): Promise<Pending[]> {
  const found = await rows(
    tx,
    pendingRow,
    sql`select ${pendingColumns} from ${pendingTables}
        where b.status = 'PENDING' and s.seat_no = any(${seats}::int[]) and ${mayDecideFromLine(lineUserId)}
        order by s.seat_no, b.submitted_at, b.id`,
  );
  return found.map((each) => openPending(tx, each));
}

/**
 * The oldest of those that are 相符, and whose pupil nobody else applies for who is not. Nobody's own application is among
 * them: nobody decides about it.
 */
export async function listMatching(tx: Tx, lineUserId: string): Promise<Matching> {
  const found = await rows(
    tx,
    matching,
    sql`with waiting as (
          select b.id, b.version, b.submitted_at, c.grade, c.name as class_name, (count(*) over ())::int as total,
            ${isOwnApplication(lineUserId)} as own,
            bool_and(${contactMatch} = 'MATCHES') over (partition by s.id) as plain
          from ${pendingTables} where b.status = 'PENDING' and ${mayDecideFromLine(lineUserId)}
        )
        select id, version, grade, class_name, total from waiting where plain and not own
        order by submitted_at, id limit ${LIMITS.decisionsAtOnce}`,
  );
  const classes = Map.groupBy(found, ({ grade, class_name }) => `${grade}/${class_name}`);
  const waiting = found[0]?.total ?? (await countWaiting(tx, lineUserId));
  return {
    targets: found.map(({ id, version }) => ({ bindingId: id, version })),
    classes: [...classes.values()].flatMap(([first, ...more]) =>
      first ? [{ grade: first.grade, className: first.class_name, count: 1 + more.length }] : [],
    ),
    othersLeft: waiting - found.length,
  };
}

const counted = z.object({ count: z.number().int() });

async function countWaiting(tx: Tx, lineUserId: string): Promise<number> {
  const [found] = await rows(
    tx,
    counted,
    sql`select count(*)::int as count from ${pendingTables}
        where b.status = 'PENDING' and ${mayDecideFromLine(lineUserId)}`,
  );
  return found?.count ?? 0;
}

import type { Roster, RosterCounts } from '../domain/roster.ts';
import { answerRosterRequests } from './answerRosterRequests.ts';
import { handOverBindings } from './handOverBindings.ts';
import { auditImport } from './roster/auditImport.ts';
import { chunksOf } from './roster/jsonRows.ts';
import { planClasses, planSchools } from './roster/planSchools.ts';
import { planPosts, planStaff } from './roster/planStaff.ts';
import { planStudents } from './roster/planStudents.ts';
import type { RosterPlan } from './roster/rosterPlan.ts';
import {
  endPosts,
  markLeft,
  untiePhones,
  writeClasses,
  writePosts,
  writeSchools,
  writeStaff,
  writeStudents,
} from './roster/writeRows.ts';
import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Called as rows are written: how many, of how many. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Compares a checked roster with what is stored and seals what is new. Writes nothing, so it serves a dry run, and the
 * transaction that writes stays short. Throws when a stored name can't be opened: then the keys are not this store's.
 */
export async function planRoster(tx: Tx, roster: Roster): Promise<RosterPlan> {
  const schools = await planSchools(tx, roster);
  const classes = await planClasses(tx, roster);
  const students = await planStudents(tx, roster);
  const staff = await planStaff(tx, roster);
  const posts = await planPosts(tx, roster);
  return {
    schools: schools.write,
    classes: classes.write,
    students: students.write,
    moved: students.moved,
    leave: students.leave,
    staff: staff.write,
    renamed: staff.renamed,
    posts: posts.write,
    end: posts.end,
    counts: {
      schools: schools.counts,
      classes: classes.counts,
      students: students.counts,
      staff: staff.counts,
      posts: posts.counts,
    },
  };
}

/** Carries a plan out. Run it in a transaction: all or nothing. */
export async function writeRoster(
  tx: Tx,
  plan: RosterPlan,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  // What is referred to comes before what refers to it.
  const steps = [
    ...stepsOf(plan.schools, (rows) => writeSchools(tx, rows)),
    ...stepsOf(plan.classes, (rows) => writeClasses(tx, rows)),
    ...stepsOf(plan.students, (rows) => writeStudents(tx, rows)),
    ...stepsOf(plan.leave, (students) => markLeft(tx, students)),
    ...stepsOf(plan.staff, (rows) => writeStaff(tx, rows)),
    ...stepsOf(plan.posts, (rows) => writePosts(tx, rows)),
    ...stepsOf(plan.end, (posts) => endPosts(tx, posts)),
  ];
  const total = steps.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { rows, write } of steps) {
    await write();
    done += rows;
    onProgress(done, total);
  }
  if (total === 0) return;
  await untiePhones(tx, plan.renamed);
  await auditImport(tx, plan);
  await handOverBindings(tx, plan);
  await answerRosterRequests(tx);
  // Statements planned on nearly empty tables would go on scanning them whole (PERFORMANCE 5).
  await execute(tx, sql`analyze schools, classes, students, staff, staff_posts`);
}

/** Imports a checked roster in the transaction given, and says what changed. The same roster again changes nothing. */
export async function importRoster(tx: Tx, roster: Roster, onProgress?: OnProgress): Promise<RosterCounts> {
  const plan = await planRoster(tx, roster);
  await writeRoster(tx, plan, onProgress);
  return plan.counts;
}

function stepsOf<T>(list: readonly T[], write: (rows: readonly T[]) => Promise<number>) {
  return [...chunksOf(list)].map((rows) => ({ rows: rows.length, write: () => write(rows) }));
}

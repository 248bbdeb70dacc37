import { z } from 'zod';
import { type AuditRecord, recordAudit } from '../recordAudit.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { chunksOf } from './jsonRows.ts';
import type { RosterPlan } from './rosterPlan.ts';

const clockRow = z.object({ now: z.date() });

/** Notes in the audit log, in the import's commit, which schools it changed and who gained or lost a post. */
export async function auditImport(
  tx: Tx,
  { schools, students, leave, posts, end }: RosterPlan,
): Promise<void> {
  const [clock] = await rows(tx, clockRow, sql`select app_now() as now`);
  const at = (clock?.now ?? new Date()).toISOString();
  const importer = { at, actorKind: 'SYSTEM', actorId: 'cli' } as const;
  const ofPost = (action: string) => (post: { staff_id: string; school_id: string }) => ({
    ...importer,
    schoolId: post.school_id,
    action,
    objectKind: 'STAFF',
    objectId: post.staff_id,
  });
  const changed = new Set([
    ...schools.map(({ id }) => id),
    ...[...students, ...leave].map((each) => each.school_id),
  ]);
  const entries: AuditRecord[] = [
    ...[...changed].map((id) => ({
      ...importer,
      schoolId: id,
      action: 'ROSTER_IMPORTED',
      objectKind: 'SCHOOL',
      objectId: id,
    })),
    ...posts.map(ofPost('POST_ADDED')),
    ...end.map(ofPost('POST_ENDED')),
  ];
  for (const chunk of chunksOf(entries)) await recordAudit(tx, chunk);
}

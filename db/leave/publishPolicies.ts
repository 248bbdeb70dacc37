import type { LeavePolicy } from '../../domain/leave/policy.ts';
import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** A policy to be kept: a school's own, or that of its level where there is no school. */
export interface PolicyToKeep {
  policy: LeavePolicy;
  hash: string;
  schoolId?: string | undefined;
}

/** Keeps policies from the day on that each names; of the same school and day the new one holds. Gives how many were new or changed. */
export async function publishPolicies(tx: Tx, policies: readonly PolicyToKeep[]): Promise<number> {
  let written = 0;
  for (const { policy, hash, schoolId } of policies)
    written += await execute(
      tx,
      sql`insert into leave_policies as p (id, school_id, level, "from", policy, hash, published_at)
          values (${`${schoolId ?? policy.level}@${policy.from}`}, ${schoolId ?? null}, ${policy.level}::"Level", ${policy.from},
                  ${JSON.stringify(policy)}::jsonb, ${hash}, app_now())
          on conflict (id) do update set policy = excluded.policy, hash = excluded.hash, published_at = excluded.published_at
            where p.hash <> excluded.hash`,
    );
  return written;
}

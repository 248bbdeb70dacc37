import { z } from 'zod';
import type { CivilDate } from '../../domain/civilDate.ts';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { NO_CALENDAR, type SchoolCalendar, schoolCalendar } from '../../domain/leave/calendar.ts';
import { CONFIRMER_ROLES, type ConfirmerRole } from '../../domain/leave/kinds.ts';
import { type LeavePolicy, leavePolicy } from '../../domain/leave/policy.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const found = z.object({ policy: leavePolicy.nullable(), calendar: schoolCalendar.nullable() });
const post = z.object({ role: z.enum(CONFIRMER_ROLES) });

/** What a school's leave is judged by. */
export interface LeaveRules {
  policy: LeavePolicy;
  calendar: SchoolCalendar;
}

/** The policy that holds for a school on a day (its own newest, else its level's) and its calendar. Throws POLICY_INVALID where none was published. */
export async function readRules(tx: Tx, schoolId: string, day: CivilDate): Promise<LeaveRules> {
  const [row] = await rows(
    tx,
    found,
    sql`select (select p.policy from leave_policies p where p."from" <= ${day}
                  and (p.school_id = sc.id or (p.school_id is null and p.level = sc.level))
                order by p.school_id is null, p."from" desc limit 1) as policy,
               (select k.calendar from school_calendars k where k.school_id = sc.id) as calendar
        from schools sc where sc.id = ${schoolId}`,
  );
  if (!row?.policy)
    throw new HomeroomError('POLICY_INVALID', 'no leave policy holds for this school on this day');
  return { policy: row.policy, calendar: row.calendar ?? NO_CALENDAR };
}

/** The roles of the chain for which there is somebody, for a class. */
export async function staffedRoles(
  tx: Tx,
  { schoolId, classId }: { schoolId: string; classId: string },
): Promise<ConfirmerRole[]> {
  const posts = await rows(
    tx,
    post,
    sql`select distinct p.role::text from staff_posts p where p.school_id = ${schoolId} and p.role <> 'UNIT_ADMIN'
          and (p.role <> 'HOMEROOM_TEACHER' or p.class_id = ${classId})`,
  );
  return CONFIRMER_ROLES.filter((role) => posts.some((each) => each.role === role));
}

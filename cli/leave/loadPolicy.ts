import { keepPolicy } from '../../db/leave/keepPolicy.ts';
import { type SchoolConfirmers, schoolConfirmers } from '../../db/leave/schoolConfirmers.ts';
import type { NamedSchool } from '../../db/leave/schoolsByCode.ts';
import type { Database, Tx } from '../../db/tx.ts';
import { CONFIRMER_ROLES } from '../../domain/leave/kinds.ts';
import type { LeavePolicy } from '../../domain/leave/policy.ts';
import { provePolicy, readPolicy } from '../../domain/leave/readPolicy.ts';
import { policyHash } from '../../platform/levelPolicies.ts';
import { checkPolicy, type Verdict } from './checkPolicy.ts';
import { findNamedSchools, type NamingSchools, schoolLabel } from './namedSchools.ts';
import { className, kindName, levelName, roleName } from './words.ts';

/**
 * Keeps a policy for a school, from its day on, if everybody it needs is in the school's roster: proved and written in one
 * commit. What is refused changes nothing.
 */
export async function loadPolicy(database: Database, yaml: string, naming: NamingSchools): Promise<Verdict> {
  const reading = readPolicy(yaml);
  if (!reading.ok) return checkPolicy(yaml);
  const { policy } = reading;
  const named = await findNamedSchools(database, { ...naming, level: naming.level ?? policy.level });
  if (!named.ok) return { isSound: false, lines: [named.reason] };
  const [school] = named.schools;
  if (school?.level !== policy.level) {
    const which = `這份規定是${levelName(policy.level)}的（level）`;
    return { isSound: false, lines: [`${which}，和 --level 不同`] };
  }
  return await database.transaction((tx) => proveAndKeep(tx, yaml, { school, policy }));
}

async function proveAndKeep(
  tx: Tx,
  yaml: string,
  { school, policy }: { school: NamedSchool; policy: LeavePolicy },
): Promise<Verdict> {
  const confirmers = await schoolConfirmers(tx, school.id);
  const verdict = checkPolicy(yaml, confirmers.roles);
  const staff = describeRoles(confirmers);
  if (!verdict.isSound) return { isSound: false, lines: [...verdict.lines, ...staff, NOTHING] };
  const orphans = describeClasses(policy, confirmers);
  if (!orphans.isSound) return { isSound: false, lines: [...orphans.lines, NOTHING] };
  const changed = await keepPolicy(tx, { schoolId: school.id, policy, hash: policyHash(policy) });
  const done = changed ? '已存為這所學校的請假規定' : '和已存的一樣，沒有改變';
  return {
    isSound: true,
    lines: [...verdict.lines, ...orphans.lines, `${schoolLabel(school)}：${done}`],
  };
}

const NOTHING = '沒有存入，什麼都沒有改變。';

/** Which roles the roster has somebody for: what the gap comes from. */
function describeRoles({ roles }: SchoolConfirmers): string[] {
  const missing = CONFIRMER_ROLES.filter((role) => !roles.includes(role));
  const names = (list: readonly (typeof CONFIRMER_ROLES)[number][]) => list.map(roleName).join('、');
  return missing.length === 0
    ? []
    : [`名冊裡有：${names(roles) || '（沒有人）'}；沒有：${names(missing)}（staff.csv）`];
}

/** A class without a homeroom teacher: its leave goes to the others of the chain, else to the unit administrator. */
function describeClasses(
  policy: LeavePolicy,
  { roles, hasAdmin, withoutTeacher }: SchoolConfirmers,
): Verdict {
  if (withoutTeacher.length === 0) return { isSound: true, lines: [] };
  const others = roles.filter((role) => role !== 'HOMEROOM_TEACHER');
  const gap = provePolicy(policy, others).find(({ problem }) => problem === 'NOBODY_CONFIRMS');
  if (gap?.problem !== 'NOBODY_CONFIRMS') return { isSound: true, lines: [] };
  const classes = withoutTeacher.slice(0, 5).map(({ grade, name }) => className(grade, name));
  const all = classes.join('、') + (withoutTeacher.length > 5 ? ` 等 ${withoutTeacher.length} 班` : '');
  const example = `${gap.days} 天的${kindName(gap.kind)}`;
  return hasAdmin
    ? { isSound: true, lines: [`注意：${all}沒有導師，${example}會送到單位管理員`] }
    : { isSound: false, lines: [`${all}沒有導師，學校也沒有單位管理員：${example}沒有審核者`] };
}

import { parseDocument } from 'yaml';
import { z } from 'zod';
import { confirmersOf } from './chain.ts';
import { CONFIRMER_ROLES, type ConfirmerRole, type LeaveKind } from './kinds.ts';
import { type KindRule, type LeavePolicy, leavePolicy, ruleOf } from './policy.ts';

/** Whoever reads it runs a school in Taiwan. */
const { localeError } = z.locales.zhTW();

/** What is wrong with a policy; each is told with its place or an example. */
export type PolicyProblem =
  /** It is not YAML. */
  | { problem: 'UNREADABLE'; line: number; reason: string }
  | { problem: 'FIELD'; path: string; reason: string }
  | { problem: 'KIND_TWICE'; kind: LeaveKind }
  | { problem: 'NO_KIND_FOR_PARENTS' }
  /** What it becomes without proof is not offered, or wants proof itself in the same case. */
  | { problem: 'CONVERSION'; kind: LeaveKind; otherwise: LeaveKind }
  | { problem: 'MORNING_TOO_LONG'; periods: number }
  /** The example: a leave of this kind and length that a parent may file has nobody to confirm it. */
  | { problem: 'NOBODY_CONFIRMS'; kind: LeaveKind; days: number };

/** A policy, or everything that is wrong with it. */
export type PolicyReading = { ok: true; policy: LeavePolicy } | { ok: false; problems: PolicyProblem[] };

/** Reads a policy as YAML and proves it. `staffed`: the roles that the school has somebody for; all where it is not told. */
export function readPolicy(yaml: string, staffed: readonly ConfirmerRole[] = CONFIRMER_ROLES): PolicyReading {
  const document = readYaml(yaml);
  if (!document.ok) return document;
  const parsed = leavePolicy.safeParse(document.value, { error: localeError });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => ({ problem: 'FIELD', path: path.join('.'), reason: message }) as const,
    );
    return { ok: false, problems };
  }
  const problems = provePolicy(parsed.data, staffed);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: parsed.data };
}

function readYaml(yaml: string): { ok: true; value: unknown } | { ok: false; problems: PolicyProblem[] } {
  const document = parseDocument(yaml, { prettyErrors: false });
  const lineAt = (offset: number) => yaml.slice(0, offset).split('\n').length;
  const problems = document.errors.map(
    ({ message, pos }) => ({ problem: 'UNREADABLE', line: lineAt(pos[0]), reason: message }) as const,
  );
  if (problems.length > 0) return { ok: false, problems };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 20 }) };
  } catch {
    // Aliases that multiply, or that lead nowhere; the message would quote the file.
    return { ok: false, problems: [{ problem: 'UNREADABLE', line: 1, reason: 'aliases (*name)' }] };
  }
}

/** What does not hold between the parts of a policy; empty where every leave a parent may file can be confirmed. */
export function provePolicy(
  policy: LeavePolicy,
  staffed: readonly ConfirmerRole[] = CONFIRMER_ROLES,
): PolicyProblem[] {
  const { kinds, timetable } = policy;
  const problems: PolicyProblem[] = [];
  const twice = kinds.filter(({ kind }, at) => kinds.findIndex((rule) => rule.kind === kind) < at);
  for (const { kind } of twice) problems.push({ problem: 'KIND_TWICE', kind });
  const parents = kinds.filter(({ askedBy }) => askedBy.includes('PARENT'));
  if (parents.length === 0) problems.push({ problem: 'NO_KIND_FOR_PARENTS' });
  if (timetable.lastOfMorning > timetable.periods)
    problems.push({ problem: 'MORNING_TOO_LONG', periods: timetable.periods });
  for (const { kind, proof } of kinds)
    if (proof?.otherwise !== undefined && !mayBecome(kind, proof.otherwise, policy))
      problems.push({ problem: 'CONVERSION', kind, otherwise: proof.otherwise });
  for (const rule of parents) {
    const days = gapOf(rule, policy, staffed);
    if (days !== undefined) problems.push({ problem: 'NOBODY_CONFIRMS', kind: rule.kind, days });
  }
  return problems;
}

/** A kind turns into another that the policy has and that asks for no proof of its own; else it would turn for ever. */
function mayBecome(kind: LeaveKind, otherwise: LeaveKind, policy: LeavePolicy): boolean {
  const target = ruleOf(otherwise, policy);
  return otherwise !== kind && target !== undefined && target.proof === undefined;
}

/**
 * The shortest leave of a kind that nobody confirms. Every bound of a chain is a whole number of half days, so lengths
 * between two half days are judged as the longer of them, and looking at each half day is a proof for all.
 */
function gapOf(rule: KindRule, policy: LeavePolicy, staffed: readonly ConfirmerRole[]): number | undefined {
  const { kind, quota, units } = rule;
  const most =
    quota?.beyond === 'REFUSE' && quota.per === 'LEAVE'
      ? Math.min(quota.days, policy.longestDays)
      : policy.longestDays;
  const wholeDaysOnly = units.every((unit) => unit === 'WHOLE_DAY');
  const step = wholeDaysOnly ? 1 : 0.5;
  for (let days = step; days <= most; days += step)
    if (confirmersOf({ kind, days }, policy, staffed).length === 0) return days;
  return undefined;
}

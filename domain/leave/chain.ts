import { CONFIRMER_ROLES, type ConfirmerRole, type LeaveKind } from './kinds.ts';
import type { LeavePolicy } from './policy.ts';

/**
 * Who confirms a leave of so many days, one after the other, the last decides; roles that the school has nobody for are
 * passed over. Empty where no rule fits or nobody is there: `provePolicy` lets no such policy in.
 */
export function confirmersOf(
  { kind, days }: { kind: LeaveKind; days: number },
  { chain }: LeavePolicy,
  staffed: readonly ConfirmerRole[] = CONFIRMER_ROLES,
): ConfirmerRole[] {
  const rule = chain.find(
    ({ kinds, moreThanDays = 0, upToDays = Number.POSITIVE_INFINITY }) =>
      (kinds?.includes(kind) ?? true) && days > moreThanDays && days <= upToDays,
  );
  return CONFIRMER_ROLES.filter((role) => rule?.roles.includes(role) && staffed.includes(role));
}

/** Who takes a slip over that this role has left lying: the next one up that is there; undefined above the last. */
export function takesOverFrom(
  role: ConfirmerRole,
  staffed: readonly ConfirmerRole[],
): ConfirmerRole | undefined {
  return CONFIRMER_ROLES.slice(CONFIRMER_ROLES.indexOf(role) + 1).find((each) => staffed.includes(each));
}

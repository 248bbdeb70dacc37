/** Reasons a teacher picks from when a binding is not approved; OTHER is typed. */
export const REJECT_REASONS = ['DATA_MISMATCH', 'NOT_GUARDIAN', 'DUPLICATE', 'ASK_SCHOOL', 'OTHER'] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/** What the school's own records say about the contact an applicant gave. */
export type ContactMatch = 'MATCHES' | 'DIFFERS' | 'UNKNOWN';

/** The states of a binding (DESIGN 4). */
export type BindingStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'SUSPENDED' | 'REVOKED';

/** What is done to an approved binding by staff: the unit administrator's, and what a homeroom teacher asks them for. */
export const END_VERBS = ['suspend', 'lift', 'revoke', 'askEnd'] as const;

export type EndVerb = (typeof END_VERBS)[number];

/** Reasons to stop an approved binding, or to let it go on (RESOLVED); OTHER is typed. */
export const END_REASONS = ['CUSTODY', 'NOT_GUARDIAN', 'MISUSE', 'ASK_SCHOOL', 'RESOLVED', 'OTHER'] as const;

export type EndReason = (typeof END_REASONS)[number];

/** The reasons that are listed for a verb, in the order in which they are shown. */
export function endReasonsFor(verb: EndVerb): readonly EndReason[] {
  return END_REASONS.filter((reason) => reason === 'OTHER' || (reason === 'RESOLVED') === (verb === 'lift'));
}

/** From which states each verb leads; `askEnd` changes none. */
export const ENDS_FROM: Readonly<Record<EndVerb, readonly BindingStatus[]>> = {
  suspend: ['APPROVED'],
  lift: ['SUSPENDED'],
  revoke: ['APPROVED', 'SUSPENDED'],
  askEnd: ['APPROVED'],
};

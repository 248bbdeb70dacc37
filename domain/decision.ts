/** Reasons a teacher picks from when a binding is not approved; OTHER is typed. */
export const REJECT_REASONS = ['DATA_MISMATCH', 'NOT_GUARDIAN', 'DUPLICATE', 'ASK_SCHOOL', 'OTHER'] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/** What the school's own records say about the contact an applicant gave. */
export type ContactMatch = 'MATCHES' | 'DIFFERS' | 'UNKNOWN';

/** The states of a binding (DESIGN 4). */
export type BindingStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'SUSPENDED' | 'REVOKED';

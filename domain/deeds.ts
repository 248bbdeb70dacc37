/** What the audit tells a guardian of their own account, applications and bindings; each has words for a copy of their data. */
export const DEEDS = [
  'account.made',
  'account.languageChosen',
  'account.lineUntied',
  'account.untieRefused',
  'account.signedOutEverywhere',
  'account.exported',
  'application.opened',
  'application.moved',
  'application.untied',
  'application.mobileProven',
  'form.linked',
  'form.downloaded',
  'form.refused',
  'binding.submitted',
  'binding.changed',
  'binding.cancelled',
  'binding.ended',
  'binding.erased',
  'binding.approved',
  'binding.rejected',
  'binding.suspended',
  'binding.resumed',
  'binding.revoked',
  'binding.refused',
] as const;

export type Deed = (typeof DEEDS)[number];

/** The kinds of leave there are (DOMAIN, Leave), in the order in which they are offered; a policy says which, to whom. */
export const LEAVE_KINDS = [
  'SICK',
  'PERSONAL',
  'OFFICIAL',
  'BEREAVEMENT',
  'MENSTRUAL',
  'WELLBEING',
  'PRENATAL',
  'MATERNITY',
  'MISCARRIAGE',
  'PARENTAL',
] as const;

export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** Who may confirm leave, from the one nearest to the student up; each is a role of the roster. */
export const CONFIRMER_ROLES = [
  'HOMEROOM_TEACHER',
  'STUDENT_AFFAIRS_CHIEF',
  'STUDENT_AFFAIRS_DIRECTOR',
  'PRINCIPAL',
] as const;

export type ConfirmerRole = (typeof CONFIRMER_ROLES)[number];

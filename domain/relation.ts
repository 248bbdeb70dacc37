/** How a guardian is related to a student, in the order in which people are asked. */
export const RELATIONS = [
  'FATHER',
  'MOTHER',
  'PATERNAL_GRANDFATHER',
  'PATERNAL_GRANDMOTHER',
  'MATERNAL_GRANDFATHER',
  'MATERNAL_GRANDMOTHER',
  'OTHER',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** Father and mother are legal representatives (法定代理人); all others are guardians (監護人). */
export function isLegalRepresentative(relation: Relation): boolean {
  return relation === 'FATHER' || relation === 'MOTHER';
}

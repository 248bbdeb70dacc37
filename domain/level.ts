/** School levels, in the order in which people are asked. */
export const LEVELS = ['ELEMENTARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'VOCATIONAL_HIGH'] as const;

export type Level = (typeof LEVELS)[number];

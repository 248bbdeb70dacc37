/** What a guardian may have changed in a binding that waits, as its teacher is told; never the values. */
export const CHANGES = ['RELATION', 'NAME', 'NATIONAL_ID', 'MOBILE', 'EMAIL'] as const;

export type Change = (typeof CHANGES)[number];

/** As `changes` of a binding are stored, and back. */
export function joinChanges(changes: readonly Change[]): string {
  return changes.join(',');
}

/** What was stored as changes; what is not known is left out. */
export function splitChanges(stored: string | null): Change[] {
  const names = (stored ?? '').split(',');
  return CHANGES.filter((change) => names.includes(change));
}

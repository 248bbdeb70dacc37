import type { Tx } from './tx.ts';

/** What was typed for the relation of a binding, where it is none of the list (OTHER); undefined where nothing was. */
export function openRelation(
  tx: Tx,
  { id, relation_sealed: sealed }: { id: string; relation_sealed: string | null },
): string | undefined {
  return sealed === null
    ? undefined
    : tx.vault.open({ table: 'bindings', column: 'relation_sealed', id }, sealed);
}

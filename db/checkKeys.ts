import { z } from 'zod';
import { HomeroomError } from '../domain/homeroomError.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ sealed: z.string(), index: z.string() });

const PLACE = { table: 'key_check', column: 'sealed', id: '1' };
const WORD = 'homeroom';

/**
 * Makes sure that the keys are those this database was made with: with others a roster would be taken for a new one, and
 * nothing could be read. The first start leaves the mark. Throws HomeroomError KEYS_DIFFER.
 */
export async function checkKeys(tx: Tx): Promise<void> {
  await execute(
    tx,
    sql`insert into key_check (id, sealed, index)
        values (1, ${tx.vault.seal(PLACE, WORD)}, ${tx.vault.index('row-id', WORD)}) on conflict (id) do nothing`,
  );
  const [mark] = await rows(tx, row, sql`select sealed, index from key_check where id = 1`);
  if (!mark || !tx.vault.matches('row-id', WORD, mark.index))
    throw new HomeroomError('KEYS_DIFFER', 'APP_SECRET is not the one that this database was made with');
  try {
    tx.vault.open(PLACE, mark.sealed);
  } catch (error) {
    const text = 'DATA_KEYS lacks the key that this database was made with; keep old keys behind the new one';
    throw new HomeroomError('KEYS_DIFFER', text, { cause: error });
  }
}

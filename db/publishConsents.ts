import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** A version of the consent text in one language, with the hash of what is shown. */
export interface ConsentToPublish {
  id: string;
  version: string;
  language: string;
  pages: readonly { title: string; body: string }[];
  hash: string;
}

/** Stores the consent texts that are not stored yet. One that is published never changes: a new text is a new version. */
export async function publishConsents(tx: Tx, consents: readonly ConsentToPublish[]): Promise<void> {
  for (const { id, version, language, pages, hash } of consents)
    await execute(
      tx,
      sql`insert into consent_texts (id, version, language, pages, hash, published_at)
          values (${id}, ${version}, ${language}, ${JSON.stringify(pages)}::jsonb, ${hash}, app_now())
          on conflict (id) do nothing`,
    );
}

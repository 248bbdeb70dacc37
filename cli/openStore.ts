import { openDatabase } from '../db/openDatabase.ts';
import type { Database } from '../db/tx.ts';
import { loadOrCreateKeys } from '../platform/generatedKeys.ts';
import { loadSettings } from '../platform/settings.ts';
import { createVault } from '../platform/vault.ts';

/**
 * Opens the store that the settings name, with the same rules as the service: a command that made keys where the service
 * demands them would seal what the service can't open. Throws HomeroomError SETTINGS_INVALID, or what opening throws.
 */
export async function openStore(): Promise<Database> {
  const { database, dataDir, keys } = loadSettings(process.env);
  const vault = createVault(keys ?? (await loadOrCreateKeys(dataDir)));
  return await openDatabase({ databaseUrl: database.url, dataDir, vault });
}

import { openDatabase } from '../../db/openDatabase.ts';
import { execute, sql } from '../../db/sql.ts';
import { testVault } from './testDatabase.ts';

// A process that holds the folder given as its argument, writes a row and waits to be killed.
const dataDir = process.argv[2];
if (!dataDir) throw new Error('usage: holdDataDir.ts FOLDER');
const database = await openDatabase({ dataDir, vault: testVault });
await database.run((tx) =>
  execute(tx, sql`INSERT INTO line_users (id, first_seen_at) VALUES ('U1', app_now())`),
);
process.stdout.write('holding\n');
setInterval(() => undefined, 60_000);

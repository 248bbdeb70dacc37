import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HomeroomError } from '../domain/homeroomError.ts';
import { isNodeError } from './isNodeError.ts';
import { readers } from './settingReaders.ts';
import type { VaultKeys } from './vault.ts';

const FILE = 'keys.json';

const stored = z.object({ dataKeys: readers.DATA_KEYS, appSecret: readers.APP_SECRET });

/**
 * Gives the keys of an embedded installation: made once in `dataDir`/keys.json, for its owner alone to read, and read from
 * there ever after. Two processes that start together get the same. Throws SETTINGS_INVALID when the file cannot be read,
 * or is missing beside a database that was written with it: new keys would open none of what is in there.
 */
export async function loadOrCreateKeys(dataDir: string): Promise<VaultKeys> {
  const file = path.join(dataDir, FILE);
  const known = await readKeys(file);
  if (known) return known;
  await mkdir(dataDir, { recursive: true });
  const hasDatabase = (await readdir(dataDir)).includes('pglite');
  if (!hasDatabase) await createKeys(dataDir, file);
  // Read again in any case: another process may have made keys and database in the meantime.
  const made = await readKeys(file);
  if (made) return made;
  throw invalid(
    file,
    hasDatabase
      ? 'is missing, but a database is there that was encrypted with it: restore it from a backup'
      : 'could not be written',
  );
}

async function readKeys(file: string): Promise<VaultKeys | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isNodeError(error, 'ENOENT')) return undefined;
    throw invalid(file, 'cannot be read by this user', error);
  }
  await chmod(file, 0o600).catch(() => {});
  const keys = stored.safeParse(parse(text));
  // The cause is left out: it could quote a key.
  if (!keys.success) throw invalid(file, 'is damaged: restore it from a backup, never make a new one');
  return keys.data;
}

/** Written aside and linked: whoever sees the file sees all of it, and an existing one is never replaced. */
async function createKeys(dataDir: string, file: string): Promise<void> {
  const key = () => randomBytes(32).toString('base64');
  const aside = path.join(dataDir, `.${FILE}.${randomBytes(8).toString('hex')}`);
  try {
    const handle = await open(aside, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ dataKeys: `k1:${key()}`, appSecret: key() }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(aside, file);
  } catch (error) {
    // Another process was first: its keys hold.
    if (!isNodeError(error, 'EEXIST')) throw invalid(file, 'cannot be written', error);
  } finally {
    await rm(aside, { force: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(file: string, what: string, cause?: unknown): HomeroomError {
  return new HomeroomError('SETTINGS_INVALID', `${file} ${what}`, cause === undefined ? {} : { cause });
}

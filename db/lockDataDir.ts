import { mkdir, readFile, readlink, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import { HomeroomError } from '../domain/homeroomError.ts';

/** How long a lock outlives its last sign of life. Creating PGlite blocks the event loop for 5 s and more. */
const STALE_MS = 30_000;
const SIGN_OF_LIFE_MS = 5_000;
const LOOK_AGAIN_MS = 250;

const ownerSchema = z.object({ pid: z.number(), host: z.string(), space: z.string(), life: z.string() });

/** Who holds the folder. Pids mean something only within their `space`; `life` tells a process from a later one of the same pid. */
type Owner = z.infer<typeof ownerSchema>;

/** Folders that this very process holds: without /proc its own pid alone would not tell it from a previous life. */
const heldHere = new Set<string>();

/** A folder that is held. */
export interface DataDirLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process, for PGlite itself would let two processes in and lose rows. Throws HomeroomError
 * DATA_DIR_IN_USE while another one lives. A dead owner's lock is taken over at once where its pid can be judged (same
 * host and pid namespace), else when no sign of life came for 30 s. `onLost` is called if the lock is ever lost.
 */
export async function lockDataDir(dataDir: string, onLost: (error: Error) => void): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true });
  const folder = path.resolve(dataDir);
  const paths = { lock: path.join(folder, 'pglite.lock'), owner: path.join(folder, 'pglite.owner.json') };
  const firstSign = await signOfLife(paths.lock);
  for (;;) {
    const release = await alone(folder, () => tryLock(folder, paths, onLost));
    if (release) return { release };
    // Nobody knows whether the owner lives: a sign of life tells, or its absence until the lock is stale.
    const sign = await signOfLife(paths.lock);
    if (sign !== undefined && sign !== firstSign) throw inUse(folder, await readOwner(paths.owner));
    await wait(LOOK_AGAIN_MS);
  }
}

type Paths = { lock: string; owner: string };

async function tryLock(folder: string, paths: Paths, onLost: (error: Error) => void) {
  const owner = await readOwner(paths.owner);
  const fate = owner && (await signOfLife(paths.lock)) !== undefined ? await judge(owner, folder) : 'unknown';
  if (fate === 'alive') throw inUse(folder, owner);
  if (fate === 'dead') await rmdir(paths.lock);
  try {
    const free = await lockfile.lock(folder, {
      lockfilePath: paths.lock,
      stale: STALE_MS,
      update: SIGN_OF_LIFE_MS,
      onCompromised: (cause) =>
        onLost(
          new HomeroomError('DATA_DIR_IN_USE', `the lock on ${folder} was lost: ${cause.message}`, { cause }),
        ),
    });
    await writeFile(paths.owner, JSON.stringify(await describe(process.pid)));
    heldHere.add(folder);
    return async () => {
      heldHere.delete(folder);
      await rm(paths.owner, { force: true });
      await free();
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}

/** Judging a lock and replacing it must not be interleaved with another process doing the same. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const free = await lockfile.lock(path.join(folder, 'pglite.starting'), {
    realpath: false,
    stale: 5_000,
    retries: { forever: true, minTimeout: 20, maxTimeout: 200 },
  });
  try {
    return await work();
  } finally {
    await free();
  }
}

async function judge(owner: Owner, folder: string): Promise<'alive' | 'dead' | 'unknown'> {
  const me = await describe(process.pid);
  if (owner.host !== me.host || owner.space !== me.space) return 'unknown';
  if (me.life) return (await lifeOf(owner.pid)) === owner.life ? 'alive' : 'dead';
  if (owner.pid === process.pid) return heldHere.has(folder) ? 'alive' : 'dead';
  // Alive, or a later process with its pid.
  return exists(owner.pid) ? 'unknown' : 'dead';
}

async function describe(pid: number): Promise<Owner> {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return { pid, host: hostname(), space, life: await lifeOf(pid) };
}

/** This boot of the machine and the moment in it at which the process began; empty when there is no such process or no /proc. */
async function lifeOf(pid: number): Promise<string> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold spaces; the twenty-second is the start.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || !start ? '' : `${boot}/${start}`;
  } catch {
    return '';
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function signOfLife(lock: string): Promise<number | undefined> {
  return await stat(lock).then(
    (found) => found.mtimeMs,
    () => undefined,
  );
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Its process was killed before it was written whole: only the lock's signs of life tell.
    return undefined;
  }
}

function inUse(folder: string, owner: Owner | undefined): HomeroomError {
  const who = owner ? `process ${owner.pid} on host ${owner.host}` : 'another process';
  const remedy = 'stop it, or set DATABASE_URL to a PostgreSQL, which several processes may share';
  return new HomeroomError('DATA_DIR_IN_USE', `the folder ${folder} is in use by ${who}; ${remedy}`);
}

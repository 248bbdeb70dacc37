import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { lockDataDir } from '../../db/lockDataDir.ts';
import { openDatabase } from '../../db/openDatabase.ts';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { testVault } from '../support/testDatabase.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'homeroom-data-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const lock = () => lockDataDir(folder, () => undefined);
const lockFolder = () => path.join(folder, 'pglite.lock');
const ownerFile = () => path.join(folder, 'pglite.owner.json');
const readOwner = async () => JSON.parse(await readFile(ownerFile(), 'utf8'));

/** Leaves the folder as a process that was killed leaves it, with what it had written about itself changed. */
async function leaveLock(change: object): Promise<void> {
  const taken = await lock();
  const owner = await readOwner();
  await taken.release();
  await mkdir(lockFolder());
  await writeFile(ownerFile(), JSON.stringify({ ...owner, ...change }));
}

describe('two processes', () => {
  let child: ChildProcess;
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  test('the second is refused in words; after a kill it takes over at once, and nothing is lost', async () => {
    const script = path.join(import.meta.dirname, '../support/holdDataDir.ts');
    child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(child.stdout ?? child, 'data');
    expect(String(said)).toBe('holding\n');

    const refused = openDatabase({ dataDir: folder, vault: testVault });
    await expect(refused).rejects.toThrow(HomeroomError);
    await expect(refused).rejects.toThrow(
      `the folder ${folder} is in use by process ${child.pid} on host ${hostname()}; stop it, or set DATABASE_URL`,
    );

    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await openDatabase({ dataDir: folder, vault: testVault });
    expect(await database.run((tx) => tx.prisma.lineUser.count())).toBe(1);
    await database.close();
  });
});

test('this very process is refused a second time, and may come again when it has let go', async () => {
  const first = await lock();
  await expect(lock()).rejects.toThrow(`in use by process ${process.pid}`);
  await first.release();
  await (await lock()).release();
});

test('of many that start at once one gets the folder', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, lock));
  const got = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(got).toHaveLength(1);
  await got[0]?.value.release();
});

test('our own pid from a previous life is dead: in a container the service is always process 1', async () => {
  await leaveLock({ life: 'another boot/1' });
  await (await lock()).release();
});

test('a process of another host is judged by its signs of life: while there are some, it is alive', async () => {
  await leaveLock({ host: 'elsewhere' });
  const asked = lock();
  const signs = setInterval(() => void utimes(lockFolder(), new Date(), new Date()), 300);
  await expect(asked).rejects.toThrow('on host elsewhere');
  clearInterval(signs);
});

test('when they have stopped for half a minute, it is dead', async () => {
  await leaveLock({ host: 'elsewhere' });
  const longAgo = new Date(Date.now() - 31_000);
  await utimes(lockFolder(), longAgo, longAgo);
  await (await lock()).release();
});

test('a living process is never overrun, however long it gave no sign', async () => {
  const first = await lock();
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(lockFolder(), longAgo, longAgo);
  await expect(lock()).rejects.toThrow(`in use by process ${process.pid}`);
  await first.release();
});

test('a half-written note about the owner does not let anybody in', async () => {
  const first = await lock();
  await writeFile(ownerFile(), '{"pid":');
  const asked = lock();
  const signs = setInterval(() => void utimes(lockFolder(), new Date(), new Date()), 300);
  await expect(asked).rejects.toThrow('in use by another process');
  clearInterval(signs);
  await first.release();
});

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadOrCreateKeys } from '../../platform/generatedKeys.ts';
import { createVault } from '../../platform/vault.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'homeroom-keys-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('generated keys', () => {
  test('are made once, for the owner alone, and read afterwards', async () => {
    const dataDir = path.join(folder, 'new', 'data');
    const made = await loadOrCreateKeys(dataDir);
    expect(made.appSecret).toHaveLength(32);
    expect(made.dataKeys).toHaveLength(1);
    expect((await stat(path.join(dataDir, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(await loadOrCreateKeys(dataDir)).toEqual(made);

    const place = { table: 't', column: 'c', id: '1' };
    const sealed = createVault(made).seal(place, '王小明');
    expect(createVault(await loadOrCreateKeys(dataDir)).open(place, sealed)).toBe('王小明');
  });

  test('are the same for those who start together, and nothing is left beside them', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateKeys(folder)));
    for (const keys of all) expect(keys).toEqual(all[0]);
    expect(await readdir(folder)).toEqual(['keys.json']);
  });

  test('are never made anew beside a database that needs the old ones', async () => {
    await mkdir(path.join(folder, 'pglite'));
    await expect(loadOrCreateKeys(folder)).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringMatching(/keys\.json is missing, but a database is there/),
    });
    expect(await readdir(folder)).toEqual(['pglite']);
  });

  test.each([
    ['half a file', '{"dataKeys":"k1:'],
    ['another shape', '{"keys":[]}'],
    ['weak keys', JSON.stringify({ dataKeys: `k1:${Buffer.alloc(32).toString('base64')}`, appSecret: '' })],
  ])('are refused and kept when damaged: %s', async (_what, text) => {
    const file = path.join(folder, 'keys.json');
    await writeFile(file, text);
    await expect(loadOrCreateKeys(folder)).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringContaining('is damaged'),
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

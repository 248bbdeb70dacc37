import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../db/openDatabase.ts';
import { createVault } from '../../platform/vault.ts';
import { testKeys } from '../support/testDatabase.ts';

test('keys that are not this database’s stop the start, and name the setting', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'homeroom-keys-'));
  const open = (keys: Partial<typeof testKeys>) =>
    openDatabase({ dataDir, vault: createVault({ ...testKeys, ...keys }) });
  try {
    await (await open({})).close();
    await expect(open({ appSecret: Buffer.alloc(32, 9) })).rejects.toThrow('APP_SECRET');
    const other = { id: 'new', key: Buffer.alloc(32, 8) };
    await expect(open({ dataKeys: [other] })).rejects.toThrow('DATA_KEYS');
    await (await open({ dataKeys: [other, ...testKeys.dataKeys] })).close();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

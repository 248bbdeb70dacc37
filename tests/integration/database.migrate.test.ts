import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { diffSchema } from '../../db/diffSchema.ts';
import { migratePostgres } from '../../db/migrate.ts';
import { openDatabase } from '../../db/openDatabase.ts';
import { openTestDatabase, testVault } from '../support/testDatabase.ts';
import { createPostgres, type TestPostgres } from '../support/testPostgres.ts';

test('the migrations lead to the schema: nothing is left to generate', async () => {
  expect(await diffSchema()).toBeNull();
});

test('a PGlite that begins empty and one that is migrated already open alike', async () => {
  for (const open of [() => openDatabase({ vault: testVault }), () => openTestDatabase('pglite')]) {
    const database = await open();
    expect(await database.run((tx) => tx.prisma.school.count())).toBe(0);
    await database.close();
  }
});

test('nothing keeps a process alive that has closed its database', async () => {
  const support = path.join(import.meta.dirname, '../support/testDatabase.ts');
  const script = `
    const { openTestDatabase } = await import(${JSON.stringify(support)});
    const database = await openTestDatabase('pglite');
    await database.transaction((tx) => tx.prisma.school.count());
    await database.close();
    process.stdout.write(process.getActiveResourcesInfo().join());`;
  const run = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(run.stdout.split(',')).not.toContain('Timeout');
});

const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

onServer('PostgreSQL (needs TEST_DATABASE_URL)', () => {
  let postgres: TestPostgres;
  beforeEach(async () => {
    postgres = await createPostgres();
  });
  afterEach(async () => {
    await postgres.drop();
  });
  const open = () => openDatabase({ vault: testVault, databaseUrl: postgres.url });

  test('a second start applies nothing', async () => {
    expect(await migratePostgres(postgres.url)).toContain('20261124000000_first');
    expect(await migratePostgres(postgres.url)).toEqual([]);
  });

  test('of instances that start together one migrates and all serve', async () => {
    const databases = await Promise.all([open(), open(), open()]);
    for (const database of databases) {
      expect(await database.run((tx) => tx.prisma.school.count())).toBe(0);
      await database.close();
    }
  });

  test('one starts while another serves, also in the middle of a transaction', async () => {
    const first = await open();
    const gate = Promise.withResolvers<void>();
    const busy = first.transaction(async (tx) => {
      await tx.prisma.appClock.update({ where: { id: 1 }, data: { offsetMs: 0n } });
      await gate.promise;
    });
    const second = await open();
    expect(await second.run((tx) => tx.prisma.school.count())).toBe(0);
    gate.resolve();
    await busy;
    await Promise.all([first.close(), second.close()]);
  });

  test('the migration leaves no lock behind', async () => {
    const database = await open();
    const locks = await database.run(
      (tx) => tx.prisma.$queryRaw`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(locks).toEqual([]);
    await database.close();
  });
});

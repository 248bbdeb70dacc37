import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffSchema } from '../db/diffSchema.ts';
import { prismaFolder } from '../db/schemaEngine.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stdout.write('usage: npm run db:migration NAME   (a-z, 0-9 and _)\n');
  process.exit(1);
}

const sql = await diffSchema();
if (sql === null) {
  process.stdout.write('nothing changed\n');
} else {
  const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(prismaFolder, 'migrations', `${timestamp}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'migration.sql'), sql);
  process.stdout.write(`${path.relative(process.cwd(), folder)}/migration.sql\n`);
}

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { setStage } from '../demo/stage.ts';
import { measureFirstStart } from './measureFirstStart.ts';
import { type Figure, measureService } from './measureService.ts';

// `npm run bench`: first figures of a service in a process of its own, LINE and mail on the same machine. PostgreSQL is
// measured too where BENCH_DATABASE_URL names a server on which a database may be made.

const print = (text: string) => process.stdout.write(`${text}\n`);

function report(store: string, figures: readonly Figure[]): void {
  print(`\n${store}`);
  for (const { what, value, unit, limit } of figures) {
    const verdict = limit === undefined ? '' : value < limit ? `✓ under ${limit}` : `✕ not under ${limit}`;
    print(`  ${what.padEnd(52)} ${value.toFixed(1).padStart(9)} ${unit.padEnd(8)} ${verdict}`);
  }
}

report('PGlite', [
  await measureFirstStart(),
  ...(await measureService(() => setStage(), { memoryMiB: 700, stepMs: 25 })),
]);

const server = process.env.BENCH_DATABASE_URL;
if (server) {
  const name = `homeroom_bench_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    report('PostgreSQL', await measureService(() => setStage({ databaseUrl: url.href }), { memoryMiB: 300 }));
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
} else
  print('\nPostgreSQL: not measured; set BENCH_DATABASE_URL (postgresql://root@127.0.0.1:5432/postgres)');

import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Any number that nothing else locks with: jest workers take turns at the template. */
const TEMPLATE_LOCK = 4_841_001;

/** A database of one test; dropping it ends what is still connected. */
export interface TestPostgres {
  url: string;
  drop(): Promise<void>;
}

/** A template that is migrated when it is missing or was left half-made. */
export interface Template {
  /** Tells it from the templates of other migrations. */
  hash: string;
  migrate(databaseUrl: string): Promise<unknown>;
}

/** Makes a database of its own on the server of TEST_DATABASE_URL: empty, or a copy of a template. */
export async function createPostgres(template?: Template): Promise<TestPostgres> {
  const name = `homeroom_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (admin) => {
    if (!template) return void (await admin.query(`CREATE DATABASE ${name}`));
    // A template must have no connection while it is copied: held until the copy is made.
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const templateName = await prepareTemplate(admin, template);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  });
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

const prepared = new Set<string>();

async function prepareTemplate(admin: pg.Client, template: Template): Promise<string> {
  const name = `homeroom_template_${template.hash}`;
  if (prepared.has(name)) return name;
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${name}`);
  await template.migrate(urlOf(name));
  prepared.add(name);
  return name;
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

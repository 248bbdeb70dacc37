import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { houseFiles, plant, read, root } from './house.ts';

/** Forbidden imports: the file that is planted, what it imports, and the rules that must find it. */
const PLANTED: readonly [file: string, imports: string, ...rules: string[]][] = [
  ['domain/asks.ts', '../platform/log.ts', 'domain-imports'],
  ['domain/flows.ts', '../flows/view.ts', 'domain-imports'],
  ['domain/files.ts', 'node:fs', 'domain-pure'],
  ['flows/stores.ts', '../db/open.ts', 'flows-imports'],
  ['flows/clock.ts', 'node:timers', 'flows-pure'],
  ['flows/package.ts', 'express', 'flows-packages'],
  ['platform/stores.ts', '../db/open.ts', 'platform-imports'],
  ['platform/boss.ts', 'pg-boss', 'database-stays-in-db'],
  ['platform/dev.ts', 'only-for-tests', 'no-dev-packages'],
  ['platform/missing.ts', './gone.ts', 'platform-imports', 'resolvable'],
  ['platform/unlisted.ts', 'not-listed', 'packages-are-listed'],
  ['db/says.ts', '../bot/render/draw.ts', 'db-imports'],
  ['bot/incoming2.ts', '../flows/view.ts', 'bot-types-imports'],
  ['bot/render/stores.ts', '../../db/open.ts', 'bot-render-imports'],
  ['bot/texts/engine.ts', '../engine/step.ts', 'bot-render-imports'],
  ['bot/engine/sends.ts', '../delivery/send.ts', 'bot-engine-imports'],
  ['bot/engine/prisma.ts', '@prisma/client', 'database-stays-in-db'],
  ['bot/engine/generated.ts', '../../db/generated/client.ts', 'database-stays-in-db'],
  ['bot/delivery/steps.ts', '../engine/step.ts', 'bot-delivery-imports'],
  ['bot/menus/stores.ts', '../../db/open.ts', 'bot-menus-imports'],
  ['web/hooks.ts', '../webhooks/route.ts', 'web-imports', 'nobody-imports-webhooks'],
  ['bot/sweeps/hooks.ts', '../../webhooks/route.ts', 'bot-sweeps-imports', 'nobody-imports-webhooks'],
  ['webhooks/stores.ts', '../db/open.ts', 'webhooks-imports'],
  ['webhooks/steps.ts', '../bot/engine/step.ts', 'webhooks-imports'],
  ['cli/composes.ts', '../main.ts', 'cli-imports', 'tools-are-no-parts'],
  ['db/commands.ts', '../cli/main.ts', 'db-imports', 'no-room-imports-cli'],
  ['db/tests.ts', '../tests/any.test.ts', 'db-imports', 'tools-are-no-parts'],
  ['simulator/knows.ts', '../domain/level.ts', 'simulator-imports'],
  ['scripts/hooks.ts', '../webhooks/route.ts', 'nobody-imports-webhooks'],
  ['attic/new.ts', '../domain/level.ts', 'rooms-are-named'],
];

/** A small house where everything is as it may be. */
const SOUND: Record<string, string> = {
  'domain/level.ts': "import 'zod';\nexport const level = 1;",
  'flows/view.ts':
    "import 'xstate';\nimport type { level } from '../domain/level.ts';\nexport type View = typeof level;",
  'platform/log.ts': "import 'node:fs';\nimport '../domain/level.ts';",
  'db/open.ts': "import 'pg-boss';\nimport '@prisma/client';\nimport '../platform/log.ts';",
  'db/generated/client.ts': "import '@prisma/client';",
  'bot/incoming.ts': "import '../db/open.ts';",
  'bot/render/draw.ts': "import '../texts/words.ts';\nimport '../../flows/view.ts';",
  'bot/texts/words.ts': "import '../../domain/level.ts';",
  'bot/engine/step.ts': "import '../render/draw.ts';\nimport '../../db/open.ts';\nimport '../incoming.ts';",
  'bot/delivery/send.ts': "import '../../db/open.ts';",
  'webhooks/route.ts': "import 'express';\nimport '../bot/incoming.ts';",
  'cli/main.ts': "import '../db/open.ts';",
  'simulator/page/main.js': "import './dom.js';",
  'simulator/page/dom.js': 'export {};',
  'main.ts':
    "import './webhooks/route.ts';\nimport './bot/engine/step.ts';\nimport './bot/delivery/send.ts';",
  'tests/any.test.ts': "import '../main.ts';\nimport '../webhooks/route.ts';\nimport 'only-for-tests';",
  'scripts/tool.ts': "import '../cli/main.ts';\nimport '../main.ts';",
};

const PACKAGES = ['zod', 'xstate', 'express', 'pg-boss', '@prisma/client'];
const packageFiles = Object.fromEntries(
  [...PACKAGES, 'only-for-tests', 'not-listed'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);
const manifest = JSON.stringify({
  type: 'module',
  dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
  devDependencies: { 'only-for-tests': '1.0.0' },
});

interface Violation {
  type: string;
  from: string;
  rule: { name: string };
}

/** Plants files beside the sound ones and gives what dependency-cruiser finds, as `file: rule`. */
function findViolations(files: Readonly<Record<string, string>>): string[] {
  const folder = plant({
    ...SOUND,
    ...packageFiles,
    ...files,
    'package.json': manifest,
    '.dependency-cruiser.cjs': read('.dependency-cruiser.cjs'),
  });
  try {
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a sound house has no violation', () => {
  expect(findViolations({})).toEqual([]);
}, 60_000);

test('each forbidden import is found, by its rule, and nothing else is', () => {
  const planted = Object.fromEntries(PLANTED.map(([file, imports]) => [file, `import '${imports}';\n`]));
  const expected = PLANTED.flatMap(([file, , ...rules]) => rules.map((rule) => `${file}: ${rule}`));
  expect(findViolations(planted)).toEqual(expected.sort());
}, 60_000);

test('knowing a type is depending too, and a file alone is dead', () => {
  const files = {
    'flows/types.ts': "import type { Database } from '../db/open.ts';\nexport type Known = Database;",
    'flows/lazy.ts': "export const open = () => import('../db/open.ts');",
    'platform/alone.ts': 'export const alone = 1;',
  };
  expect(findViolations(files)).toEqual([
    'flows/lazy.ts: flows-imports',
    'flows/types.ts: flows-imports',
    'platform/alone.ts: no-orphans',
  ]);
}, 60_000);

test("of LINE's SDK only the types are used (DESIGN 7)", () => {
  const values = houseFiles()
    .filter((file) => /^(bot|webhooks|simulator|platform|cli)\/.*\.ts$/.test(file))
    .filter((file) => /^import (?!type ).*'@line\/bot-sdk'|import\('@line\/bot-sdk/mu.test(read(file)));
  expect(values).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { plant, read, root } from './house.ts';

/** What STYLE and RELIABILITY forbid in code, and the rule of biome.json that must find it. */
const PLANTED: Readonly<Record<string, [rule: string, code: string]>> = {
  'chance.ts': ['plugin', 'export const chance = () => Math.random();'],
  'prints.ts': ['lint/suspicious/noConsole', "export const prints = () => console.log('a name');"],
  'floats.ts': [
    'lint/nursery/noFloatingPromises',
    'async function send(): Promise<void> {}\nexport function floats() {\n  send();\n}',
  ],
  'one.ts': [
    'lint/suspicious/noImportCycles',
    "import { other } from './other.ts';\nexport const one = () => other;",
  ],
  'other.ts': [
    'lint/suspicious/noImportCycles',
    "import { one } from './one.ts';\nexport const other = () => one;",
  ],
  'any.ts': ['lint/suspicious/noExplicitAny', 'export const anything = (value: any) => value;'],
};

interface Report {
  diagnostics: { category: string; severity: string; location: { path: string | { file: string } } }[];
}

test('what the house forbids in code is found by Biome', () => {
  const config = JSON.parse(read('biome.json'));
  const rules = { ...config, vcs: { enabled: false }, plugins: [path.join(root, config.plugins[0])] };
  const code = Object.fromEntries(Object.entries(PLANTED).map(([file, [, text]]) => [file, text]));
  const folder = plant({ ...code, 'biome.json': JSON.stringify(rules) });
  try {
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as Report;
    const found = diagnostics.map(({ category, severity, location: { path } }) => [
      typeof path === 'string' ? path : path.file,
      category,
      severity,
    ]);
    expect(found.sort()).toEqual(
      Object.entries(PLANTED)
        .map(([file, [rule]]) => [file, rule, 'error'])
        .sort(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

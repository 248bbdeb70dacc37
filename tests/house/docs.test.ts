import { existsSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../../platform/settingsTable.ts';
import { renderLimitsPage } from '../../scripts/limitsPage.ts';
import { houseFiles, read, root } from './house.ts';

const files = houseFiles();
const pages = files.filter((file) =>
  /^(README|CONTRIBUTING|CHANGELOG)\.md$|^(docs|demo)\/.*\.md$/.test(file),
);
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

/** The first folder of every file: what begins with one of them is meant as a path of the house. */
const folders = new Set(files.flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : [])));

const codeIn = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const isPath = (code: string) =>
  code.includes('/')
    ? /^[\w.<>*@/-]+$/.test(code) && folders.has(code.split('/')[0])
    : /^[\w.-]+\.(ts|js|cjs|json|md|yml)$/.test(code);

/** The files that a path means, with `<flow>` or `*` for any name; of a folder all that are in it. */
function filesOf(named: string): string[] {
  const pattern = named
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replaceAll(/<[^>]+>|\*/g, '[^/]+');
  return files.filter((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

const missingPaths = (text: string) =>
  codeIn(text).filter((code) => isPath(code) && filesOf(code).length === 0);

/** The names in a numbered step of a recipe that stand in none of the files the step names. */
function strangeNames(recipes: string): string[] {
  return recipes.split(/^(?=\d+\. )/m).flatMap((step) => {
    const code = codeIn(step.split(/^#/m)[0] ?? '');
    const sources = code.filter(isPath).flatMap(filesOf).map(read);
    const names = code.filter((each) => /^[A-Za-z]\w+$/.test(each) && !isPath(each));
    if (sources.length === 0) return [];
    return names.filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)));
  });
}

test('there are pages to look at, and what is wrong in one is found', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
  const text = 'see `main.ts`, `db/sql.ts`, `flows/<flow>/machine.ts`, `db/gone.ts`, `flows/<flow>/gone.ts`';
  expect(missingPaths(text)).toEqual(['db/gone.ts', 'flows/<flow>/gone.ts']);
  expect(strangeNames('1. `db/sql.ts`: `rows` and `columns`\n2. `flows/<flow>/flow.ts`: `version`')).toEqual([
    'columns',
  ]);
});

/** Asks the same of every page; gives `page: what is wrong`. */
const wrongIn = (ask: (text: string, page: string) => string[]) =>
  pages.flatMap((page) => ask(read(page), page).map((wrong) => `${page}: ${wrong}`));

test('every path named in a page exists', () => {
  expect(wrongIn(missingPaths)).toEqual([]);
});

test('every link and picture leads somewhere', () => {
  const broken = wrongIn((text, page) =>
    [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !existsSync(path.join(root, path.dirname(page), target))),
  );
  expect(broken).toEqual([]);
});

test('every name in a recipe stands in a file that its step names', () => {
  expect(strangeNames(read('CONTRIBUTING.md'))).toEqual([]);
});

test('every command that a page names exists', () => {
  const unknown = wrongIn((text) =>
    [...text.matchAll(/npm run ([\w:]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !Object.hasOwn(scripts, name)),
  );
  expect(unknown).toEqual([]);
});

test('every setting that a page names is one', () => {
  const known = new Set<string>([...SETTINGS.map(({ name }) => name), 'TEST_DATABASE_URL', 'TEST_REDIS_URL']);
  const like = /\b([A-Z]+(?:_[A-Z]+)*_(?:URL|PORT|KEYS|SECRET|TOKEN|FROM|PROXY|DIR|CODE))\b/g;
  const unknown = wrongIn((text) =>
    [...text.matchAll(like)].map(([name]) => name).filter((name) => !known.has(name)),
  );
  expect(unknown).toEqual([]);
});

test('docs/limits.md is what domain/limits.ts says', () => {
  expect(read('docs/limits.md')).toBe(renderLimitsPage());
});

test('a limit without words stops the page', () => {
  expect(() => renderLimitsPage({ unheard: { ofMs: 1 } })).toThrow('unheard.ofMs');
});

test('the proxy of the README passes every address that the pages have', () => {
  const sources = files.filter((file) => /^(web|webhooks)\/.*\.ts$/.test(file)).map(read);
  const addresses = sources.flatMap((source) =>
    [...source.matchAll(/_PATH = '(\/[^']+)'/g)].map(([, address = '']) => address),
  );
  expect(addresses.length).toBeGreaterThan(10);
  const passed = read('README.md').match(/Let a reverse proxy[\s\S]*?TRUST_PROXY/)?.[0] ?? '';
  const isPassed = (address: string) =>
    codeIn(passed).some(
      (code) => address === code || address.startsWith(code.endsWith('/') ? code : `${code}/`),
    );
  expect(addresses.filter((address) => !isPassed(address))).toEqual([]);
});

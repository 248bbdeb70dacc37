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

const inline = (page: string) =>
  [
    ...read(page)
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code = '']) => code);

/** Whether a path, perhaps with `<flow>` or `*` for any name, is there. */
function isThere(named: string): boolean {
  const wanted = named.replace(/\/$/, '');
  if (!/[<*]/.test(wanted)) return existsSync(path.join(root, wanted));
  const pattern = wanted.replaceAll('.', '\\.').replaceAll(/<[^>]+>|\*/g, '[^/]+');
  return files.some((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

test('there are pages to look at', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
});

test.each(pages)('every path named in %s exists', (page) => {
  const paths = inline(page).filter(
    (code) =>
      /^[\w.<>*@/-]+$/.test(code) &&
      (code.includes('/') ? folders.has(code.split('/')[0]) : /^[\w.-]+\.(ts|json|cjs|ya?ml|md)$/.test(code)),
  );
  // A bare file name is one at the root, or is said in a sentence about its folder.
  const missing = paths.filter(
    (named) => !isThere(named) && !(!named.includes('/') && files.some((file) => file.endsWith(`/${named}`))),
  );
  expect(missing).toEqual([]);
});

test.each(pages)('every link and picture of %s leads somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => target !== '' && !/^https?:/.test(target));
  expect(local.filter((target) => !existsSync(path.join(root, path.dirname(page), target)))).toEqual([]);
});

test.each(pages)('every name that %s places in a file stands there', (page) => {
  const placed = [...read(page).matchAll(/`(\w+)`\s+in\s+`([\w./-]+\.\w+)`/g)];
  const wrong = placed.filter(
    ([, name = '', file = '']) =>
      !existsSync(path.join(root, file)) || !new RegExp(`\\b${name}\\b`).test(read(file)),
  );
  expect(wrong.map(([all]) => all)).toEqual([]);
});

test.each(pages)('every command and setting named in %s exists', (page) => {
  const text = read(page);
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const known = new Set<string>([...SETTINGS.map(({ name }) => name), 'TEST_DATABASE_URL', 'TEST_REDIS_URL']);
  const settings = [
    ...text.matchAll(/\b([A-Z]+(?:_[A-Z]+)*_(?:URL|PORT|KEYS|SECRET|TOKEN|FROM|PROXY|DIR))\b/g),
  ];
  expect(settings.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
});

test('docs/limits.md is what domain/limits.ts says', () => {
  expect(read('docs/limits.md')).toBe(renderLimitsPage());
});

test('a limit without words stops the page', () => {
  expect(() => renderLimitsPage({ unheard: { ofMs: 1 } })).toThrow('unheard.ofMs');
});

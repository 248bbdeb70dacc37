import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FLOWS } from '../flows/registry.ts';
import { renderFlowPage } from './flowPage.ts';

// Writes docs/flows, a page for each flow, from the machines themselves. `--check` writes nothing and exits with 1 where a
// page is missing or stale.
const folder = path.join(import.meta.dirname, '../docs/flows');
const isCheck = process.argv.includes('--check');

mkdirSync(folder, { recursive: true });
for (const flow of Object.values(FLOWS)) {
  const file = path.join(folder, `${flow.name}.md`);
  const page = renderFlowPage(flow);
  if (existsSync(file) && readFileSync(file, 'utf8') === page) continue;
  if (isCheck) {
    process.stderr.write(`docs/flows/${flow.name}.md is not fresh: run npm run diagrams\n`);
    process.exitCode = 1;
  } else writeFileSync(file, page);
}

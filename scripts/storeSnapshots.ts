import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeSnapshot } from '../bot/engine/restoreSnapshot.ts';
import { bindingTerritory } from '../tests/flows/support/bindingExamples.ts';
import { explore, isAsking } from '../tests/flows/support/explore.ts';
import { leaveTerritory } from '../tests/flows/support/leaveExamples.ts';
import { progressTerritory } from '../tests/flows/support/progressExamples.ts';
import { slipsTerritory } from '../tests/flows/support/slipsExamples.ts';
import { teacherTerritory } from '../tests/flows/support/teacherExamples.ts';

// Stores one conversation for each question that rests, by the shortest path to it, as a witness of what this version
// stores (tests/flows/snapshots). A witness is never rewritten: what a released version stored must be read for ever.
const folder = path.join(import.meta.dirname, '../tests/flows/snapshots');
let written = 0;

for (const territory of [
  bindingTerritory,
  teacherTerritory,
  leaveTerritory,
  slipsTerritory,
  progressTerritory,
]) {
  const { flow } = territory;
  const into = path.join(folder, `v${flow.version}`);
  mkdirSync(into, { recursive: true });
  for (const { state, snapshot } of explore(territory).places) {
    const file = path.join(into, `${flow.name}.${state}.json`);
    if (isAsking(snapshot) || existsSync(file)) continue;
    const stored: unknown = JSON.parse(storeSnapshot({ flow, snapshot, lifted: false }));
    writeFileSync(file, pretty({ flow: flow.name, flowVersion: flow.version, snapshot: stored }));
    written += 1;
  }
}
process.stdout.write(`${written} snapshots written, those that were there are kept\n`);

/** JSON as Biome formats it: an array of one text stands on one line. */
function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/\[\s+("[^"]*")\s+\]/gu, '[$1]')}\n`;
}

import { explore } from './tests/flows/support/explore.ts';
import { coverBranches, restingStates } from './tests/flows/support/branches.ts';
import { bindingTerritory } from './tests/flows/support/bindingExamples.ts';
import { teacherTerritory } from './tests/flows/support/teacherExamples.ts';
for (const t of [bindingTerritory, teacherTerritory]) {
const e = explore(t);
const c0=process.cpuUsage().user; 
const c = coverBranches([e]);
console.log(t.flow.name, c.defined.length, c.taken.length, (process.cpuUsage().user-c0)/1e3, restingStates(t.flow.machine).length);
console.log(c.defined.filter(d=>!c.taken.includes(d)));
console.log(c.taken.filter(d=>!c.defined.includes(d)));
}

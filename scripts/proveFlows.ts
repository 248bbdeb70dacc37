import type { FlowName } from '../flows/flow.ts';
import { bindingTerritory } from '../tests/flows/support/bindingExamples.ts';
import { leaveTerritory } from '../tests/flows/support/leaveExamples.ts';
import { progressTerritory } from '../tests/flows/support/progressExamples.ts';
import { slipsTerritory } from '../tests/flows/support/slipsExamples.ts';
import { teacherTerritory } from '../tests/flows/support/teacherExamples.ts';
import { brokenCorrections } from './proof/corrections.ts';
import { PROPERTIES } from './proof/properties.ts';
import { type Provable, proveFlow } from './proof/proveFlow.ts';

/** Every flow with what it is walked with; a flow without does not compile. */
const FLOWS: Readonly<Record<FlowName, Provable>> = {
  binding: {
    territories: [bindingTerritory],
    // Nothing was answered yet: the greeting, the place between two bindings, the first questions of all and of a child.
    firstStates: ['greeting', 'home', 'askContact', 'askRelation'],
  },
  teacher: { territories: [teacherTerritory], firstStates: ['out', 'home', 'askEmail'] },
  leave: { territories: [leaveTerritory], firstStates: ['home', 'call', 'askChild', 'askKind'] },
  slips: { territories: [slipsTerritory], firstStates: ['home', 'out'] },
  progress: { territories: [progressTerritory], firstStates: ['home'] },
};

let failed = false;
for (const [name, provable] of Object.entries(FLOWS)) {
  const { places, broken } = proveFlow(provable);
  const verdict = broken.length === 0 ? `${PROPERTIES.length} properties hold` : 'broken';
  process.stdout.write(`${name}: ${places} places, ${verdict}\n`);
  for (const { property, where } of broken)
    process.stdout.write(`  not so: ${property}: ${where.join('; ')}\n`);
  failed ||= broken.length > 0;
}
const corrections = await brokenCorrections();
process.stdout.write(
  corrections.length === 0
    ? 'binding: a corrected answer asks again only what depends on it\n'
    : `  not so: corrections: ${corrections.join('; ')}\n`,
);
process.exitCode = failed || corrections.length > 0 ? 1 : 0;

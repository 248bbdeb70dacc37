import { bindingTerritory } from './support/bindingExamples.ts';
import { explore } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';

const whole = explore(bindingTerritory);
itKeepsTheMachineContract([whole]);

import { explore } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { teacherTerritory } from './support/teacherExamples.ts';

const whole = explore(teacherTerritory);
itKeepsTheMachineContract([whole]);

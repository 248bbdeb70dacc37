import { teacherTerritory } from './support/teacherExamples.ts';
import { explore } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(teacherTerritory);
itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

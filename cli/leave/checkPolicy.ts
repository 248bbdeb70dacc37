import { CONFIRMER_ROLES, type ConfirmerRole } from '../../domain/leave/kinds.ts';
import { kindsForParents } from '../../domain/leave/policy.ts';
import { type PolicyProblem, readPolicy } from '../../domain/leave/readPolicy.ts';
import { kindName } from './words.ts';

/** Whether a policy holds, and what is to be said of it, line by line. */
export interface Verdict {
  isSound: boolean;
  lines: string[];
}

/** Judges a policy. `staffed`: the roles that the school has somebody for; all where it is not told. */
export function checkPolicy(yaml: string, staffed: readonly ConfirmerRole[] = CONFIRMER_ROLES): Verdict {
  const reading = readPolicy(yaml, staffed);
  if (!reading.ok) return { isSound: false, lines: reading.problems.map(describeProblem) };
  const { policy } = reading;
  const kinds = kindsForParents(policy).map(kindName).join('、');
  const lines = [
    `✓ ${policy.from} 起適用，家長可以請：${kinds}`,
    `每張假單（最長 ${policy.longestDays} 個上課日）都有人審核`,
  ];
  return { isSound: true, lines };
}

function describeProblem(found: PolicyProblem): string {
  switch (found.problem) {
    case 'UNREADABLE':
      return `第 ${found.line} 行看不懂：${found.reason}`;
    case 'FIELD':
      return `${found.path || '整份檔案'}：${found.reason}`;
    case 'KIND_TWICE':
      return `${kindName(found.kind)}寫了兩次`;
    case 'NO_KIND_FOR_PARENTS':
      return '沒有任何假別是家長可以請的（askedBy 要有 PARENT）';
    case 'CONVERSION':
      return `${kindName(found.kind)}沒有證明時要轉為${kindName(found.otherwise)}，但那個假別沒有列出，或本身也要證明`;
    case 'MORNING_TOO_LONG':
      return `一天只有 ${found.periods} 節，上午不能更長（timetable.lastOfMorning）`;
    case 'NOBODY_CONFIRMS':
      return `${found.days} 天的${kindName(found.kind)}沒有審核者（chain）`;
  }
}

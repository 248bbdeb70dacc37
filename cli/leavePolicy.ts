import { readFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { say } from '../bot/texts/index.ts';
import type { LeaveKind } from '../domain/leave/kinds.ts';
import { kindsForParents } from '../domain/leave/policy.ts';
import { type PolicyProblem, readPolicy } from '../domain/leave/readPolicy.ts';
import type { Output } from './output.ts';
import { EXIT } from './rosterImport.ts';

/** Adds `policy` to the command `leave`: whether a leave policy holds, and if not, each mistake in a line. */
export function addLeavePolicy(leave: Command, output: Output): void {
  leave
    .command('policy')
    .addArgument(new Argument('<FILE>', '請假規定，YAML 檔（格式見 docs/leave-policy.md）'))
    .description('檢查一份請假規定：每張家長能送出的假單都要有人審核')
    .action((file: string) => {
      const { isSound, lines } = checkPolicy(readFileSync(file, 'utf8'));
      for (const each of lines) output.line(each);
      if (!isSound) process.exitCode = EXIT.refused;
    });
}

/** What is to be said of a policy, line by line. */
export function checkPolicy(yaml: string): { isSound: boolean; lines: string[] } {
  const reading = readPolicy(yaml);
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

function kindName(kind: LeaveKind): string {
  return say({ key: `leave.kind.${kind}` }, 'zh-Hant');
}

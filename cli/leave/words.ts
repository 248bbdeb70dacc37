import { say } from '../../bot/texts/index.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { TurnRole } from '../../domain/leave/slip.ts';
import type { Level } from '../../domain/level.ts';

/** What the command line says in the words of the chat. */
export const kindName = (kind: LeaveKind) => say({ key: `leave.kind.${kind}` }, 'zh-Hant');
export const levelName = (level: Level) => say({ key: `level.${level}` }, 'zh-Hant');
export const roleName = (role: TurnRole) => say({ key: `leave.role.${role}` }, 'zh-Hant');
export const className = (grade: number, name: string) =>
  say({ key: 'class', params: { grade, name } }, 'zh-Hant').replace(/\u00a0/gu, '');

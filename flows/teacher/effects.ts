import type { DecisionDraft, TeacherContext } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `TeacherAnswer`) in the same commit. */
export type TeacherQuery =
  | { type: 'whoAmI' }
  | { type: 'sendStaffCode'; email: string }
  | { type: 'linkStaff'; email: string; code: string }
  | { type: 'listPending'; offset: number }
  | { type: 'pendingDetail'; bindingId: string }
  | { type: 'decide'; decision: DecisionDraft };

type With = { context: TeacherContext };

export const whoAmI = (): TeacherQuery => ({ type: 'whoAmI' });

export const sendStaffCode = ({ context }: With): TeacherQuery => ({
  type: 'sendStaffCode',
  email: context.email ?? '',
});

export const linkStaff = ({ context }: With): TeacherQuery => ({
  type: 'linkStaff',
  email: context.email ?? '',
  code: context.code ?? '',
});

export const listPending = ({ context }: With): TeacherQuery => ({
  type: 'listPending',
  offset: context.list?.offset ?? 0,
});

export const pendingDetail = ({ context }: With): TeacherQuery => ({
  type: 'pendingDetail',
  bindingId: context.decision?.bindingId ?? '',
});

/** Throws when nothing was decided: a bug of the machine. */
export const decide = ({ context }: With): TeacherQuery => {
  if (!context.decision) throw new TypeError('no decision to carry out');
  return { type: 'decide', decision: context.decision };
};

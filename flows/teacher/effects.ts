import type { DecisionDraft, Ending, Order, TeacherContext } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `TeacherAnswer`) in the same commit. */
export type TeacherQuery =
  | { type: 'whoAmI' }
  | { type: 'sendStaffCode'; email: string }
  | { type: 'linkStaff'; email: string; code: string }
  | { type: 'listPending'; offset: number }
  | { type: 'pendingDetail'; bindingId: string }
  | { type: 'resolveSeats'; verb: Order['verb']; seats: readonly number[] }
  | { type: 'readTargets'; targets: DecisionDraft['targets'] }
  | { type: 'signOutStaff' }
  | { type: 'listMatching' }
  | { type: 'decide'; decision: DecisionDraft }
  | { type: 'listClass'; at: number; classId?: string | undefined }
  | {
      type: 'listGuardians';
      seat?: number | undefined;
      classId?: string | undefined;
      bindingId?: string | undefined;
    }
  | { type: 'endBinding'; ending: Ending }
  | { type: 'listManaged' }
  | { type: 'findClasses'; grade: number; name: string }
  | { type: 'notifySettings'; gathers?: boolean | undefined };

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
  bindingId: context.decision?.targets[0]?.bindingId ?? '',
});

/** Throws when nothing was ordered: a bug of the machine. */
export const resolveSeats = ({ context: { order } }: With): TeacherQuery => {
  if (!order) throw new TypeError('no order to carry out');
  return { type: 'resolveSeats', verb: order.verb, seats: order.seats };
};

/** Throws when nothing is to be refused: a bug of the machine. */
export const readTargets = ({ context: { decision } }: With): TeacherQuery => {
  if (!decision) throw new TypeError('nothing to refuse');
  return { type: 'readTargets', targets: decision.targets };
};

export const signOutStaff = (): TeacherQuery => ({ type: 'signOutStaff' });

export const listMatching = (): TeacherQuery => ({ type: 'listMatching' });

/** Throws when nothing was decided: a bug of the machine. */
export const decide = ({ context }: With): TeacherQuery => {
  if (!context.decision) throw new TypeError('no decision to carry out');
  return { type: 'decide', decision: context.decision };
};

export const listClass = ({ context }: With): TeacherQuery => ({
  type: 'listClass',
  at: context.classList?.at ?? 0,
  classId: context.managedClassId,
});

export const listGuardians = ({ context: { guardians } }: With): TeacherQuery => ({
  type: 'listGuardians',
  seat: guardians?.seat,
  classId: guardians?.classId,
  bindingId: guardians?.bindingId,
});

/** Throws when nothing was to be ended: a bug of the machine. */
export const endBinding = ({ context: { ending } }: With): TeacherQuery => {
  if (!ending) throw new TypeError('nothing to end');
  return { type: 'endBinding', ending };
};

export const listManaged = (): TeacherQuery => ({ type: 'listManaged' });

export const findClasses = ({ context: { named } }: With): TeacherQuery => ({
  type: 'findClasses',
  grade: named?.grade ?? 0,
  name: named?.className ?? '',
});

export const readNotify = (): TeacherQuery => ({ type: 'notifySettings' });

export const setNotify = ({ context }: With): TeacherQuery => ({
  type: 'notifySettings',
  gathers: context.gathers,
});

import type { LeaveContext } from './context.ts';

/** What the flow asks of the world, answered with one event in the same commit. */
export type LeaveQuery = { type: 'schoolsToCall'; named: LeaveContext['schools'] };

/** The schools of this person's bindings besides those named so far. */
export const schoolsToCall = ({ context }: { context: LeaveContext }): LeaveQuery => ({
  type: 'schoolsToCall',
  named: context.schools,
});

import { z } from 'zod';

const school = z.object({ name: z.string(), phone: z.string().optional() });

/** Everything a leave conversation remembers: so far the schools that may be called. */
export const leaveContext = z.object({ schools: z.array(school) });

export type LeaveContext = z.infer<typeof leaveContext>;

export const emptyLeave: LeaveContext = { schools: [] };

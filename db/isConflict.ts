import { z } from 'zod';
import type { ErrorCode } from '../domain/homeroomError.ts';

/** As both adapters report: Prisma's code, and for what the database refused its SQLSTATE. */
const reported = z.object({
  code: z.string().optional(),
  meta: z
    .object({
      driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().optional() }) }).optional(),
    })
    .optional(),
});

/** Raised by require_step (first migration). */
const EVENT_STORED = 'HR001';
const VERSION_LOST = 'HR002';
/** Of our own throwing, where a version is lost outside the step's own statement. */
const OWN: ErrorCode = 'VERSION_LOST';

/** The version or a unique key was lost to another step, serialization failure, deadlock; Prisma's write conflict, and its transaction that got no connection or time. */
const conflicts = new Set([VERSION_LOST, OWN, '23505', '40001', '40P01', 'P2034', 'P2028']);

/** True for errors after which the same step is simply run again; it is not poison. */
export function isConflict(error: unknown): boolean {
  return codesOf(error).some((code) => conflicts.has(code));
}

/** True when the step's event is stored already: LINE delivered it again, or two instances had it at once. */
export function isDuplicateEvent(error: unknown): boolean {
  return codesOf(error).includes(EVENT_STORED);
}

function codesOf(error: unknown): string[] {
  const { data } = reported.safeParse(error);
  const state = data?.meta?.driverAdapterError?.cause.originalCode;
  return [data?.code, state].filter((code) => code !== undefined);
}

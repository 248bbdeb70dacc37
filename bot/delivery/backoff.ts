import { randomInt } from 'node:crypto';
import { LIMITS } from '../../domain/limits.ts';

const HOUR_MS = 3_600_000;
const UNAUTHORISED_MS = 60_000;

/** How long to wait, in milliseconds, where the monthly quota is used up. */
export const QUOTA_PAUSE_MS = HOUR_MS;

/** How long to wait where the other side does not know us: often enough to see that an operator has mended it. */
export const UNAUTHORISED_PAUSE_MS = UNAUTHORISED_MS;

/**
 * How long to wait after so many tries, in milliseconds: doubled each time up to ten minutes, by chance between half of
 * that and all of it, and never less than the other side asked for (an hour at most).
 */
export function backoffMs(tries: number, retryAfterMs = 0): number {
  const { backoffFirstMs, backoffMostMs } = LIMITS.message;
  const whole = Math.min(backoffFirstMs * 2 ** Math.max(tries - 1, 0), backoffMostMs);
  return Math.ceil(Math.max((whole * randomInt(500, 1_001)) / 1_000, Math.min(retryAfterMs, HOUR_MS)));
}

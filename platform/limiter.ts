import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisLink } from './redis.ts';

/** First-line protection against floods. What guards codes and IDs is counted in the database (RELIABILITY F9). */
export interface Limiter {
  /** Takes one point of this key. Never throws, and never waits longer than 200 ms for Redis. */
  take(key: string): Promise<{ allowed: boolean; retryAfterMs: number }>;
}

/** How many in which time, and where it is counted. */
export interface LimiterOptions {
  redis?: RedisLink | undefined;
  /** How many in `durationMs`, counted in whole seconds rounded up. */
  points: number;
  durationMs: number;
  /** Keeps the keys of one limiter apart from another's. */
  prefix: string;
}

const REDIS_MS = 200;
/** After Redis did not answer in time, nobody waits for it again this long. */
const REST_MS = 5_000;

/**
 * Makes a limiter that counts in Redis, for all instances together, or in memory where Redis is not given, away, or slow:
 * it limits in any case. Keys are stored as they come: callers hash what is personal.
 */
export function createLimiter({ redis, points, durationMs, prefix }: LimiterOptions): Limiter {
  const common = { points, duration: Math.max(1, Math.ceil(durationMs / 1_000)), keyPrefix: prefix };
  const memory = new RateLimiterMemory(common);
  const shared =
    redis &&
    new RateLimiterRedis({
      ...common,
      storeClient: redis.client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: memory,
      // Who has used up the points is refused without asking Redis each time.
      inMemoryBlockOnConsumed: points,
    });
  let restUntil = 0;

  async function consume(key: string): Promise<RateLimiterRes> {
    if (!shared || performance.now() < restUntil) return memory.consume(key);
    return await withinDeadline(shared.consume(key), () => {
      restUntil = performance.now() + REST_MS;
      return memory.consume(key);
    });
  }

  return {
    async take(key) {
      try {
        await consume(key);
        return { allowed: true, retryAfterMs: 0 };
      } catch (refusal) {
        // With the insurance nothing else is thrown; if it were, a flood guard must not stop the service.
        if (!(refusal instanceof RateLimiterRes)) return { allowed: true, retryAfterMs: 0 };
        return { allowed: false, retryAfterMs: Math.max(0, Math.ceil(refusal.msBeforeNext)) };
      }
    },
  };
}

/** Waits for `answer`, and goes another way when it takes longer than Redis may. */
function withinDeadline<T>(answer: Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => otherwise().then(resolve, reject), REDIS_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(deadline));
  });
}

import { Router } from 'express';
import type { Metrics } from '../platform/metrics.ts';

/** Whether the service is ready, and its figures. */
export interface StatusRoutesOptions {
  readiness: () => Promise<boolean>;
  metrics: Metrics;
}

/** A store that does not answer within this is not ready. */
const READINESS_MS = 2_000;

/** GET /healthz (the process lives), /readyz (200 or 503: it can do its work), /metrics (Prometheus; nothing personal). */
export function createStatusRoutes({ readiness, metrics }: StatusRoutesOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await answersInTime(readiness);
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  router.get('/metrics', async (_request, response) => {
    const { contentType, body } = await metrics.render();
    response.set('Content-Type', contentType).send(body);
  });
  return router;
}

async function answersInTime(readiness: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const deadline = setTimeout(() => resolve(false), READINESS_MS);
  try {
    return await Promise.race([readiness(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(deadline);
  }
}

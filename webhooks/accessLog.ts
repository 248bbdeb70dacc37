import type { Request, RequestHandler } from 'express';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';

/** What machines ask every few seconds. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * One line and one observation for each answer: method, the route's pattern as the code writes it, status, milliseconds.
 * Never the path, the query, an address or a header, in which tokens and people stand (RELIABILITY row 36).
 */
export function accessLog(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - started);
      const route = patternOf(request);
      const method = METHODS.has(request.method) ? request.method : 'OTHER';
      // 499 as in nginx: the client went before the answer.
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.requestAnswered(route, status, durationMs);
      log[QUIET.has(route) ? 'debug' : 'info']('http.answered', { method, route, status, durationMs });
    });
    next();
  };
}

function patternOf(request: Request): string {
  const route: unknown = request.route;
  const known = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  // The base is a mount's, which could have a parameter in it: only the pattern of the route is surely the code's.
  return typeof known === 'string' ? known : 'none';
}

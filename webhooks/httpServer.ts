import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { HomeroomError } from '../domain/homeroomError.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Settings } from '../platform/settings.ts';
import { accessLog } from './accessLog.ts';
import { answerErrors, answerNotFound } from './lastResort.ts';
import { createStatusRoutes } from './statusRoutes.ts';

/** What the server serves, and whom it tells. */
export interface HttpServerOptions {
  settings: Pick<Settings, 'port' | 'trustProxy' | 'line'>;
  /** In the order in which they are asked. */
  routers: readonly (RequestHandler | ErrorRequestHandler)[];
  /** Whether the service can do its work now, for /readyz. */
  readiness: () => Promise<boolean>;
  metrics: Metrics;
  log: Log;
}

/** The HTTP server of the service. */
export interface HttpServer {
  /**
   * Accepts connections, on this machine alone in simulator mode. Gives the port, of interest where 0 was asked for. Throws
   * SETTINGS_INVALID when the port cannot be had.
   */
  listen(): Promise<number>;
  /** Accepts no more, lets what is under way finish for ten seconds, then cuts it. Never rejects; may be called twice. */
  close(): Promise<void>;
}

const CLOSE_MS = 10_000;

/** Figures of RELIABILITY row 48, against clients that are slow or many. */
const BOUNDS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** Node looks for the two above only as often as this, every 30 s unless told. */
  connectionsCheckingInterval: 2_000,
  /** Longer than the minute that proxies keep a connection, so that it is never us who close one in use. */
  keepAliveTimeout: 65_000,
} as const;
/** Somebody who neither reads nor writes. */
const SILENCE_MS = 30_000;
const CONNECTIONS_MOST = 2_000;
const HEADERS_MOST = 100;

/** Puts the service's routes behind one HTTP server with its limits, its log and its last resorts. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { settings, log } = options;
  let closing: Promise<void> | undefined;
  const server = createServer(
    BOUNDS,
    createApp(options, () => closing !== undefined),
  );
  server.timeout = SILENCE_MS;
  server.maxConnections = CONNECTIONS_MOST;
  server.maxHeadersCount = HEADERS_MOST;

  return {
    async listen() {
      // The simulator's channel secret is no secret: nobody else on the network may use it.
      const host = settings.line === 'simulator' ? '127.0.0.1' : undefined;
      server.listen({ port: settings.port, host });
      try {
        await once(server, 'listening');
      } catch (cause) {
        throw new HomeroomError('SETTINGS_INVALID', 'PORT must be a port that is free and may be opened', {
          cause,
        });
      }
      // Without a listener a failed accept (too many open files) would end the process.
      server.on('error', (error) => log.error('http.accept.failed', { error }));
      return (server.address() as AddressInfo).port;
    },
    close() {
      closing ??= drain(server);
      return closing;
    },
  };
}

function createApp(options: HttpServerOptions, isClosing: () => boolean): Express {
  const { settings, routers, readiness, metrics, log } = options;
  const app = express();
  app.disable('x-powered-by');
  // Exactly so many hops: an address further left in X-Forwarded-For was written by the client.
  app.set('trust proxy', settings.trustProxy);
  app.use(accessLog(log, metrics));
  app.use(helmet(HEADERS));
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (isClosing()) response.set('Connection', 'close');
    next();
  });
  app.use(createStatusRoutes({ readiness: async () => !isClosing() && (await readiness()), metrics }));
  for (const router of routers) app.use(router);
  app.use(answerNotFound);
  app.use(answerErrors(log));
  return app;
}

/** Nothing from elsewhere, nothing framed, nothing inline; a page that needs more sets its own policy (row 43). */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
} as const satisfies Parameters<typeof helmet>[0];

async function drain(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive after its last answer would hold the server open until its client goes.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}

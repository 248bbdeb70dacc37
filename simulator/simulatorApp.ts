import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { ZodError, z } from 'zod';
import { controlApi } from './api/controlApi.ts';
import { messagingApi } from './api/messagingApi.ts';
import { smsGateway } from './api/smsGateway.ts';
import type { Platform } from './platform.ts';
import type { DemoHint } from './simulatorState.ts';

/** The secrets and hints the routes need. */
interface AppOptions {
  channelAccessToken: string;
  smsToken: string;
  demoHints?: readonly DemoHint[];
}

const fonts = path.dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-tc/package.json'),
);
const loopbackImages = ["'self'", 'data:', 'https:', 'http://localhost:*', 'http://127.0.0.1:*'];

/** Everything the simulator serves over HTTP, on one origin. */
export function simulatorApp(platform: Platform, options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyLoopback);
  app.use('/v2/bot', messagingApi(platform, options.channelAccessToken));
  app.use('/sms', smsGateway(platform, options.smsToken));
  app.use('/simulator', onlySameSite, controlApi(platform, options.demoHints ?? []));
  app.use(
    helmet({
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'img-src': loopbackImages,
          'frame-ancestors': ["'none'"],
          'base-uri': ["'none'"],
        },
      },
    }),
  );
  app.use('/fonts', express.static(fonts));
  app.use(express.static(path.join(import.meta.dirname, 'page')));
  app.use(answerError);
  return app;
}

/** Another site's name that resolves to this machine must not reach the phones (DNS rebinding). */
const onlyLoopback: RequestHandler = (req, res, next) => {
  if (/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(req.get('host') ?? '')) next();
  else res.status(403).json({ message: 'Only localhost may ask.' });
};

/** A page of another site must not act for the people with the phones. */
const onlySameSite: RequestHandler = (req, res, next) => {
  const origin = req.get('origin');
  const site = req.get('sec-fetch-site');
  const foreign = origin !== undefined && origin !== `http://${req.get('host')}`;
  if (req.method === 'GET' || (!foreign && (site === undefined || site === 'same-origin' || site === 'none')))
    next();
  else res.status(403).json({ message: 'Only the simulator’s own page may do this.' });
};

const answerError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  if (error instanceof ZodError) res.status(400).json({ message: z.prettifyError(error) });
  else if (error instanceof Error && 'status' in error)
    res.status(Number(error.status)).json({ message: error.message });
  else res.status(400).json({ message: error instanceof Error ? error.message : 'Bad request' });
};

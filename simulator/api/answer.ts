import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Problem, Refusal } from '../checks/report.ts';
import type { FaultPath, Faults } from '../faults.ts';

/** What an endpoint answers. */
export interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** 200 with a body. */
export function ok(body: object = {}): Answer {
  return { status: 200, body };
}

/** A refusal in LINE's form. */
export function refusal(status: number, message: string, details: readonly Problem[] = []): Answer {
  return { status, body: details.length > 0 ? { message, details } : { message } };
}

/** 400 with what a check found, if it found something. */
export function refusalOf(found: Refusal | undefined): Answer | undefined {
  return found && refusal(400, found.message, found.details);
}

/** LINE's 404. */
export function notFound(message = 'Not found'): Answer {
  return refusal(404, message);
}

/** The id of the request under way, as the x-line-request-id header gives it. */
export function requestIdOf(res: Response): string {
  return String(res.getHeader('x-line-request-id'));
}

/** Gives every answer its x-line-request-id. */
export const stampRequestId: RequestHandler = (_req, res, next) => {
  res.setHeader('x-line-request-id', randomUUID());
  next();
};

/** Makes a route of a function that gives the answer. */
export function route(answer: (req: Request, res: Response) => Answer): RequestHandler {
  return (req, res) => send(res, answer(req, res));
}

/** The same, with the failures that tests arm for this path. */
export function faultyRoute(
  faults: Faults,
  path: FaultPath,
  answer: (req: Request, res: Response) => Answer,
): RequestHandler {
  return (req, res) => {
    const before = faults.take(path, 'before');
    const given = before ? undefined : answer(req, res);
    const fault = before ?? (given && given.status < 300 ? faults.take(path, 'after') : undefined);
    if (fault?.status === 'hang') return;
    if (fault) send(res, refusal(fault.status, fault.message ?? defaultMessage(fault.status)));
    else if (given) send(res, given);
  };
}

/** Turns a body that cannot be read into LINE's refusal. */
export const refuseBody: ErrorRequestHandler = (
  error: { type?: string; status?: number },
  _req,
  res,
  _next,
) => {
  if (error.type === 'entity.too.large') send(res, refusal(413, 'Payload Too Large'));
  else if (error.type === 'entity.parse.failed')
    send(res, refusal(400, 'The request body could not be parsed as JSON (line: -, column: -)'));
  else send(res, refusal(error.status ?? 500, 'Internal server error'));
};

/** Writes an answer. */
export function send(res: Response, { status, body, headers = {} }: Answer): void {
  res.status(status).set(headers).json(body);
}

function defaultMessage(status: number): string {
  if (status === 429) return 'The API rate limit has been exceeded. Try again later.';
  return status >= 500 ? 'Internal server error' : 'Bad request';
}

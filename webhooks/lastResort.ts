import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../platform/log.ts';
import { clientStatus } from './clientStatus.ts';

/** Answers what no route answered. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response
    .status(404)
    .type('text/plain')
    .send('找不到這個頁面。請回到 LINE 聊天室。\nNot found. Please go back to the LINE chat.\n');
};

/**
 * Answers what a route threw, in words that tell nothing of the inside (RELIABILITY row 42). A client's mistake keeps its
 * status; anything else is logged and answered 500.
 */
export function answerErrors(log: Log): ErrorRequestHandler {
  // Express knows it by its four parameters.
  return (error: unknown, request, response, _next) => {
    const status = clientStatus(error);
    if (status === undefined) log.error('http.failed', { error });
    if (response.headersSent) {
      // Express would end it too, but print the error with its message first.
      request.socket.destroy();
      return;
    }
    response
      .status(status ?? 500)
      .type('text/plain')
      .send(status === undefined ? 'Something went wrong\n' : 'Bad request\n');
  };
}

import express, { type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { LIMITS } from '../../domain/limits.ts';
import { browserOf, type CookieJar } from './browser.ts';

/** Before the handlers of forms: reads a bounded body of fields, each of which may come once. */
export const formBody: RequestHandler = express.urlencoded({
  extended: false,
  limit: LIMITS.formBodyBytes,
  parameterLimit: 50,
});

/** A form from no page that this browser was given, or from a login of before; a client error 403. */
export class StaleForm extends Error {
  readonly status = 403;
  readonly expose = true;

  constructor() {
    super('a form that no page of ours gave');
  }
}

const carried = z.object({ csrf: z.string() });

/**
 * The fields of a form that was sent, parsed by a strict schema (z.strictObject); `undefined` where a field is missing, twice or not ours.
 * Throws StaleForm (403) where the form is not from a page that this browser was given (row 25), in the session to which
 * its token is `tied`.
 */
export function readForm<Fields>(
  jar: CookieJar,
  request: Request,
  response: Response,
  schema: z.ZodType<Fields>,
  tied?: string,
): Fields | undefined {
  const { csrf } = browserOf(jar, request, response, tied);
  const { csrf: given, ...fields } = carried.loose().safeParse(request.body).data ?? { csrf: '' };
  if (given !== csrf || isFromElsewhere(request)) throw new StaleForm();
  return schema.safeParse(fields).data;
}

/** Whether the browser itself says that another site's page sent this. */
function isFromElsewhere(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

import { isNativeError } from 'node:util/types';
import { HomeroomError } from '../domain/homeroomError.ts';

/** What may be said of an error in a log. */
export interface ErrorDescription {
  name: string;
  code?: string;
  /** Of our own errors alone: theirs is for operators and holds nothing personal. */
  message?: string;
  /** Where an unexpected error came from: frames without the message. */
  stack?: string[];
  cause?: ErrorDescription;
}

const CAUSES_MOST = 3;
const FRAMES_MOST = 12;
const NAME = /^[A-Za-z]{0,48}(Error|Exception|Failed)$/;
/** `ECONNREFUSED`, `UND_ERR_CONNECT_TIMEOUT`, `P2002`, SQLSTATE `40001`; nothing that could be an ID, a name or a token. */
const CODE = /^([A-Z]{2,24}(_[A-Z0-9]{1,16}){0,6}|P\d{4}|[0-9A-Z]{5})$/;
const FRAME = /^ {4}at [^\r\n]{1,300}:\d+:\d+\)?$/;

/**
 * Reduces an error to what is safe. The messages of others are left out: drivers, parsers and validators quote the value
 * that they could not take (RELIABILITY row 40). Never throws.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!isNativeError(error)) return { name: typeof error };
  const name = NAME.test(error.name) ? error.name : 'Error';
  const code =
    'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
  const cause =
    error.cause !== undefined && depth < CAUSES_MOST ? describeError(error.cause, depth + 1) : undefined;
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(error instanceof HomeroomError ? { message: printable(error.message) } : {}),
    // An outage that carries a code explains itself; where the code is missing only the place helps.
    ...(code === undefined ? { stack: framesOf(error) } : {}),
    ...(cause ? { cause } : {}),
  };
}

function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  // A message of several lines could pass for frames.
  const from = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(stack.includes(error.message) ? from : 0)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES_MOST)
    .map((line) => line.trim());
}

/** JSON escapes CR, LF and ESC by itself, but neither the C1 controls nor the other line ends. */
function printable(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

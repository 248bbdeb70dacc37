/**
 * Whether a text looks like a word of the code: `outbox.sent`, `P2002`, `studentId`. Parts of letters with digits at their end,
 * five digits at most in all: what is an ID, a code, a telephone, a token or a name in Han does not look so.
 */
export function isCodeWord(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:[A-Za-z]{1,30}\d*|\d+)(?:[._:-]+(?:[A-Za-z]{1,30}\d*|\d+))*$/.test(text) &&
    text.replace(/\D/g, '').length <= 5
  );
}

/** Whether a text is a route's pattern as the code writes it (`/p/:token`), or `none`; paths that came have digits. */
export function isRoutePattern(text: string): boolean {
  return /^(none|\/[A-Za-z/:{}*_.-]{0,99})$/.test(text);
}

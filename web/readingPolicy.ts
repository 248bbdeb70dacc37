/** For pages that are only read: no script, no cookie, no form; our style and our letters alone (row 43). */
export const READING_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

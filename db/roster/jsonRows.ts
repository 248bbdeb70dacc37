/** How many rows go in one statement: large enough to be few, small enough that progress is seen. */
const CHUNK_ROWS = 1_000;

/** Rows as one bound value, for `jsonb_to_recordset(${jsonRows(rows)}::jsonb)`. */
export function jsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

/** Cuts a list into lists of at most `size`. */
export function* chunksOf<T>(list: readonly T[], size = CHUNK_ROWS): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

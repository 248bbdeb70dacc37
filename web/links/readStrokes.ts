import { z } from 'zod';

const place = z.number().min(-50).max(5_000);
const point = z.tuple([place, place, z.number().int().min(0).max(86_400_000)]);

/** What the pen did on a field of this size: strokes of places and the milliseconds since the first touch. */
const drawing = z.strictObject({
  width: z.number().min(50).max(5_000),
  height: z.number().min(50).max(5_000),
  strokes: z.array(z.array(point).min(1).max(2_000)).min(1).max(200),
});

/** A drawing by hand, checked. */
export type Drawing = z.infer<typeof drawing>;

/** A name is longer than this part of the field's width; a dot, a slip or a tick is not. */
const SHORTEST = 0.25;

/** Reads what the signature page sends (JSON). Undefined where it is no drawing, empty, or no more than a dot. */
export function readStrokes(text: string): Drawing | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = drawing.safeParse(json).data;
  return read && lengthOf(read) >= SHORTEST * read.width ? read : undefined;
}

function lengthOf({ strokes }: Drawing): number {
  let length = 0;
  for (const stroke of strokes)
    for (const [at, [x, y]] of stroke.entries()) {
      const [beforeX, beforeY] = stroke[at - 1] ?? [x, y];
      length += Math.hypot(x - beforeX, y - beforeY);
    }
  return length;
}

import type { Words } from '../kit/words.ts';

/** A thing and what is kept of it: names and values, in words. */
export interface OutlineEntry {
  heading?: string | undefined;
  facts: readonly (readonly [name: string, value: string])[];
}

/** A part of a copy of somebody's data. */
export interface OutlineSection {
  title: string;
  entries: readonly OutlineEntry[];
}

/** An instant with its year. */
export const timeIn = (words: Words, at: string) => words('paperTime', { at });

/** What is there, as facts: names without a value are left out. */
export function factsOf(
  given: readonly (readonly [name: string, value: string | undefined])[],
): [string, string][] {
  return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
}

/** Several numbers, to be listed as the language does. */
export const listed = (numbers: readonly number[]) =>
  numbers.map((number) => ({ key: 'typed', params: { text: String(number) } }));

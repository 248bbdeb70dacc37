import type { JsonObject } from '../jsonObject.ts';
import type { Report } from './report.ts';

const segmenter = new Intl.Segmenter();

/** How long a text may be, and how LINE counts it. */
interface TextRule {
  max: number;
  required?: boolean;
  /** Grapheme clusters for what people see on buttons and titles, UTF-16 units (the default) for the rest. */
  count?: 'units' | 'graphemes';
}

/** Checks a text field: there if required, a string, not empty, not too long. */
export function checkText(report: Report, object: JsonObject, key: string, rule: TextRule): void {
  const value = object[key];
  const place = report.at(key);
  if (value === undefined) {
    if (rule.required) place.add(report.wording.empty);
  } else if (typeof value !== 'string') place.add(report.wording.invalid);
  else if (value === '') place.add(report.wording.empty);
  else if (lengthOf(value, rule) > rule.max) place.add(report.wording.length(0, rule.max));
}

function lengthOf(text: string, { max, count }: TextRule): number {
  // No cluster is longer than its units, so a short text needs no segmenting.
  if (count !== 'graphemes' || text.length <= max) return text.length;
  return [...segmenter.segment(text)].length;
}

/** Checks a field that has to be one of these values. */
export function checkOneOf(
  report: Report,
  object: JsonObject,
  key: string,
  values: readonly string[],
  required = false,
): void {
  const value = object[key];
  if (value === undefined && !required) return;
  if (typeof value === 'string' && values.includes(value)) return;
  report
    .at(key)
    .add(
      value === undefined
        ? report.wording.missing
        : `Must be one of the following values: [${values.join(', ')}]`,
    );
}

/** Schemes of a link that a person taps. */
export const linkSchemes = ['http:', 'https:', 'line:', 'tel:'];

/** Schemes of pictures and sounds. */
export const mediaSchemes = ['https:'];

/** How a URI field is checked. */
interface UriRule {
  schemes: readonly string[];
  max: number;
  required?: boolean;
}

/** Checks a URI field: its length, its percent-encoding, its scheme. */
export function checkUri(
  report: Report,
  object: JsonObject,
  key: string,
  { schemes, max, required }: UriRule,
): void {
  checkText(report, object, key, { max, required: required ?? false });
  const value = object[key];
  if (typeof value !== 'string' || value === '') return;
  if (!isUri(value)) report.at(key).add('invalid uri');
  else if (!schemes.includes(new URL(value).protocol)) report.at(key).add('invalid uri scheme');
}

// The characters of RFC 3986; everything else has to be percent-encoded.
function isUri(value: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i.test(value) && URL.canParse(value);
}

/** The elements of an array field whose size has to be within these bounds; none if it is no such array. */
export function checkArray(
  report: Report,
  object: JsonObject,
  key: string,
  min: number,
  max: number,
): unknown[] {
  const value = object[key];
  const place = report.at(key);
  if (value === undefined) place.add(report.wording.missing);
  else if (!Array.isArray(value)) place.add(report.wording.invalid);
  else if (value.length < min || value.length > max) place.add(report.wording.size(min, max));
  else return value;
  return [];
}

/** Checks that a field is a whole number within these bounds. */
export function checkInteger(
  report: Report,
  object: JsonObject,
  key: string,
  min: number,
  max: number,
): void {
  const value = object[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return;
  report.at(key).add(value === undefined ? report.wording.missing : `Must be between ${min} and ${max}`);
}

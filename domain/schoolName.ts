import { normaliseText } from './text.ts';

const SHORT_FORMS: readonly [RegExp, string][] = [
  [/台/gu, '臺'],
  [/國民小學/gu, '國小'],
  [/國民中學/gu, '國中'],
  [/高級中等學校|高級中學/gu, '高中'],
  [/高級(.{0,4})職業學校/gu, '高$1'],
];

/** A school's name, or a part of it, as the search compares it: 臺/台 alike, long forms short, no spaces, lower case. */
export function searchableSchoolName(text: string): string {
  const plain = normaliseText(text).replace(/\s/gu, '').toLowerCase();
  return SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), plain);
}

import { type JsonObject, own } from '../jsonObject.ts';
import { checkOneOf, checkText } from './checkFields.ts';
import type { Report } from './report.ts';

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

const formats: { [mode: string]: RegExp } = {
  date: new RegExp(`^${DATE}$`),
  time: new RegExp(`^${TIME}$`),
  datetime: new RegExp(`^${DATE}[Tt]${TIME}$`),
};

/** Checks data, mode, initial, min and max of a datetimepicker action: 2017-06-18, 06:15, 2017-06-18T06:15; 1900 to 2100. */
export function checkDatetimePicker(report: Report, action: JsonObject): void {
  checkText(report, action, 'data', { max: 300, required: true });
  checkOneOf(report, action, 'mode', Object.keys(formats), true);
  const mode = typeof action.mode === 'string' ? action.mode : '';
  for (const key of ['initial', 'min', 'max']) {
    if (action[key] !== undefined && !isTime(action[key], mode)) report.at(key).add(report.wording.invalid);
  }
  const { min, max } = action;
  if (isTime(min, mode) && isTime(max, mode) && min.toUpperCase() >= max.toUpperCase()) {
    report.at('max').add(report.wording.invalid);
  }
}

function isTime(value: unknown, mode: string): value is string {
  if (typeof value !== 'string' || !own(formats, mode)?.test(value)) return false;
  if (mode === 'time') return true;
  const day = value.slice(0, 10);
  // Date.parse accepts 31 February, which comes back as another day.
  const exists = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return exists && day >= '1900-01-01' && day <= '2100-12-31';
}

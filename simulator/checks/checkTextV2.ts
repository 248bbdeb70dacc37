import { isObject, type JsonObject } from '../jsonObject.ts';
import type { Report } from './report.ts';

const KEY = /^[a-zA-Z0-9_]{1,20}$/;

/** Checks the {placeholders} of a textV2 message; literal braces have to be doubled. */
export function checkTextV2(report: Report, message: JsonObject): void {
  const text = String(message.text).replaceAll('{{', '').replaceAll('}}', '');
  const substitution = isObject(message.substitution) ? message.substitution : {};
  if (message.substitution !== undefined && !isObject(message.substitution)) {
    report.at('substitution').add('invalid property');
  }
  if (Object.keys(substitution).length > 100) report.at('substitution').add('size must be between 0 and 100');
  for (const [, key = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!KEY.test(key)) {
      report
        .at('text')
        .add(`The key '${key}' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.`);
    } else if (substitution[key] === undefined) report.at('substitution', key).add('must be specified');
  }
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) report.at('text').add('invalid property');
  for (const [key, value] of Object.entries(substitution)) {
    if (!KEY.test(key) || !isSubstitution(value)) report.at('substitution', key).add('invalid property');
  }
}

function isSubstitution(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.type === 'emoji') return typeof value.productId === 'string' && typeof value.emojiId === 'string';
  if (value.type !== 'mention' || !isObject(value.mentionee)) return false;
  const { type, userId } = value.mentionee;
  return type === 'all' || (type === 'user' && typeof userId === 'string');
}

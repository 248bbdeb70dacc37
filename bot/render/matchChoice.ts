import { normaliseText } from '../../domain/text.ts';
import type { Choice, View } from '../../flows/view.ts';
import { comparable } from '../texts/comparable.ts';
import { LANGUAGES, say } from '../texts/index.ts';
import { CHOICE_WORDS } from '../texts/words.ts';

const NUMBERED = /^(?:第|no\.?|#)?\s*(\d{1,2})\s*[個項]?[\s.、,，。)）:：-]*(.*)$/isu;

/** What only explains: a district, the Chinese word beside an English one. */
const BRACKETED = /[（(].*?[)）]/gu;

/**
 * The choice that was typed: its number in the order shown (「２」「2.」「2、」), its label in any language, or both
 * (「2 母親」), what its button says where that is shorter; case, accents, width, spaces and signs aside. Undefined where none, or
 * more than one, is meant, and for a number where words alone are taken.
 */
export function matchChoice<Event>(
  view: Pick<View<Event>, 'choices' | 'byWord'>,
  typed: string,
): Choice<Event> | undefined {
  const whole = comparable(typed);
  if (whole === '') return undefined;
  const [named, ...more] = view.choices.filter((choice) => namesOf(choice).has(whole));
  if (named || view.byWord) return more.length === 0 ? named : undefined;
  const [, number, rest = ''] = NUMBERED.exec(normaliseText(typed)) ?? [];
  const numbered = number === undefined ? undefined : view.choices[Number(number) - 1];
  if (!numbered) return undefined;
  return rest === '' || namesOf(numbered).has(comparable(rest)) ? numbered : undefined;
}

function namesOf<Event>({ label, short }: Choice<Event>): Set<string> {
  const others = Object.hasOwn(CHOICE_WORDS, label.key) ? (CHOICE_WORDS[label.key] ?? []) : [];
  const told = short ? [label, short] : [label];
  const labels = told.flatMap((each) => LANGUAGES.map((language) => say(each, language)));
  const names = [...labels, ...labels.map((each) => each.replace(BRACKETED, '')), ...others];
  return new Set(names.map(comparable).filter((name) => name !== ''));
}

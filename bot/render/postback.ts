import { z } from 'zod';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import {
  ABSENCE_ANSWERS,
  type AbsenceAnswer,
  type Action,
  DECISION_VERBS,
  type Decision,
  MENU_WORDS,
  type MenuWord,
  SLIP_VERBS,
  type SlipDecision,
} from '../../flows/view.ts';

/** What a pressed button says, once it is checked. */
export type Postback =
  | { kind: 'answer'; token: string; choiceId: string }
  | { kind: 'decision'; decision: Decision }
  | { kind: 'slip'; slip: SlipDecision }
  | { kind: 'absence'; absence: AbsenceAnswer }
  | { kind: 'menu'; word: MenuWord }
  | { kind: 'language'; language: Language };

/** LINE takes 300 characters of data; nobody sees them, and nothing in them is trusted. */
const LONGEST = 300;

const token = z.string().regex(/^[\w-]{1,80}$/u);
const choiceId = z.string().regex(/^[^\p{C}]{1,200}$/u);
const verb = z.enum(DECISION_VERBS);
const slipVerb = z.enum([...SLIP_VERBS.guardian, ...SLIP_VERBS.staff]);
const absenceAnswer = z.enum(ABSENCE_ANSWERS);
const version = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/u)
  .transform(Number);
const word = z.enum(MENU_WORDS);
const language = z.enum(LANGUAGES);

const postback: z.ZodType<Postback> = z.union([
  z
    .tuple([z.literal('a'), token, choiceId])
    .transform(([, token, choiceId]) => ({ kind: 'answer' as const, token, choiceId })),
  z.tuple([z.literal('d'), verb, z.guid(), version]).transform(([, verb, bindingId, version]) => ({
    kind: 'decision' as const,
    decision: { verb, bindingId, version },
  })),
  z.tuple([z.literal('s'), slipVerb, z.guid(), version]).transform(([, verb, slipId, version]) => ({
    kind: 'slip' as const,
    slip: { verb, slipId, version },
  })),
  z.tuple([z.literal('p'), absenceAnswer, z.guid(), version]).transform(([, answer, absenceId, version]) => ({
    kind: 'absence' as const,
    absence: { answer, absenceId, version },
  })),
  z.tuple([z.literal('m'), word]).transform(([, word]) => ({ kind: 'menu' as const, word })),
  z.tuple([z.literal('l'), language]).transform(([, language]) => ({ kind: 'language' as const, language })),
]);

/** The data of a button that answers a question. Throws where it could not be read back: a bug of the view. */
export function encodeAnswer(token: string, choiceId: string): string {
  return encode(['a', token, choiceId]);
}

/** The data of a button that decides on a binding, whichever question rests. */
export function encodeDecision({ verb, bindingId, version }: Decision): string {
  return encode(['d', verb, bindingId, String(version)]);
}

/** The data of a button that starts something. */
export function encodeMenu(word: MenuWord): string {
  return encode(['m', word]);
}

/** The data of a button that means the same whichever question rests. */
export function encodeAction(action: Exclude<Action, { url: string }>): string {
  if ('decision' in action) return encodeDecision(action.decision);
  if ('slip' in action)
    return encode(['s', action.slip.verb, action.slip.slipId, String(action.slip.version)]);
  if ('absence' in action) {
    const { answer, absenceId, version } = action.absence;
    return encode(['p', answer, absenceId, String(version)]);
  }
  return 'menu' in action ? encodeMenu(action.menu) : encode(['l', action.language]);
}

/** What a button says; undefined for everything that none of ours could have said. Never throws. */
export function readPostback(data: string): Postback | undefined {
  if (data.length > LONGEST) return undefined;
  const [kind, ...rest] = data.split('.');
  // A choice's id may hold dots itself: it is all that follows the token.
  const parts = kind === 'a' ? [kind, rest[0], rest.slice(1).join('.')] : [kind, ...rest];
  return postback.safeParse(parts).data;
}

function encode(parts: readonly string[]): string {
  const data = parts.join('.');
  if (readPostback(data) === undefined) throw new RangeError('a button that could not be read back');
  return data;
}

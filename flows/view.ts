import type { Contact } from '../domain/contact.ts';
import { END_VERBS } from '../domain/decision.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';

/** What a flow wants said: keys of texts and parameters, no words. `bot/render` turns them into LINE messages. */
export type Param = string | number | Line | readonly Line[];

export interface Line {
  key: string;
  params?: Readonly<Record<string, Param>>;
}

/** An answer that can be pressed, typed as a word, or typed as its number; each gives the same event. */
export interface Choice<Event> {
  /** Unique in its view; travels in the button, never shown. */
  id: string;
  label: Line;
  event: Event;
  /** On its button, where the label would be cut there. */
  short?: Line;
  /** Shown as a button in the bubble itself. */
  primary?: boolean;
  /** A heading that this choice and those after it stand under. */
  group?: Line;
}

/** What may be decided on a binding by a button, however old: the teacher's, the guardian's own, the administrator's. */
export const DECISION_VERBS = [
  'approve',
  'reject',
  'detail',
  'reopen',
  'remind',
  'edit',
  'cancel',
  'end',
  'form',
  'guardians',
  ...END_VERBS,
] as const;

/** A decision on an object, judged by its version, however old the card that carries it. */
export interface Decision {
  verb: (typeof DECISION_VERBS)[number];
  bindingId: string;
  version: number;
}

/** What may be done with a leave slip by a button, however old: the guardians', then the staff's. */
export const SLIP_VERBS = {
  guardian: ['look', 'cancel', 'askCancel', 'remind', 'addProof', 'again', 'resend', 'contradict'],
  staff: ['confirm', 'return', 'detail'],
} as const;

/** A decision on a slip, judged by its version, however old the card that carries it. */
export interface SlipDecision {
  verb: (typeof SLIP_VERBS)['guardian' | 'staff'][number];
  slipId: string;
  version: number;
}

/** What guardians may answer when a teacher asks about an absence. */
export const ABSENCE_ANSWERS = ['SICK', 'PERSONAL', 'SHOULD_BE_THERE'] as const;

/** An answer about an absence, by a button, however old. */
export interface AbsenceAnswer {
  answer: (typeof ABSENCE_ANSWERS)[number];
  absenceId: string;
  version: number;
}

/** Words that start something whichever question rests. */
export const MENU_WORDS = [
  'bind',
  'progress',
  'remind',
  'leave',
  'help',
  'language',
  'human',
  'resume',
  'teacher',
  'pending',
  'class',
  'notify',
  'manage',
  'guardian',
  'add',
  'erase',
  'signOut',
  'untie',
  'verifyMobile',
  'mySlips',
  'slips',
  'today',
  'roll',
  'deputy',
] as const;

export type MenuWord = (typeof MENU_WORDS)[number];

/** A button that carries no question's token: it means the same whenever it is pressed. */
export type Action = { label: Line } & (
  | { decision: Decision }
  | { slip: SlipDecision }
  | { absence: AbsenceAnswer }
  /** It opens a page. */
  | { url: string }
  | { menu: MenuWord }
  /** Speak this language from now on. */
  | { language: Language }
);

export type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

export interface Item {
  title: Line;
  status?: { label: Line; tone: Tone };
  lines: readonly Line[];
  actions: readonly Action[];
}

export type Card =
  /** `edit`: the id of the choice by which a row is corrected. */
  | { kind: 'rows'; rows: readonly { label: Line; value: Param; edit?: string }[] }
  | { kind: 'consent'; consentId: string }
  /** `list`: all of them in a line each, where not every one of them has a card, or the list is read in another order. */
  | { kind: 'items'; title: Line; items: readonly Item[]; list?: readonly Line[] }
  /** Buttons alone, under what is said. */
  | { kind: 'actions'; actions: readonly Action[] };

/** In which of their roles somebody is spoken to, where one LINE user is both. */
export type Role = 'guardian' | 'staff';

/** Something said before the question. With `mustArrive` it is a notice: it goes by push where the reply is lost. */
export interface Say {
  line?: Line;
  card?: Card;
  mustArrive?: boolean;
  /** Where it concerns another role than the question does. */
  role?: Role;
  /** A message of its own, to be copied as it is. */
  apart?: boolean;
}

/** A page of a question. A code goes to `contact` where its link is opened by a second browser. */
export type Page = { contact?: Contact | undefined } & (
  | { kind: 'signature' }
  | { kind: 'consent'; consentId: string }
);

/** The question that rests, as the person sees it. */
export interface View<Event> {
  /** Changes exactly when the question does; the buttons' token changes with it. */
  question: string;
  stage?: 1 | 2 | 3 | 4;
  body: readonly Line[];
  choices: readonly Choice<Event>[];
  /** Chosen by button or word, never by a number: a number that is sent twice, or meant as a seat, must decide nothing. */
  byWord?: boolean;
  /** A page that says more, opened by a button. */
  link?: 'privacy';
  /** A page on which the question can be answered; the engine makes the link, good for this question alone. */
  page?: Page;
  /** Offered beside the answers: each has a word that can be typed too, named in the body. */
  actions?: readonly Action[];
  card?: Card;
}

/** A line without parameters, or with. */
export function line(key: string, params?: Readonly<Record<string, Param>>): Line {
  return params ? { key, params } : { key };
}

/** A button for each language, named in its own script. */
export const LANGUAGE_ACTIONS: readonly Action[] = LANGUAGES.map((language) => ({
  label: line(`language.${language}`),
  language,
}));

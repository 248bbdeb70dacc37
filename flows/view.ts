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
  /** Shown as a button in the bubble itself. */
  primary?: boolean;
  /** A heading that this choice and those after it stand under. */
  group?: Line;
}

/** A decision on an object, judged by its version, however old the card that carries it. */
export interface Decision {
  verb: 'approve' | 'reject' | 'detail';
  bindingId: string;
  version: number;
}

/** Words that start something whichever question rests. */
export type MenuWord = 'bind' | 'progress' | 'help' | 'teacher' | 'pending';

export type Action = { label: Line } & ({ decision: Decision } | { menu: MenuWord });

export type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

export interface Item {
  title: Line;
  status?: { label: Line; tone: Tone };
  lines: readonly Line[];
  actions: readonly Action[];
  /** The item in one line, for lists read on LINE for PC. */
  summary?: Line;
}

export type Card =
  | { kind: 'rows'; rows: readonly { label: Line; value: Param }[] }
  | { kind: 'consent'; consentId: string }
  | { kind: 'items'; title: Line; items: readonly Item[] };

/** Something said before the question. With `mustArrive` it is a notice: it goes by push where the reply is lost. */
export interface Say {
  line?: Line;
  card?: Card;
  mustArrive?: boolean;
}

/** The question that rests, as the person sees it. */
export interface View<Event> {
  /** Changes exactly when the question does; the buttons' token changes with it. */
  question: string;
  stage?: 1 | 2 | 3 | 4;
  body: readonly Line[];
  choices: readonly Choice<Event>[];
  card?: Card;
}

/** A line without parameters, or with. */
export function line(key: string, params?: Readonly<Record<string, Param>>): Line {
  return params ? { key, params } : { key };
}

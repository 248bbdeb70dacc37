import type { FlowEvent, FlowName } from '../../flows/flow.ts';
import type { Decision, Line, MenuWord, View } from '../../flows/view.ts';
import type { IncomingInput } from '../incoming.ts';
import { matchChoice } from '../render/matchChoice.ts';
import { readPostback } from '../render/postback.ts';
import { oldButton, textOnly } from '../texts/notices.ts';
import { globalWord } from '../texts/words.ts';
import { type Resting, stateOf } from './restoreSnapshot.ts';

/** What a person wants, read from what they sent and the question that rests. */
export type Intent =
  /** An event for the flow that rests. */
  | { kind: 'answer'; event: FlowEvent }
  /** An event for a flow by name: it is started where another one rests. */
  | { kind: 'enter'; flow: FlowName; event: FlowEvent }
  | { kind: 'decide'; decision: Decision }
  /** Something shown without leaving the question. */
  | { kind: 'show'; what: 'progress' | 'help' | 'leave' }
  /** Nothing changes; the question is shown again, with a word before it where there is one. */
  | { kind: 'askAgain'; why?: Line | undefined }
  | { kind: 'follow' }
  | { kind: 'unfollow' }
  | { kind: 'unsend'; messageId: string };

/** Where the conversation stands when an input comes. */
export interface Standing {
  resting: Resting;
  view: View<FlowEvent>;
  /** The token that the buttons of the current question carry. */
  token: string;
  /** False where this person has never been asked anything. */
  known: boolean;
}

const ENTRIES: Readonly<Record<'bind' | 'teacher' | 'pending', Intent>> = {
  bind: { kind: 'enter', flow: 'binding', event: { type: 'START' } },
  teacher: { kind: 'enter', flow: 'teacher', event: { type: 'LOGIN' } },
  pending: { kind: 'enter', flow: 'teacher', event: { type: 'LIST' } },
};

/** Reads an input. Total: whatever is sent has an intent. */
export function interpret(input: IncomingInput, standing: Standing): Intent {
  switch (input.kind) {
    case 'text':
      return readText(input.text, standing);
    case 'postback':
      return readButton(input.data, standing);
    case 'other':
      return { kind: 'askAgain', why: textOnly() };
    case 'follow':
    case 'unfollow':
      return { kind: input.kind };
    case 'unsend':
      return { kind: 'unsend', messageId: input.messageId };
  }
}

function readText(text: string, { resting, view, known }: Standing): Intent {
  const word = globalWord(text);
  switch (word) {
    case 'cancel':
      return { kind: 'answer', event: { type: 'CANCEL' } };
    case 'back':
      return { kind: 'answer', event: { type: 'BACK' } };
    case 'restart':
      return { kind: 'answer', event: { type: 'RESTART' } };
    case 'leave':
      return { kind: 'show', what: 'leave' };
    case undefined:
      break;
    default:
      return menu(word);
  }
  if (!known) return { kind: 'askAgain' };
  const choice = matchChoice(view, text);
  const { flow, snapshot } = resting;
  return {
    kind: 'answer',
    event: choice ? choice.event : flow.readTyped(stateOf(snapshot), text, snapshot.context),
  };
}

function readButton(data: string, { view, token }: Standing): Intent {
  const button = readPostback(data);
  switch (button?.kind) {
    case 'decision':
      return { kind: 'decide', decision: button.decision };
    case 'menu':
      return menu(button.word);
    case 'answer': {
      const choice = button.token === token && view.choices.find(({ id }) => id === button.choiceId);
      return choice ? { kind: 'answer', event: choice.event } : { kind: 'askAgain', why: oldButton() };
    }
    case undefined:
      return { kind: 'askAgain', why: oldButton() };
  }
}

function menu(word: MenuWord): Intent {
  return word === 'progress' || word === 'help' ? { kind: 'show', what: word } : ENTRIES[word];
}

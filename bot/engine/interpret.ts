import type { Language } from '../../domain/language.ts';
import type { FlowEvent, FlowName } from '../../flows/flow.ts';
import type { Decision, Line, MenuWord } from '../../flows/view.ts';
import type { IncomingInput } from '../incoming.ts';
import { matchChoice } from '../render/matchChoice.ts';
import { readPostback } from '../render/postback.ts';
import { oldButton, suspendedButton, textOnly } from '../texts/notices.ts';
import { type GlobalWord, globalWord, languageWord, schoolCodeIn } from '../texts/words.ts';
import { type Resting, stateOf } from './restoreSnapshot.ts';
import type { ShownView } from './suspension.ts';

/** What is shown beside the question that rests, without leaving it. */
export type Shown = 'progress' | 'remind' | 'help' | 'human';

/** What a person wants, read from what they sent and the question that rests. */
export type Intent =
  /** An event for the flow that rests. */
  | { kind: 'answer'; event: FlowEvent }
  /** A flow by name, which is begun or taken up where another one rests, and what it is told. */
  | { kind: 'enter'; flow: FlowName; event?: FlowEvent }
  /** Leave, whose flow is told which schools were named so far. */
  | { kind: 'leave' }
  | { kind: 'decide'; decision: Decision }
  | { kind: 'show'; what: Shown }
  /** A language is chosen, or asked about. */
  | { kind: 'language'; to?: Language }
  /** To go on with what was left: this flow, or the one left last. */
  | { kind: 'resume'; flow?: FlowName }
  /** Nothing changes; the question is shown again, with a word before it where there is one. */
  | { kind: 'askAgain'; why?: Line | undefined }
  | { kind: 'follow' }
  | { kind: 'unfollow' }
  | { kind: 'unsend'; messageId: string };

/** Where the conversation stands when an input comes. */
export interface Standing {
  resting: Resting;
  view: ShownView;
  /** The token that the buttons of the current question carry. */
  token: string;
  /** False where this person has never been asked anything. */
  known: boolean;
}

const WORDS: Readonly<Record<GlobalWord | MenuWord, Intent>> = {
  cancel: { kind: 'answer', event: { type: 'CANCEL' } },
  back: { kind: 'answer', event: { type: 'BACK' } },
  restart: { kind: 'answer', event: { type: 'RESTART' } },
  resume: { kind: 'resume' },
  bind: { kind: 'enter', flow: 'binding', event: { type: 'START' } },
  guardian: { kind: 'enter', flow: 'binding' },
  leave: { kind: 'leave' },
  progress: { kind: 'show', what: 'progress' },
  add: { kind: 'enter', flow: 'binding', event: { type: 'START', adding: true } },
  erase: { kind: 'enter', flow: 'progress', event: { type: 'ERASE' } },
  signOut: { kind: 'enter', flow: 'progress', event: { type: 'SIGN_OUT' } },
  untie: { kind: 'enter', flow: 'progress', event: { type: 'UNTIE' } },
  verifyMobile: { kind: 'enter', flow: 'progress', event: { type: 'VERIFY_MOBILE' } },
  remind: { kind: 'show', what: 'remind' },
  help: { kind: 'show', what: 'help' },
  human: { kind: 'show', what: 'human' },
  language: { kind: 'language' },
  teacher: { kind: 'enter', flow: 'teacher', event: { type: 'LOGIN' } },
  pending: { kind: 'enter', flow: 'teacher', event: { type: 'LIST' } },
  class: { kind: 'enter', flow: 'teacher', event: { type: 'CLASS' } },
  manage: { kind: 'enter', flow: 'teacher', event: { type: 'MANAGE' } },
  notify: { kind: 'enter', flow: 'teacher', event: { type: 'NOTIFY_SETTINGS' } },
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
  const choice = known ? matchChoice(view, text) : undefined;
  // 「繼續」 and 「新增綁定學生」 are answers where they are.
  if (word && !((word === 'resume' || word === 'add') && choice)) return asked(WORDS[word], resting);
  const language = languageWord(text);
  if (language) return { kind: 'language', to: language };
  const schoolCode = schoolCodeIn(text);
  if (schoolCode) return { kind: 'enter', flow: 'binding', event: { type: 'START', schoolCode } };
  if (!known) return { kind: 'askAgain' };
  if (choice) return chosen(choice.event);
  const { flow, snapshot } = resting;
  return { kind: 'answer', event: flow.readTyped(stateOf(snapshot), text, snapshot.context) };
}

/** 上一步 where nothing is being filled in, but something was left, leads back to that. */
function asked(intent: Intent, { snapshot, suspended = [] }: Resting): Intent {
  const isBack = intent.kind === 'answer' && intent.event.type === 'BACK';
  return isBack && suspended.length > 0 && snapshot.hasTag('empty') ? { kind: 'resume' } : intent;
}

function chosen(event: ShownView['choices'][number]['event']): Intent {
  return event.type === 'RESUME' ? { kind: 'resume', flow: event.flow } : { kind: 'answer', event };
}

function readButton(data: string, { resting, view, token }: Standing): Intent {
  const button = readPostback(data);
  switch (button?.kind) {
    case 'decision':
      return { kind: 'decide', decision: button.decision };
    case 'menu':
      return asked(WORDS[button.word], resting);
    case 'language':
      return { kind: 'language', to: button.language };
    case 'answer': {
      const choice = button.token === token && view.choices.find(({ id }) => id === button.choiceId);
      return choice ? chosen(choice.event) : { kind: 'askAgain', why: whereItIs(button.token, resting) };
    }
    case undefined:
      return { kind: 'askAgain', why: oldButton() };
  }
}

/** The button of a question that rests no more says where that question is now. */
function whereItIs(token: string, { suspended = [] }: Resting): Line {
  const left = suspended.find((each) => each.token === token);
  return left ? suspendedButton(left.flow) : oldButton();
}

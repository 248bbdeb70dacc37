import { taipeiClock } from '../../domain/civilDate.ts';
import type { Language } from '../../domain/language.ts';
import { LEAVE_KINDS } from '../../domain/leave/kinds.ts';
import { problemOfFile } from '../../domain/leave/proofFile.ts';
import { readLeaveMessage } from '../../domain/leave/readLeaveMessage.ts';
import type { FlowEvent, FlowName, Typing } from '../../flows/flow.ts';
import { FLOWS } from '../../flows/registry.ts';
import { type Decision, type Line, type MenuWord, SLIP_VERBS, type SlipDecision } from '../../flows/view.ts';
import type { IncomingInput } from '../incoming.ts';
import { matchChoice } from '../render/matchChoice.ts';
import { readPostback } from '../render/postback.ts';
import { oldButton, proofProblem, suspendedButton, textOnly } from '../texts/notices.ts';
import { type GlobalWord, globalWord, languageWord, schoolCodeIn } from '../texts/words.ts';
import { type Resting, stateOf } from './restoreSnapshot.ts';
import { resumeChoice, type ShownView } from './suspension.ts';

/** What is shown beside the question that rests, without leaving it. */
export type Shown = 'progress' | 'remind' | 'help' | 'human';

/** What a person wants, read from what they sent and the question that rests. */
export type Intent =
  /** An event for the flow that rests. */
  | { kind: 'answer'; event: FlowEvent }
  /** A flow by name, which is begun or taken up where another one rests, and what it is told. */
  | { kind: 'enter'; flow: FlowName; event?: FlowEvent }
  /** Leave, whose flow is told which schools were named so far, and what one message said of it. */
  | { kind: 'leave'; message?: string }
  | { kind: 'decide'; decision: Decision }
  /** A photo or a file, where one may be shown as proof. */
  | { kind: 'media'; what: string; messageId: string }
  | { kind: 'show'; what: Shown }
  /** A language is chosen, or asked about. */
  | { kind: 'language'; to?: Language }
  /** To go on with what was left: this flow, or whichever it is. */
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
  /** Whether they are tied to a member of staff. */
  isStaff: boolean;
  typing: Typing;
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
  mySlips: { kind: 'enter', flow: 'leave', event: { type: 'MY_SLIPS' } },
  slips: { kind: 'enter', flow: 'slips', event: { type: 'LIST' } },
  today: { kind: 'enter', flow: 'slips', event: { type: 'TODAY' } },
  roll: { kind: 'enter', flow: 'slips', event: { type: 'ROLL' } },
  deputy: { kind: 'enter', flow: 'slips', event: { type: 'DEPUTIES' } },
};

/** Reads an input. Total: whatever is sent has an intent. */
export function interpret(input: IncomingInput, standing: Standing): Intent {
  switch (input.kind) {
    case 'text':
      return readText(input.text, standing);
    case 'postback':
      return readButton(input.data, standing);
    case 'other':
      return readMedia(input, standing);
    case 'follow':
    case 'unfollow':
      return { kind: input.kind };
    case 'unsend':
      return { kind: 'unsend', messageId: input.messageId };
  }
}

const MEDIA = ['image', 'file'];

/** A photo or a file is an answer where one may be shown as proof; nothing else but text is. */
function readMedia(
  { what, messageId, file }: Extract<IncomingInput, { kind: 'other' }>,
  { resting }: Standing,
): Intent {
  if (messageId === undefined || !MEDIA.includes(what) || !takesMedia(resting))
    return { kind: 'askAgain', why: textOnly() };
  // What is plain from its name and size is said at once; the rest is seen when it has come.
  const problem = problemOfFile(file ?? {});
  return problem ? { kind: 'askAgain', why: proofProblem(problem) } : { kind: 'media', what, messageId };
}

const takesMedia = ({ flow, snapshot }: Resting) =>
  flow.takesMedia?.(stateOf(snapshot), snapshot.context) ?? false;

function readText(text: string, standing: Standing): Intent {
  const { resting, view, known, typing } = standing;
  const word = globalWord(text);
  const choice = known ? matchChoice(view, text) : undefined;
  // 「繼續」 and 「新增綁定學生」 are answers where they are.
  if (word && !((word === 'resume' || word === 'add') && choice))
    return leftByName(text, resting) ?? asked(wanted(word, standing), resting);
  const language = languageWord(text);
  if (language) return { kind: 'language', to: language };
  const schoolCode = schoolCodeIn(text);
  if (schoolCode) return { kind: 'enter', flow: 'binding', event: { type: 'START', schoolCode } };
  if (!known) return { kind: 'askAgain' };
  if (choice) return chosen(choice.event);
  const { flow, snapshot } = resting;
  const event = flow.readTyped(stateOf(snapshot), text, snapshot.context, typing);
  // Nothing is being filled in: somebody asks for leave in one message, 「王大明 明天上午 病假 發燒」.
  if (
    event.type === 'INVALID' &&
    flow.role === 'guardian' &&
    snapshot.hasTag('idle') &&
    asksForLeave(text, typing)
  )
    return { kind: 'leave', message: text };
  return (event.type === 'INVALID' && orderOfStaff(text, standing)) || { kind: 'answer', event };
}

/**
 * An order of the staff's in a flow that does not know it, 「確認 3」 where bindings are looked at: understood where nothing
 * would be lost. Only from the home of a staff's flow is it carried out; anywhere else something of another kind is on the
 * screen, with the same seats, and what was ordered is shown first.
 */
function orderOfStaff(
  text: string,
  { resting: { flow, snapshot }, isStaff, typing }: Standing,
): Intent | undefined {
  if (!isStaff || !snapshot.hasTag('idle')) return undefined;
  const isHome = flow.role === 'staff' && stateOf(snapshot) === 'home';
  for (const other of Object.values(FLOWS).filter(
    ({ role, name }) => role === 'staff' && name !== flow.name,
  )) {
    const event = other.readTyped('home', text, undefined, typing);
    if (event.type === 'ORDER' && !isHome)
      return {
        kind: 'enter',
        flow: other.name,
        event: { type: 'ORDER', verb: 'detail', seats: event.seats },
      };
    if (event.type !== 'INVALID') return { kind: 'enter', flow: other.name, event };
  }
  return undefined;
}

/** 「繼續綁定」 names one of those that were left, also where another question rests and does not offer them. */
function leftByName(text: string, { suspended = [] }: Resting): Intent | undefined {
  const named = matchChoice({ choices: suspended.map(({ flow }) => resumeChoice(flow)), byWord: true }, text);
  return named && chosen(named.event);
}

/** What a word asks for; 登出 means the role that speaks. */
function wanted(word: GlobalWord, { resting: { flow }, isStaff }: Standing): Intent {
  return word === 'signOut' && isStaff && flow.role === 'staff'
    ? { kind: 'enter', flow: 'teacher', event: { type: 'SIGN_OUT_STAFF' } }
    : WORDS[word];
}

/** Read without knowing whose children: only whether it asks for leave at all. */
function asksForLeave(text: string, { now, language }: Typing): boolean {
  const { today } = taipeiClock(now);
  const setting = { today, language, periods: MOST_PERIODS, children: [], kinds: LEAVE_KINDS };
  return readLeaveMessage(text, setting) !== undefined;
}

/** More than any school's day has. */
const MOST_PERIODS = 12;

/** 上一步 where nothing is being filled in, but something was left, leads back to that. */
function asked(intent: Intent, { snapshot, suspended = [] }: Resting): Intent {
  const isBack = intent.kind === 'answer' && intent.event.type === 'BACK';
  const isFirst = snapshot.hasTag('empty') || snapshot.hasTag('first');
  return isBack && suspended.length > 0 && isFirst ? { kind: 'resume' } : intent;
}

function chosen(event: ShownView['choices'][number]['event']): Intent {
  return event.type === 'RESUME' ? { kind: 'resume', flow: event.flow } : { kind: 'answer', event };
}

function readButton(data: string, { resting, view, token }: Standing): Intent {
  const button = readPostback(data);
  switch (button?.kind) {
    case 'decision':
      return { kind: 'decide', decision: button.decision };
    case 'slip':
      return { kind: 'enter', ...slipEvent(button.slip) };
    case 'absence':
      return { kind: 'enter', flow: 'leave', event: { type: 'ABSENCE', ...button.absence } };
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

/** What a button of a slip tells the flow that it belongs to: the guardians' or the staff's. */
function slipEvent({ verb, slipId, version }: SlipDecision): { flow: FlowName; event: FlowEvent } {
  const guardians = SLIP_VERBS.guardian.find((each) => each === verb);
  if (guardians) return { flow: 'leave', event: { type: 'ACT', verb: guardians, slipId, version } };
  if (verb === 'detail') return { flow: 'slips', event: { type: 'DETAIL', slipId } };
  return { flow: 'slips', event: { type: verb === 'confirm' ? 'CONFIRM' : 'RETURN', slipId, version } };
}

/** The button of a question that rests no more says where that question is now. */
function whereItIs(token: string, { suspended = [] }: Resting): Line {
  const left = suspended.find((each) => each.token === token);
  return left ? suspendedButton(left.flow) : oldButton();
}

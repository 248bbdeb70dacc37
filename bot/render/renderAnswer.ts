import type { messagingApi } from '@line/bot-sdk';
import type { Language } from '../../domain/language.ts';
import type { Role, Say, View } from '../../flows/view.ts';
import { findConsent } from '../texts/consent/index.ts';
import { isQuiet, say } from '../texts/index.ts';
import { type Block, type Bubble, type Button, withBadge, withBadgeFirst } from './blocks.ts';
import { most } from './cut.ts';
import { postbackOf } from './drawBubble.ts';
import { actionButton, type DrawnCard, drawItems, drawRows } from './drawCard.ts';
import { choiceButtons, footButtons, typedChoices } from './drawChoices.ts';
import { drawSay } from './drawSay.ts';
import { bubbleMessage, carouselMessage, condense } from './toMessage.ts';
import { badgeOf, type Voice } from './voice.ts';

type Message = messagingApi.Message;

/** A reply takes five messages. */
const MOST_MESSAGES = 5;
const MOST_QUICK_REPLIES = 13;
const QUICK_REPLY_LABEL = most(20);

/** The pages that views lead to, by their names. */
export type Links = Readonly<Record<NonNullable<View<unknown>['link']>, string>>;

/** What is to be said in answer to an event. */
export interface Answer {
  /** The question that rests now. */
  view: View<unknown>;
  says: readonly Say[];
  /** The question's token, carried by its buttons. */
  token: string;
  language: Language;
  /** The time of the step (ISO 8601), so that times are named 今天 and 明天. */
  now?: string;
  /** Where the pages are that views lead to. */
  links?: Links | undefined;
  /** The link to the view's own page. */
  page?: string | undefined;
  /** The role that is asked, where one LINE user has both. */
  role?: Role | undefined;
}

/** Messages that must arrive, and the question, which the next step's replaces. At most five together. */
export interface RenderedAnswer {
  notice: Message[];
  prompt: Message[];
}

/** Turns what a flow says and asks into LINE messages, each within LINE's limits whatever was typed. */
export function renderAnswer(answer: Answer): RenderedAnswer {
  const { view, says, token, language, now, role } = answer;
  const voice: Voice = { language, now, role };
  const question = drawQuestion(view, says, token, voice, pageButtons(answer, voice));
  const aside = says.filter(({ mustArrive }) => !mustArrive);
  const noticed = says.filter(({ mustArrive }) => mustArrive).flatMap((each) => drawSay(each, voice));
  const room = MOST_MESSAGES - question.length;
  const allCards = aside.filter(({ card, apart }) => card || apart).flatMap((each) => drawSay(each, voice));
  const cards = noticed.length + allCards.length > room ? condense(allCards, 1) : allCards;
  return { notice: condense(noticed, room - cards.length), prompt: [...cards, ...question] };
}

/** The question itself; its last message carries the quick replies. */
function drawQuestion(
  view: View<unknown>,
  says: readonly Say[],
  token: string,
  voice: Voice,
  pages: readonly Button[],
): Message[] {
  const buttons = choiceButtons(view.choices, token, voice);
  const notes = says.flatMap(({ line, card, mustArrive, apart }): Block[] =>
    line && !mustArrive && !card && !apart
      ? [{ kind: 'note', text: say(line, voice.language, voice.now) }]
      : [],
  );
  const body = view.body.map(
    (line): Block => ({
      kind: isQuiet(line) ? 'quiet' : 'text',
      text: say(line, voice.language, voice.now),
    }),
  );
  const stage = stageOf(view, voice);
  const badge = badgeOf(voice);
  const actions = (view.actions ?? []).map((action) => actionButton(action, voice));
  const choices = typedChoices(view, voice);
  if (view.card?.kind === 'consent') {
    const text = consentPages(view.card.consentId, choices, buttons);
    const before = withBadge({ ...stage, blocks: [...notes, ...body], buttons: pages }, badge);
    return [bubbleMessage(before), carouselMessage(withBadgeFirst(text, badge))];
  }
  const card: DrawnCard = drawn(
    view,
    voice,
    (id) => buttons[view.choices.findIndex((each) => each.id === id)],
  );
  const rule: Block[] = card.blocks.length > 0 ? [{ kind: 'rule' }] : [];
  const bubble: Bubble = {
    ...stage,
    blocks: [...notes, ...card.blocks, ...rule, ...body, ...choices],
    buttons: [...footButtons(buttons), ...pages, ...actions],
  };
  const beside = card.bubbles.length > 0 ? [carouselMessage(withBadgeFirst(card.bubbles, badge))] : [];
  return withQuickReplies([bubbleMessage(withBadge(bubble, badge)), ...beside], [...buttons, ...actions]);
}

function drawn(
  { card }: View<unknown>,
  voice: Voice,
  buttonOf: (choiceId: string) => Button | undefined,
): DrawnCard {
  if (card?.kind === 'rows') return drawRows(card, voice, buttonOf);
  return card?.kind === 'items' ? drawItems(card, voice) : { blocks: [], bubbles: [] };
}

/** The pages that a view leads to: its own, on which it can be answered, and what says more. */
function pageButtons({ view, links, page }: Answer, { language }: Voice): Button[] {
  const button = (key: string, uri: string, primary: boolean): Button => {
    const label = say({ key }, language);
    return { label, displayText: label, data: '', primary, uri };
  };
  return [
    ...(view.page && page ? [button(`page.${view.page.kind}`, page, view.page.kind === 'signature')] : []),
    ...(view.link && links ? [button(`link.${view.link}`, links[view.link], false)] : []),
  ];
}

function stageOf({ stage }: View<unknown>, { language }: Voice): Pick<Bubble, 'stage'> {
  return stage ? { stage: { number: stage, name: say({ key: `stage.${stage}` }, language) } } : {};
}

/** The consent's pages; only whoever has come to the last finds the buttons. */
function consentPages(id: string, choices: readonly Block[], buttons: readonly Button[]): Bubble[] {
  const { pages } = findConsent(id);
  return pages.map(({ title, body }, at) => {
    const isLast = at === pages.length - 1;
    return {
      blocks: [
        { kind: 'quiet', text: `${at + 1}／${pages.length}` },
        { kind: 'heading', text: title },
        { kind: 'text', text: body },
        ...(isLast ? choices : []),
      ],
      buttons: isLast ? footButtons(buttons) : [],
    };
  });
}

function withQuickReplies(messages: readonly Message[], buttons: readonly Button[]): Message[] {
  const last = messages.at(-1);
  if (!last || buttons.length === 0) return [...messages];
  const items = buttons.slice(0, MOST_QUICK_REPLIES).map(
    (button): messagingApi.QuickReplyItem => ({
      type: 'action',
      action: postbackOf(button, QUICK_REPLY_LABEL),
    }),
  );
  return [...messages.slice(0, -1), { ...last, quickReply: { items } }];
}

import { type Advanced, advance, settle } from '../../../bot/engine/advance.ts';
import { type Intent, interpret } from '../../../bot/engine/interpret.ts';
import { beginFlow, type Resting, stateOf } from '../../../bot/engine/restoreSnapshot.ts';
import type { IncomingInput } from '../../../bot/incoming.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import type { FlowEvent, FlowName, FlowQuery } from '../../../flows/flow.ts';
import type { Say, View } from '../../../flows/view.ts';
import { NOW } from './people.ts';

const TYPING = { now: NOW, language: LANGUAGES[0] };

/** Plays the engine: the answer to a query. */
export type Answering = (query: FlowQuery) => FlowEvent;

/** A conversation without a database: the engine's own reading and settling, its answers made up. */
export class Conversation {
  resting: Resting;
  /** Messages and taps so far. */
  turns = 0;
  /** What was said before the question in the last turn, and what was asked of the engine. */
  said: readonly Say[] = [];
  asked: readonly FlowQuery[] = [];
  readonly #answering: Answering;

  /** Begins a conversation, or goes on with one that rests. */
  constructor(from: FlowName | Resting, answering: Answering) {
    this.resting = typeof from === 'string' ? beginFlow(from) : from;
    this.#answering = answering;
  }

  /** The name of the question that rests. */
  get state(): string {
    return stateOf(this.resting.snapshot);
  }

  get view(): View<FlowEvent> {
    return this.resting.flow.view(this.state, this.resting.snapshot.context);
  }

  /** The keys of what was said. */
  get told(): string[] {
    return this.said.flatMap(({ line }) => (line ? [line.key] : []));
  }

  /** Types a whole message. */
  async says(text: string): Promise<void> {
    await this.#read({ kind: 'text', text, messageId: 'message' });
  }

  /** Presses the choice of this id. */
  async taps(choiceId: string): Promise<void> {
    const choice = this.view.choices.find(({ id }) => id === choiceId);
    if (!choice) throw new TypeError(`${this.state} offers no ${choiceId}`);
    await this.#move(advance(this.resting, choice.event, NOW));
  }

  /** Sends an event of the flow as it is. */
  async sends(event: FlowEvent): Promise<void> {
    await this.#move(advance(this.resting, event, NOW));
  }

  async #read(input: IncomingInput): Promise<void> {
    const { resting, view } = this;
    const intent: Intent = interpret(input, {
      resting,
      view,
      token: 'token',
      known: true,
      isStaff: true,
      typing: TYPING,
    });
    const event = 'event' in intent ? intent.event : undefined;
    if (!event) throw new TypeError(`read as ${intent.kind}`);
    const flow = intent.kind === 'enter' ? intent.flow : resting.flow.name;
    const from = flow === resting.flow.name ? resting : beginFlow(flow);
    await this.#move(advance(from, event, NOW));
  }

  async #move(moved: Advanced): Promise<void> {
    const asked: FlowQuery[] = [];
    const settled = await settle(moved, NOW, async (query) => {
      asked.push(query);
      return this.#answering(query);
    });
    this.resting = settled.resting;
    this.said = settled.says;
    this.asked = asked;
    this.turns += 1;
  }
}

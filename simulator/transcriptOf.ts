import type { Entry } from './chatUser.ts';
import { readMessage } from './readMessage.ts';

/** A chat as a person would read it: 「name ▸ …」 for their own bubbles, 「bot ◂ …」 for the bot's, buttons in brackets. */
export function transcriptOf(name: string, chat: readonly Entry[]): string {
  return chat.map((entry) => bubble(entry.from === 'user' ? `${name} ▸ ` : 'bot ◂ ', entry)).join('\n');
}

function bubble(prefix: string, { message }: Entry): string {
  const { lines, tappables, quickReplies } = readMessage(message);
  const buttons = tappables.map(({ label }) => `[${label}]`).join(' ');
  const replies = quickReplies.map(({ label }) => `(${label})`).join(' ');
  const indent = `\n${' '.repeat(2)}`;
  return prefix + [...lines, buttons, replies].filter((line) => line !== '').join(indent);
}

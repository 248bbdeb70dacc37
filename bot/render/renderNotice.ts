import type { messagingApi } from '@line/bot-sdk';
import type { Say } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import type { Language } from '../texts/language.ts';
import { drawSay } from './drawSay.ts';
import { condense, textMessage } from './toMessage.ts';

/** A push takes five messages. */
const MOST_MESSAGES = 5;

/** Turns what is told to somebody who did not ask into LINE messages: one where words alone are said, five at most. */
export function renderNotice(says: readonly Say[], language: Language): messagingApi.Message[] {
  const words = says.flatMap(({ line, card }) => (line && !card ? [say(line, language)] : []));
  const cards = says.filter(({ card }) => card).flatMap((each) => drawSay(each, { language }));
  const text = words.length > 0 ? [textMessage(words.join('\n\n'))] : [];
  return condense([...text, ...cards], MOST_MESSAGES);
}

import type { messagingApi } from '@line/bot-sdk';
import type { Language } from '../../domain/language.ts';
import type { Role, Say } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import { drawSay } from './drawSay.ts';
import { condense, textMessage } from './toMessage.ts';
import { badgeOf, type Voice } from './voice.ts';

/** A push takes five messages. */
const MOST_MESSAGES = 5;

/**
 * Turns what is told to somebody who did not ask into LINE messages: one where words alone are said, five at most. `role`
 * only where they have two.
 */
export function renderNotice(
  says: readonly Say[],
  language: Language,
  role?: Role | undefined,
): messagingApi.Message[] {
  const voice: Voice = { language, role };
  const words = says.flatMap(({ line, card }) => (line && !card ? [say(line, language)] : []));
  const cards = says.filter(({ card }) => card).flatMap((each) => drawSay(each, voice));
  const text = words.length > 0 ? [textMessage(`${badgeOf(voice)}${words.join('\n\n')}`)] : [];
  return condense([...text, ...cards], MOST_MESSAGES);
}

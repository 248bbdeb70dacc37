import { type Html, html } from '../kit/html.ts';
import type { Words } from '../kit/words.ts';

/** The leave that was filed for the children of an account; there is none as long as leave is not filed here. */
export function renderLeaveHistory(words: Words): Html {
  return html`<p>${words('accountPage.noLeave')}</p>\n`;
}

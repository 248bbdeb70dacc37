import { say } from '../../bot/texts/index.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { type Html, html } from './html.ts';

/** Links to the same page in each language, each named in its own script. */
export function languageLinks(path: string, language: Language): Html {
  const links = LANGUAGES.map(
    (each) =>
      html`<a href="${path}?lang=${each}" lang="${each}" hreflang="${each}"${each === language && html` aria-current="page"`}>${say({ key: `language.${each}` }, each)}</a>`,
  );
  return html`<nav aria-label="${say({ key: 'web.languages' }, language)}">${links}</nav>`;
}

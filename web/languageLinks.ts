import { say } from '../bot/texts/index.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { escapeHtml } from './renderPage.ts';

/** Links to the same page in each language; HTML. */
export function languageLinks(path: string, language: Language): string {
  const links = LANGUAGES.map(
    (each) =>
      `<a href="${escapeHtml(path)}?lang=${each}" lang="${each}" hreflang="${each}"${each === language ? ' aria-current="page"' : ''}>${escapeHtml(say({ key: `language.${each}` }, each))}</a>`,
  );
  return `<nav aria-label="${escapeHtml(say({ key: 'web.languages' }, language))}">${links.join('')}</nav>`;
}

import type { Language } from '../../domain/language.ts';
import { type Html, html } from './html.ts';

/** A page in our look. */
export interface Page {
  title: string;
  language: Language;
  /** What stands between header and end. */
  body: Html;
  /** Files under /scripts/ that the page needs; it must work, or say what else does, without them. */
  scripts?: readonly string[];
}

/** A whole page, as it is sent. Scripts are files of our own alone: the policy refuses anything inline. */
export function renderPage({ title, language, body, scripts = [] }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/fonts/index.css">
<link rel="stylesheet" href="/page.css">
${scripts.map((file) => html`<script type="module" src="/scripts/${file}"></script>\n`)}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;
}

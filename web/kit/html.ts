const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page: what stands in it is safe, because only {@link html} makes it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a page: text and numbers are escaped, pieces stay, lists are joined, nothing is left out. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/** A piece of a page: html`<p>${words}</p>`. Every value is escaped, also within a quoted attribute. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, at) => text + textOf(values[at])).join(''));
}

/** Paragraphs as the texts have them: an empty line parts them, a line end is one. */
export function paragraphs(text: string): Html[] {
  return text
    .split('\n\n')
    .map(
      (each) => html`<p>${each.split('\n').map((line, at) => (at > 0 ? [html`<br>`, line] : line))}</p>\n`,
    );
}

function textOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}

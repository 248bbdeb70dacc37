import { type Html, html } from './html.ts';

/** A field of a form, with its label above and what was wrong below it. */
export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'tel';
  value?: string | undefined;
  /** What browsers fill in by themselves (autocomplete). */
  fills?: string;
  /** Digits alone are typed: the telephone shows its number pad. */
  digits?: boolean;
  hint?: string | undefined;
  /** What is wrong with what was sent, and what would be right. */
  wrong?: string | undefined;
}

/** A labelled field, its hint and its mistake tied to it for screen readers; the page opens at the one that is wrong. */
export function field({ name, label, type = 'text', value, fills, digits, hint, wrong }: Field): Html {
  const notes = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" required${value !== undefined && html` value="${value}"`}${fills !== undefined && html` autocomplete="${fills}"`}${digits === true && html` inputmode="numeric"`}${notes !== '' && html` aria-describedby="${notes}"`}${wrong !== undefined && html` aria-invalid="true" autofocus`}>
${hint !== undefined && html`<p class="quiet" id="${name}-hint">${hint}</p>`}${wrong !== undefined && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}</div>
`;
}

/** A form that is sent to this service, with the token of the browser it was given to; `body` is its fields and buttons. */
export function form(
  action: string,
  csrf: string,
  body: Html,
  { id, takesFile = false }: { id?: string; takesFile?: boolean } = {},
): Html {
  return html`<form method="post" action="${action}" novalidate${takesFile && html` enctype="multipart/form-data"`}${id !== undefined && html` id="${id}"`}>
<input type="hidden" name="csrf" value="${csrf}">
${body}</form>
`;
}

/** A button that sends its form; a quiet one is not the page's main way on. */
export function submitButton(label: string, quiet = false): Html {
  return html`<button type="submit"${quiet && html` class="quiet-button"`}>${label}</button>\n`;
}

/** What happened, or what is wrong, above everything else and read out by itself. */
export function notice(text: string, kind: 'good' | 'wrong' = 'wrong'): Html {
  return html`<p class="notice ${kind}" role="${kind === 'wrong' ? 'alert' : 'status'}">${text}</p>\n`;
}

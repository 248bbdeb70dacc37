import type { Language } from '../../domain/language.ts';
import { line, type Param } from '../../flows/view.ts';
import { say } from '../texts/index.ts';

/** The emails there are; each has a subject and a body among the texts. */
export const MAIL_KEYS = [
  'mail.code',
  'mail.progressCode',
  'mail.endCode',
  'mail.staffCode',
  'mail.pageCode',
  'mail.loginCode',
  'mail.resetCode',
  'mail.passwordChanged',
  'mail.loginsFailed',
  'mail.received',
  'mail.approved',
  'mail.rejected',
  'mail.otherGuardian',
  'mail.lineTied',
  'mail.emailReplaced',
  'mail.knownContact',
  'mail.accountUsed',
  'mail.staffWaiting',
  'mail.staffChanged',
  'mail.ended',
  'mail.stopped',
  'mail.staffEndAsked',
  'mail.staffLeave',
  'mail.lineUntied',
  'mail.deleteCode',
  'mail.accountDeleted',
] as const;

export type MailKey = (typeof MAIL_KEYS)[number];

/** A mail in words, as plain text and as HTML. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An email in words: plain, and the same as a page. The subject is one line, whatever is in the parameters. */
export function renderMail(
  key: MailKey,
  params: Readonly<Record<string, Param>>,
  language: Language,
): RenderedMail {
  const subject = say(line(`${key}.subject`, params), language)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const text = say(line(`${key}.body`, params), language);
  return {
    subject,
    text: `${text}\n\n${say(line('mail.foot'), language)}\n`,
    html: page(subject, text, language),
  };
}

function page(subject: string, text: string, language: Language): string {
  const paragraphs = text.split('\n\n').map(paragraph);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#f5f7f6;color:#1f2937;font:17px/1.7 'Noto Sans TC','PingFang TC','Microsoft JhengHei',sans-serif">
<div style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff;border-top:6px solid #2f6f5e">
${paragraphs.join('\n')}
<p style="margin:24px 0 0;color:#6b7280;font-size:14px">${escaped(say(line('mail.foot'), language))}</p>
</div>
</body>
</html>
`;
}

/** A paragraph of digits alone is the code: large, and easily copied. */
function paragraph(text: string): string {
  const look = /^\d+$/u.test(text)
    ? 'margin:0 0 16px;font-size:34px;font-weight:700;letter-spacing:6px;color:#2f6f5e'
    : 'margin:0 0 16px';
  return `<p style="${look}">${escaped(text).replaceAll('\n', '<br>')}</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}

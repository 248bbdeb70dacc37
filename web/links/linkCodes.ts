import { renderMail } from '../../bot/render/renderMail.ts';
import { renderSms } from '../../bot/render/renderSms.ts';
import { languageOf } from '../../bot/texts/index.ts';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { checkCode } from '../../db/checkCode.ts';
import { type CodeSubject, type IssuedCode, issueCode } from '../../db/issueCode.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import type { PageLink } from '../../db/pageLinks.ts';
import type { Database } from '../../db/tx.ts';
import { withoutSpacing } from '../../domain/text.ts';

/** That a code was sent, or why not: the limits until when, or no way to send it there. */
export type LinkCodeSent = { ok: true } | Exclude<IssuedCode, { ok: true }> | { ok: false; why: 'noWay' };

/** Codes by which a second browser proves that it is the same person's. */
export interface LinkCodes {
  /** Sends one to the link's contact. */
  send(link: PageLink, browserHash: string): Promise<LinkCodeSent>;
  check(link: PageLink, browserHash: string, typed: string): Promise<boolean>;
}

/** Makes them; `canSms`: codes can be sent to mobiles, `nudge` wakes the delivery. */
export function createLinkCodes(parts: { database: Database; canSms: boolean; nudge(): void }): LinkCodes {
  const { database, canSms, nudge } = parts;
  return {
    async send(link, browserHash) {
      const subject = subjectOf(link, browserHash);
      if (!subject || (subject.channel === 'SMS' && !canSms)) return { ok: false, why: 'noWay' };
      const sent = await database.transaction(async (tx): Promise<LinkCodeSent> => {
        const issued = await issueCode(tx, subject, link.now);
        if (!issued.ok) return issued;
        await addToOutbox(tx, link.now, [messageOf(subject, issued.code, link)]);
        return { ok: true };
      });
      if (sent.ok) nudge();
      return sent;
    },
    async check(link, browserHash, typed) {
      const subject = subjectOf(link, browserHash);
      if (!subject) return false;
      const { kind } = await database.run((tx) => checkCode(tx, subject, withoutSpacing(typed), link.now));
      return kind === 'right';
    },
  };
}

/** A code is good for this link in this browser alone. */
function subjectOf({ id, contact }: PageLink, browserHash: string): CodeSubject | undefined {
  if (!contact) return undefined;
  return {
    purpose: 'PAGE_LINK',
    lineUserId: `page/${id}/${browserHash}`,
    channel: contact.kind === 'EMAIL' ? 'EMAIL' : 'SMS',
    destination: contact.value,
  };
}

function messageOf({ channel, destination: to }: CodeSubject, code: string, link: PageLink): Outgoing {
  const language = languageOf(link.language);
  if (channel === 'SMS')
    return { channel, kind: 'NOTICE', to, secret: true, text: renderSms('sms.code', { code }, language) };
  return { channel, kind: 'NOTICE', to, secret: true, ...renderMail('mail.pageCode', { code }, language) };
}

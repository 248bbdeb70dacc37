import type { Feed } from './feed.ts';

/** An email or a text message that the service sent. */
export interface Mail {
  id: string;
  channel: 'email' | 'sms';
  to: string;
  subject: string;
  text: string;
  html?: string;
  at: number;
}

/** What one person may wait for in the mailbox. */
interface MailWait {
  /** Only messages that arrived after this time (ms). */
  after?: number;
  timeoutMs?: number;
  /** Only messages that hold a code. */
  withCode?: boolean;
}

const CODE = /(?<!\d)\d{6}(?!\d)/;

/** Every email and SMS of the service, oldest first. */
export class Mailbox {
  readonly messages: Mail[] = [];
  readonly #returned = new Set<Mail>();
  readonly #feed: Feed;
  readonly #now: () => number;

  constructor(feed: Feed, now: () => number) {
    this.#feed = feed;
    this.#now = now;
  }

  /** Puts a message in. */
  add(mail: Omit<Mail, 'id' | 'at'>): Mail {
    const stored = { ...mail, id: String(this.messages.length + 1), at: this.#now() };
    this.messages.push(stored);
    this.#feed.publish({ type: 'mail', mail: stored });
    return stored;
  }

  /** The newest message to this address that no earlier call returned; waits for it, rejects after `timeoutMs`. */
  waitFor(to: string, { after = -1, timeoutMs = 8000, withCode = false }: MailWait = {}): Promise<Mail> {
    const wanted = address(to);
    const isNew = (mail: Mail) =>
      address(mail.to) === wanted &&
      mail.at > after &&
      !this.#returned.has(mail) &&
      (!withCode || CODE.test(mail.text));
    const find = () => {
      const mail = this.messages.findLast(isNew);
      if (mail) this.#returned.add(mail);
      return mail;
    };
    return this.#feed.until(find, timeoutMs, () => new Error(`No new message to ${to} in ${timeoutMs} ms.`));
  }
}

/** The six-digit code in a message; throws if there is none. */
export function codeIn(mail: Mail): string {
  const code = CODE.exec(mail.text)?.[0];
  if (code === undefined) throw new Error(`No six-digit code in: ${mail.text}`);
  return code;
}

/** Addresses compared without case, mobiles without spaces, dashes and country code. */
function address(to: string): string {
  if (to.includes('@')) return to.trim().toLowerCase();
  return to.replace(/\D/g, '').replace(/^886/, '0');
}

const ONE_MINUTE = 60_000;
const TWENTY_MINUTES = 20 * 60_000;
const ONE_DAY = 24 * 60 * 60_000;

interface Issued {
  userId: string;
  firstDelivery: number;
  lastDelivery: number;
  used: boolean;
}

/** Reply tokens: good once, for one minute after the (re)delivery, and never 20 minutes after the event. */
export class ReplyTokens {
  readonly #issued = new Map<string, Issued>();

  /** A token is delivered with an event; a redelivery starts its minute again unless it was used. */
  deliver(token: string, userId: string, now: number): void {
    this.#forgetOld(now);
    const known = this.#issued.get(token);
    if (known) known.lastDelivery = now;
    else this.#issued.set(token, { userId, firstDelivery: now, lastDelivery: now, used: false });
  }

  /** The user a token answers, or undefined if it is unknown, used or too old; does not use it up. */
  check(token: string, now: number): string | undefined {
    const known = this.#issued.get(token);
    if (!known || known.used || now - known.lastDelivery > ONE_MINUTE) return undefined;
    return now - known.firstDelivery > TWENTY_MINUTES ? undefined : known.userId;
  }

  /** Marks a token as used. */
  use(token: string): void {
    const known = this.#issued.get(token);
    if (known) known.used = true;
  }

  /** Lets every token that is out now grow too old. */
  expireAll(): void {
    for (const known of this.#issued.values()) known.used = true;
  }

  #forgetOld(now: number): void {
    for (const [token, { firstDelivery }] of this.#issued) {
      if (now - firstDelivery <= ONE_DAY) return;
      this.#issued.delete(token);
    }
  }
}

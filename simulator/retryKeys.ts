const ONE_DAY = 24 * 60 * 60 * 1000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What was answered when a retry key was accepted. */
interface AcceptedRequest {
  requestId: string;
  body: object;
}

/** Whether a value of X-Line-Retry-Key has the form of a UUID. */
export function isRetryKey(key: string): boolean {
  return UUID.test(key);
}

/** Retry keys: a request accepted under a key is not accepted again for 24 hours. */
export class RetryKeys {
  readonly #accepted = new Map<string, AcceptedRequest & { at: number }>();

  /** The request accepted under this key, if its 24 hours are not over. */
  find(key: string, now: number): AcceptedRequest | undefined {
    const known = this.#accepted.get(key.toLowerCase());
    return known && now - known.at < ONE_DAY ? known : undefined;
  }

  /** Remembers an accepted request. */
  accept(key: string, request: AcceptedRequest, now: number): void {
    this.#accepted.set(key.toLowerCase(), { ...request, at: now });
  }
}

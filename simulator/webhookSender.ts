import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import type { LineEvent } from './lineEvent.ts';

/** What the service answered: status 0 means nothing within LINE's two seconds. */
export interface WebhookResult {
  status: number;
  ms: number;
}

/** How a webhook is sent. */
interface WebhookOptions {
  url: string | (() => string);
  channelSecret: string;
  /** The bot's user id. */
  destination: string;
  answerWithinMs?: number;
}

const LINE_WAITS_MS = 2000;

/** Posts signed webhooks to the service as LINE does. */
export class WebhookSender {
  readonly #options: WebhookOptions;
  // A new connection each time: an instance that was killed must not leave a dead one behind.
  readonly #agent = new Agent({ pipelining: 0 });

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  /** Sends these events in one request; never rejects because of the service. */
  send(events: readonly LineEvent[]): Promise<WebhookResult> {
    return this.post(webhookBody(this.#options.destination, events));
  }

  /** Sends any body, rightly signed unless a signature is given; for tests of bad input. */
  async post(body: string | Buffer, signature = this.sign(body)): Promise<WebhookResult> {
    const { url } = this.#options;
    const started = performance.now();
    const status = await this.#post(typeof url === 'string' ? url : url(), body, signature);
    return { status, ms: Math.round(performance.now() - started) };
  }

  /** The x-line-signature of a body. */
  sign(body: string | Buffer): string {
    return createHmac('sha256', this.#options.channelSecret).update(body).digest('base64');
  }

  /** Breaks off whatever is still under way. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #post(url: string, body: string | Buffer, signature: string): Promise<number> {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'LineBotWebhook/2.0',
      'x-line-signature': signature,
    };
    const signal = AbortSignal.timeout(this.#options.answerWithinMs ?? LINE_WAITS_MS);
    try {
      const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher: this.#agent });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return 0;
    }
  }
}

/** The body of a webhook; LINE writes emoji as \uXXXX pairs, which is what breaks careless signature checks. */
function webhookBody(destination: string, events: readonly LineEvent[]): string {
  const json = JSON.stringify({ destination, events });
  return json.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

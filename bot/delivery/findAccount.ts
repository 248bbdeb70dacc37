import { Pool } from 'undici';
import { z } from 'zod';

/** The official account, as links to its chat need it. */
export interface OfficialAccount {
  /** Opens the chat with a word ready to be sent; undefined until LINE has said what the account is called. */
  chatLink(word: string): string | undefined;
  close(): Promise<void>;
}

const info = z.object({ basicId: z.string().min(1) });

const DEADLINE_MS = 5_000;
const AGAIN_MS = 60_000;

/** Asks LINE for the account's basic ID, and again each minute until it answers; nothing waits for it. */
export function findAccount(options: {
  baseUrl: string;
  channelAccessToken: string;
  /** Where the chat is, where that is not LINE. */
  chat?: ((word: string) => string) | undefined;
  /** LINE does not know the token; told once. */
  onUnauthorised?: (() => void) | undefined;
}): OfficialAccount {
  const { origin, pathname } = new URL(options.baseUrl);
  const pool = new Pool(origin, { connections: 1, connectTimeout: DEADLINE_MS });
  const prefix = pathname === '/' ? '' : pathname;
  let name: string | undefined;
  let isTold = false;

  async function ask(): Promise<void> {
    try {
      const answer = await pool.request({
        method: 'GET',
        path: `${prefix}/v2/bot/info`,
        headers: { authorization: `Bearer ${options.channelAccessToken}` },
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (answer.statusCode === 401 && !isTold) {
        isTold = true;
        options.onUnauthorised?.();
      }
      const { basicId } = info.parse(JSON.parse(await answer.body.text()));
      name = encodeURIComponent(basicId);
      clearInterval(timer);
    } catch {
      // Mails say it in words until then.
    }
  }

  const timer = setInterval(() => void ask(), AGAIN_MS);
  void ask();
  return {
    chatLink: (word) =>
      name && (options.chat?.(word) ?? `https://line.me/R/oaMessage/${name}/?${encodeURIComponent(word)}`),
    async close() {
      clearInterval(timer);
      await pool.destroy();
    },
  };
}

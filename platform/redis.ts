import { randomInt } from 'node:crypto';
import { createClient } from 'redis';

type Client = ReturnType<typeof newClient>;

/** A connection to Redis that may be away at any time: nothing in the house depends on it. */
export interface RedisLink {
  readonly client: Client;
  /** A connection of its own for subscriptions, not yet connected; its errors go the same way. */
  subscriber(): Client;
  /** Ends the connection within a second, whatever state it is in. Never rejects. */
  close(): Promise<void>;
}

const CONNECT_MS = 2_000;
/** Finds a connection that died in silence; commands have the deadlines of those who send them. */
const PING_MS = 10_000;
/** Short, because a shutdown in between waits for it: the client does not give its timer up. */
const RECONNECT_MOST_MS = 2_000;
const CLOSE_MS = 1_000;
/** When Redis hangs, commands pile up; what is more than this is refused at once. */
const QUEUE_MOST = 1_000;

/**
 * Connects in the background; returns at once, without Redis too, and reconnects for ever with growing pauses. While it is
 * away every command rejects at once (no offline queue), so a caller falls back instead of waiting. `onError` hears of
 * every failed attempt. Gives undefined without a URL.
 */
export function connectRedis(
  url: string | undefined,
  onError: (error: unknown) => void,
): RedisLink | undefined {
  if (url === undefined) return undefined;
  const client = newClient(url).on('error', onError);
  // Rejects only when it is closed while connecting; failures before come to 'error'.
  client.connect().catch(() => {});
  return {
    client,
    subscriber: () => newClient(url).on('error', onError),
    close: () => closeClient(client),
  };
}

/** Ends a connection: gently where it works, else by force. Never rejects. */
export async function closeClient(client: Client): Promise<void> {
  if (client.isReady) {
    const deadline = AbortSignal.timeout(CLOSE_MS);
    const late = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
    await Promise.race([client.close().catch(() => {}), late]);
  }
  client.destroy();
}

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: QUEUE_MOST,
    pingInterval: PING_MS,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries) => {
        const pause = Math.min(100 * 2 ** retries, RECONNECT_MOST_MS);
        // Instances that lost Redis together must not come back in one moment.
        return Math.round(pause * (0.75 + randomInt(500) / 1_000));
      },
    },
  });
}

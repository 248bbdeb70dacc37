import { randomUUID } from 'node:crypto';
import { closeClient, type RedisLink } from './redis.ts';

/** What may be waiting: rows of the outbox, or pending events. */
export type WakeUpTopic = 'outbox' | 'events';

/** Tells whoever carries out due rows that there may be some. The rows are the truth: a lost nudge only costs time. */
export interface WakeUps {
  /** Wakes the handlers of this process, after the current task, and those of all other instances. Never throws. */
  publish(topic: WakeUpTopic): void;
  /** Registers a handler; the function given back removes it. What a handler throws is counted as a failure. */
  subscribe(topic: WakeUpTopic, handler: () => unknown): () => void;
  close(): Promise<void>;
}

const CHANNEL = 'homeroom:wake-ups:';
const TOPICS: readonly WakeUpTopic[] = ['outbox', 'events'];

/** Makes wake-ups in process, and across instances where Redis is given. Failures are silent but counted by `onFailure`. */
export function createWakeUps(
  redis: RedisLink | undefined,
  onFailure: (where: 'publish' | 'subscribe' | 'handler') => void,
): WakeUps {
  const handlers: Record<WakeUpTopic, Set<() => unknown>> = { outbox: new Set(), events: new Set() };
  /** Redis sends a message to its sender too, who has woken already. */
  const self = randomUUID();
  let closed = false;

  function wake(topic: WakeUpTopic): void {
    for (const handler of handlers[topic])
      setImmediate(async () => {
        if (closed) return;
        try {
          await handler();
        } catch {
          onFailure('handler');
        }
      });
  }

  const subscriber = redis && listen(redis, self, wake, () => onFailure('subscribe'));

  return {
    publish(topic) {
      wake(topic);
      if (!redis || closed) return;
      redis.client.publish(CHANNEL + topic, self).catch(() => onFailure('publish'));
    },
    subscribe(topic, handler) {
      // A registration of its own, so that the same function may be registered twice.
      const registered = () => handler();
      handlers[topic].add(registered);
      return () => handlers[topic].delete(registered);
    },
    async close() {
      closed = true;
      if (subscriber) await closeClient(subscriber);
    },
  };
}

function listen(
  redis: RedisLink,
  self: string,
  wake: (topic: WakeUpTopic) => void,
  onFailure: () => void,
): ReturnType<RedisLink['subscriber']> {
  const subscriber = redis.subscriber();
  const subscribed = new Set<WakeUpTopic>();

  async function subscribeTo(topic: WakeUpTopic): Promise<void> {
    try {
      // The client itself renews a subscription after a reconnection: once is enough.
      if (!subscribed.has(topic))
        await subscriber.subscribe(CHANNEL + topic, (from) => {
          if (from !== self) wake(topic);
        });
      subscribed.add(topic);
    } catch {
      onFailure();
    }
  }

  subscriber.on('ready', () => {
    for (const topic of TOPICS) {
      void subscribeTo(topic);
      // What was published while Redis was away came to nobody.
      wake(topic);
    }
  });
  subscriber.connect().catch(() => {});
  return subscriber;
}

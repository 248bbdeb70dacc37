/** Deliveries that begin after the webhook's 200 has left. */
export interface Later {
  /** Starts `send` once the answer to LINE is on its way; `nudge` follows it. */
  send(send: () => Promise<void>): void;
  /** Waits for what is under way. */
  settled(): Promise<void>;
}

/** Makes a {@link Later}; `nudge` wakes whoever sends what a delivery left. */
export function createLater(nudge: () => void): Later {
  const underWay = new Set<Promise<void>>();
  return {
    send(send) {
      const sending = new Promise<void>((resolve) => setImmediate(resolve)).then(send).finally(() => {
        underWay.delete(sending);
        nudge();
      });
      underWay.add(sending);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

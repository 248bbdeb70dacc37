import { forgetMenus } from '../../db/menusToLink.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Log } from '../../platform/log.ts';
import { createContentClient } from '../delivery/contentClient.ts';
import { applyMenus } from '../menus/applyMenus.ts';
import { createMenuClient } from '../menus/menuClient.ts';
import { createTicker } from './createTicker.ts';
import { fetchProofs } from './fetchProofs.ts';
import { createMenuLinks } from './linkMenus.ts';
import { type TellingParts, tellGathered } from './tellGathered.ts';

/** How often is looked who should have another menu: nobody waits for it. */
const LINK_MENUS_EVERY_MS = 2_000;

/** What the tickers work with; main.ts gives it. */
export interface TickerParts extends TellingParts {
  line: { apiBaseUrl: string; dataApiBaseUrl: string; accessToken: string };
  /** How often is looked for what is due to be told or fetched, in milliseconds. */
  everyMs: number;
  /** Makes the menus at the start, as the simulator's account has none at first. */
  makesMenus: boolean;
  /** Messages wait to be sent. */
  wakeDelivery: () => void;
  log: Log;
}

/** What looks for due rows again and again, on every instance. Gives how to stop it, which waits for what is in hand. */
export function startTickers(parts: TickerParts): () => Promise<void> {
  const stops = [startTelling(parts), startFetching(parts), startMenus(parts)];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** What is gathered is told when it is due. */
function startTelling({ wakeDelivery, everyMs, log, ...parts }: TickerParts): () => Promise<void> {
  const telling = createTicker(
    async () => {
      const told = await tellGathered(parts);
      if (told > 0) wakeDelivery();
      return told;
    },
    { everyMs, onError: (error) => log.error('notices.failed', { error }) },
  );
  return () => telling.stop();
}

/** Files of proof are fetched from LINE right after the step that took them: it keeps them for a while only. */
function startFetching({ database, line, everyMs, log }: TickerParts): () => Promise<void> {
  const { mostBytes, fetchDeadlineMs: deadlineMs } = LIMITS.proof;
  const content = createContentClient({ ...line, mostBytes, deadlineMs });
  const onRefused = (code: string) => log.warn('proof.unauthorised', { code });
  const fetching = createTicker(() => fetchProofs({ database, content, onRefused }), {
    everyMs,
    onError: (error) => log.error('proof.failed', { error }),
  });
  return async () => {
    await fetching.stop();
    await content.close();
  };
}

/** People get the menu of their role and language. */
function startMenus({ database, line, makesMenus, log }: TickerParts): () => Promise<void> {
  const client = createMenuClient(line);
  const onError = (error: unknown) => log.error('menus.failed', { error });
  const links = createTicker(createMenuLinks({ database, client }), {
    everyMs: LINK_MENUS_EVERY_MS,
    onError,
  });
  const made = makesMenus
    ? applyMenus(client).then(() => database.run(forgetMenus), onError)
    : Promise.resolve();
  return async () => {
    await made;
    await links.stop();
    await client.close();
  };
}

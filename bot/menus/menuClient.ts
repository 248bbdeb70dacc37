import type { messagingApi } from '@line/bot-sdk';
import { Pool } from 'undici';
import { z } from 'zod';
import { HomeroomError } from '../../domain/homeroomError.ts';

/** The calls of the Messaging API about rich menus. Each throws HomeroomError SEND_FAILED where LINE refuses it. */
export interface MenuClient {
  list(): Promise<{ richMenuId: string; name: string }[]>;
  /** Makes a menu with its picture; gives its id. */
  create(menu: messagingApi.RichMenuRequest, image: Buffer): Promise<string>;
  remove(richMenuId: string): Promise<void>;
  /** Alias → rich menu. */
  aliases(): Promise<Map<string, string>>;
  pointAlias(alias: string, richMenuId: string, isNew: boolean): Promise<void>;
  defaultMenu(): Promise<string | undefined>;
  setDefault(richMenuId: string): Promise<void>;
  link(lineUserId: string, richMenuId: string): Promise<void>;
  unlink(lineUserId: string): Promise<void>;
  close(): Promise<void>;
}

/** How to reach the Messaging API, and the host that takes pictures. */
export interface MenuClientOptions {
  apiBaseUrl: string;
  dataApiBaseUrl: string;
  accessToken: string;
}

const DEADLINE_MS = 10_000;

const menus = z.object({ richmenus: z.array(z.object({ richMenuId: z.string(), name: z.string() })) });
const made = z.object({ richMenuId: z.string() });
const aliasList = z.object({
  aliases: z.array(z.object({ richMenuAliasId: z.string(), richMenuId: z.string() })),
});

type Call = { method: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown; image?: Buffer };

/** Makes a client with connections of its own, to the hosts given and to no other. */
export function createMenuClient(options: MenuClientOptions): MenuClient {
  const { apiBaseUrl, dataApiBaseUrl, accessToken } = options;
  const api = hostOf(apiBaseUrl);
  const data = hostOf(dataApiBaseUrl);

  /** Gives the status and the body; only the statuses in `alright` besides 2xx are no failure. */
  async function call(
    host: typeof api,
    { method, path, body, image }: Call,
    alright: readonly number[] = [],
  ) {
    const answer = await host.pool.request({
      method,
      path: `${host.prefix}${path}`,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(image ? { 'content-type': 'image/png' } : body ? { 'content-type': 'application/json' } : {}),
      },
      body: image ?? (body === undefined ? null : JSON.stringify(body)),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = await answer.body.text();
    const { statusCode: status } = answer;
    if ((status < 200 || status >= 300) && !alright.includes(status))
      throw new HomeroomError(
        'SEND_FAILED',
        `LINE answered HTTP_${status} to ${method} ${path.replace(/U[0-9a-f]{32}/u, '…')}${status === 401 ? ': is LINE_CHANNEL_ACCESS_TOKEN right?' : ''}`,
      );
    return { status, json: (): unknown => JSON.parse(text) };
  }

  const richMenu = (id: string) => `/v2/bot/richmenu/${encodeURIComponent(id)}`;
  const ofUser = (id: string) => `/v2/bot/user/${encodeURIComponent(id)}/richmenu`;
  const remove = async (id: string) =>
    void (await call(api, { method: 'DELETE', path: richMenu(id) }, [404]));

  return {
    async list() {
      return menus.parse((await call(api, { method: 'GET', path: '/v2/bot/richmenu/list' })).json())
        .richmenus;
    },
    async create(menu, image) {
      const answer = await call(api, { method: 'POST', path: '/v2/bot/richmenu', body: menu });
      const { richMenuId } = made.parse(answer.json());
      try {
        await call(data, { method: 'POST', path: `${richMenu(richMenuId)}/content`, image });
      } catch (error) {
        // Without its picture it can be linked to nobody, and would be taken for whole the next time.
        await remove(richMenuId);
        throw error;
      }
      return richMenuId;
    },
    remove,
    async aliases() {
      const answer = await call(api, { method: 'GET', path: '/v2/bot/richmenu/alias/list' });
      const { aliases } = aliasList.parse(answer.json());
      return new Map(aliases.map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]));
    },
    async pointAlias(alias, richMenuId, isNew) {
      const path = isNew ? '/v2/bot/richmenu/alias' : `/v2/bot/richmenu/alias/${encodeURIComponent(alias)}`;
      const body = isNew ? { richMenuAliasId: alias, richMenuId } : { richMenuId };
      await call(api, { method: 'POST', path, body });
    },
    async defaultMenu() {
      const answer = await call(api, { method: 'GET', path: ofUser('all') }, [404]);
      return answer.status === 404 ? undefined : made.parse(answer.json()).richMenuId;
    },
    async setDefault(richMenuId) {
      await call(api, { method: 'POST', path: `${ofUser('all')}/${encodeURIComponent(richMenuId)}` });
    },
    async link(lineUserId, richMenuId) {
      await call(api, { method: 'POST', path: `${ofUser(lineUserId)}/${encodeURIComponent(richMenuId)}` });
    },
    async unlink(lineUserId) {
      await call(api, { method: 'DELETE', path: ofUser(lineUserId) }, [404]);
    },
    async close() {
      await Promise.all([api.pool.destroy(), data.pool.destroy()]);
    },
  };
}

function hostOf(baseUrl: string) {
  const { origin, pathname } = new URL(baseUrl);
  // A connection for each call: between two of them a menu may be drawn for seconds, and the other side hangs up meanwhile.
  const pool = new Pool(origin, { connections: 2, connectTimeout: DEADLINE_MS, pipelining: 0 });
  return { pool, prefix: pathname === '/' ? '' : pathname };
}

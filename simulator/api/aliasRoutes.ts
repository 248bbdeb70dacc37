import { Router } from 'express';
import { isObject } from '../jsonObject.ts';
import type { Platform } from '../platform.ts';
import { type Answer, ok, refusal, route } from './answer.ts';

const ALIAS_ID = /^[a-z0-9_-]{1,32}$/;
const MAX_ALIASES = 1000;

/** The aliases of rich menus, which switch actions name. */
export function aliasRoutes(platform: Platform): Router {
  const router = Router();
  const { aliases } = platform.richMenus;
  const withAlias = (answer: (aliasId: string, body: unknown) => Answer) =>
    route((req) => {
      const aliasId = String(req.params.aliasId);
      return aliases.has(aliasId) ? answer(aliasId, req.body) : absent('richmenu alias not found', 404);
    });
  router.post(
    '/richmenu/alias',
    route((req) => create(platform, req.body)),
  );
  router.get(
    '/richmenu/alias/list',
    route(() => ok({ aliases: [...aliases].map(([id, menuId]) => aliasOf(id, menuId)) })),
  );
  router.get(
    '/richmenu/alias/:aliasId',
    withAlias((id) => ok(aliasOf(id, aliases.get(id)))),
  );
  router.post(
    '/richmenu/alias/:aliasId',
    withAlias((id, body) => point(platform, id, body)),
  );
  router.delete(
    '/richmenu/alias/:aliasId',
    withAlias((id) => {
      aliases.delete(id);
      return ok();
    }),
  );
  return router;
}

function create(platform: Platform, body: unknown): Answer {
  const id = isObject(body) ? body.richMenuAliasId : undefined;
  if (typeof id !== 'string' || !ALIAS_ID.test(id)) {
    const details = [{ message: 'invalid richMenuAliasId', property: 'richMenuAliasId' }];
    return refusal(400, 'The request body has 1 error(s)', details);
  }
  if (platform.richMenus.aliases.has(id)) return absent('conflict richmenu alias id', 400);
  if (platform.richMenus.aliases.size >= MAX_ALIASES) return absent('too many richmenu aliases', 400);
  return point(platform, id, body);
}

/** Lets an alias mean a menu, which has to exist and to have its picture. */
function point(platform: Platform, aliasId: string, body: unknown): Answer {
  const id = isObject(body) && typeof body.richMenuId === 'string' ? body.richMenuId : undefined;
  if (!platform.richMenus.get(id)?.image || id === undefined) return absent('richmenu not found', 400);
  platform.richMenus.aliases.set(aliasId, id);
  return ok();
}

function aliasOf(richMenuAliasId: string, richMenuId: string | undefined): object {
  return { richMenuAliasId, richMenuId };
}

function absent(message: string, status: number): Answer {
  return { status, body: { message, details: [] } };
}

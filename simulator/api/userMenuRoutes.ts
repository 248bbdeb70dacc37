import { type Request, Router } from 'express';
import { isObject } from '../jsonObject.ts';
import type { Platform } from '../platform.ts';
import type { RichMenu } from '../richMenus.ts';
import { type Answer, notFound, ok, refusal, route } from './answer.ts';

const USER_ID = /^U[0-9a-f]{32}$/;
const accepted: Answer = { status: 202, body: {} };

/** Which person sees which rich menu: the default one, links of one person and of many. */
export function userMenuRoutes(platform: Platform): Router {
  const router = Router();
  const forUser = (answer: (userId: string, req: Request) => Answer) =>
    route((req) => {
      const userId = String(req.params.userId);
      return USER_ID.test(userId)
        ? answer(userId, req)
        : refusal(400, "The value for the 'userId' parameter is invalid");
    });
  router.get(
    '/user/all/richmenu',
    route(() => defaultMenu(platform)),
  );
  router.delete(
    '/user/all/richmenu',
    route(() => setDefault(platform, undefined)),
  );
  router.post(
    '/user/all/richmenu/:richMenuId',
    route((req) => {
      const menu = platform.richMenus.get(String(req.params.richMenuId));
      return menu ? setDefault(platform, menu) : notFound();
    }),
  );
  router.get(
    '/user/:userId/richmenu',
    forUser((userId) => linkedMenu(platform, userId)),
  );
  router.delete(
    '/user/:userId/richmenu',
    forUser((userId) => link(platform, [userId], undefined)),
  );
  router.post(
    '/user/:userId/richmenu/:richMenuId',
    forUser((userId, req) => {
      const menu = platform.richMenus.get(String(req.params.richMenuId));
      return menu ? (withoutImage(menu) ?? link(platform, [userId], menu.richMenuId)) : notFound();
    }),
  );
  router.post(
    '/richmenu/bulk/link',
    route((req) => bulkLink(platform, req.body)),
  );
  router.post(
    '/richmenu/bulk/unlink',
    route((req) => bulkUnlink(platform, req.body)),
  );
  return router;
}

function linkedMenu(platform: Platform, userId: string): Answer {
  const menu = platform.richMenus.get(platform.users.get(userId)?.richMenuId);
  return menu
    ? ok({ richMenuId: menu.richMenuId })
    : { status: 404, body: { message: 'the user has no richmenu', details: [] } };
}

/** Links who can be linked; strangers and blockers are answered alike but get no menu. */
function link(platform: Platform, userIds: readonly string[], richMenuId: string | undefined): Answer {
  for (const userId of userIds) {
    const user = platform.users.get(userId);
    if (!user?.friend || user.blocked) continue;
    user.richMenuId = richMenuId;
    platform.menuChanged(user);
  }
  return ok();
}

function bulkLink(platform: Platform, body: unknown): Answer {
  const { ids, wrong } = userIdsOf(body);
  if (wrong) return wrong;
  const id = isObject(body) && typeof body.richMenuId === 'string' ? body.richMenuId : '';
  if (!/^richmenu-[0-9a-f]{32}$/.test(id)) {
    return refusal(400, 'The request body has 1 error(s)', [
      { message: 'invalid richMenuId', property: 'richMenuId' },
    ]);
  }
  const menu = platform.richMenus.get(id);
  if (!menu) return { status: 404, body: { message: 'richmenu not found', details: [] } };
  const refused = withoutImage(menu);
  if (refused) return refused;
  link(platform, ids, id);
  return accepted;
}

function bulkUnlink(platform: Platform, body: unknown): Answer {
  const { ids, wrong } = userIdsOf(body);
  if (wrong) return wrong;
  link(platform, ids, undefined);
  return accepted;
}

function userIdsOf(body: unknown): { ids: string[]; wrong?: Answer } {
  const ids = isObject(body) && Array.isArray(body.userIds) ? body.userIds.map(String) : [];
  if (ids.length < 1 || ids.length > 500) {
    const details = [{ message: 'Size must be between 1 and 500', property: 'userIds' }];
    return { ids, wrong: refusal(400, 'The request body has 1 error(s)', details) };
  }
  const bad = ids.findIndex((id) => !USER_ID.test(id));
  if (bad < 0) return { ids };
  const message = `The property, 'userIds[${bad}]', in the request body is invalid (line: -, column: -)`;
  return { ids, wrong: refusal(400, message) };
}

function defaultMenu({ richMenus }: Platform): Answer {
  const menu = richMenus.get(richMenus.defaultId);
  return menu
    ? ok({ richMenuId: menu.richMenuId })
    : { status: 404, body: { message: 'no default richmenu', details: [] } };
}

function setDefault(platform: Platform, menu: RichMenu | undefined): Answer {
  const wrong = menu && withoutImage(menu);
  if (wrong) return wrong;
  platform.richMenus.defaultId = menu?.richMenuId;
  platform.menusChanged();
  return ok();
}

/** LINE's refusal of a menu without a picture, or undefined if it has one. */
function withoutImage(menu: RichMenu): Answer | undefined {
  if (menu.image) return undefined;
  return {
    status: 400,
    body: { message: 'must upload richmenu image before applying it to user', details: [] },
  };
}

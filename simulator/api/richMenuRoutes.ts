import { type Request, Router } from 'express';
import { checkRichMenu, isRichMenuSize } from '../checks/checkRichMenu.ts';
import { imageSize } from '../imageSize.ts';
import { isObject } from '../jsonObject.ts';
import type { Platform } from '../platform.ts';
import type { RichMenu } from '../richMenus.ts';
import { type Answer, notFound, ok, refusal, refusalOf, route } from './answer.ts';

const MAX_MENUS = 1000;

/** Rich menus: making them, and their pictures. */
export function richMenuRoutes(platform: Platform): Router {
  const router = Router();
  const menus = platform.richMenus;
  const withMenu = (answer: (menu: RichMenu, req: Request) => Answer) =>
    route((req) => {
      const menu = menus.get(String(req.params.richMenuId));
      return menu ? answer(menu, req) : notFound();
    });
  router.post(
    '/richmenu',
    route((req) => create(platform, req.body)),
  );
  router.post(
    '/richmenu/validate',
    route((req) => refusalOf(checkRichMenu(req.body)) ?? ok()),
  );
  router.get(
    '/richmenu/list',
    route(() => ok({ richmenus: menus.list().map(responseOf) })),
  );
  router.get(
    '/richmenu/:richMenuId',
    withMenu((menu) => ok(responseOf(menu))),
  );
  router.delete(
    '/richmenu/:richMenuId',
    withMenu((menu) => deleteMenu(platform, menu)),
  );
  router.post('/richmenu/:richMenuId/content', withMenu(uploadImage));
  router.get('/richmenu/:richMenuId/content', (req, res) => {
    const picture = menus.get(String(req.params.richMenuId))?.image;
    if (picture) res.type(picture.type).send(picture.bytes);
    else res.status(404).json({ message: 'Not found' });
  });
  return router;
}

function create(platform: Platform, body: unknown): Answer {
  const wrong = refusalOf(checkRichMenu(body));
  if (wrong) return wrong;
  if (platform.richMenus.list().length >= MAX_MENUS)
    return refusal(400, 'The maximum number of rich menus has been reached');
  return ok({ richMenuId: platform.richMenus.create(isObject(body) ? body : {}).richMenuId });
}

function responseOf({ richMenuId, menu }: RichMenu): object {
  const { size, selected, name, chatBarText, areas } = menu;
  return { richMenuId, size, selected, name, chatBarText, areas };
}

function uploadImage(menu: RichMenu, req: Request): Answer {
  const type = (req.get('content-type') ?? '').split(';')[0]?.trim();
  if (type !== 'image/png' && type !== 'image/jpeg') return refusal(415, 'Unsupported Media Type');
  if (menu.image) return refusal(400, 'An image has already been uploaded to the richmenu');
  const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const size = imageSize(bytes);
  const wanted = isObject(menu.menu.size) ? menu.menu.size : {};
  const fits = size?.width === wanted.width && size?.height === wanted.height;
  if (!size || !isRichMenuSize(size) || !fits)
    return refusal(400, 'The image size is not allowed for richmenu');
  menu.image = { type, bytes };
  return ok();
}

function deleteMenu(platform: Platform, menu: RichMenu): Answer {
  platform.richMenus.delete(menu.richMenuId);
  platform.menusChanged();
  return ok();
}

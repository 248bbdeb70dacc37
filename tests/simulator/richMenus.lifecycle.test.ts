import { type EchoService, startEchoService } from './echoService.ts';
import { goodRichMenu, greyPng } from './exampleRichMenu.ts';

let echo: EchoService;
beforeEach(async () => {
  echo = await startEchoService();
});
afterEach(() => echo.close());

const parent = () => echo.simulator.phone('家長手機');
const post = (path: string, body: unknown = {}) => echo.call(`/v2/bot${path}`, { body });
const remove = (path: string) => echo.call(`/v2/bot${path}`, { method: 'DELETE' });
const upload = (id: string, picture: Buffer, type = 'image/png') =>
  echo.call(`/v2/bot/richmenu/${id}/content`, { body: picture, headers: { 'content-type': type } });

async function newMenu(menu: object = goodRichMenu): Promise<string> {
  return String((await post('/richmenu', menu)).body.richMenuId);
}

async function newMenuWithPicture(): Promise<string> {
  const id = await newMenu();
  expect((await upload(id, greyPng(1200, 800))).status).toBe(200);
  return id;
}

test('a menu is made, listed, read and deleted', async () => {
  const id = await newMenu();
  expect(id).toMatch(/^richmenu-[0-9a-f]{32}$/);
  expect((await echo.call(`/v2/bot/richmenu/${id}`)).body).toEqual({ richMenuId: id, ...goodRichMenu });
  expect((await echo.call('/v2/bot/richmenu/list')).body).toEqual({
    richmenus: [{ richMenuId: id, ...goodRichMenu }],
  });
  expect((await remove(`/richmenu/${id}`)).status).toBe(200);
  expect((await echo.call(`/v2/bot/richmenu/${id}`)).status).toBe(404);
});

test.each<[string, object]>([
  ['without name', { ...goodRichMenu, name: undefined }],
  ['with a bar of 15 characters', { ...goodRichMenu, chatBarText: '一'.repeat(15) }],
  ['too high', { ...goodRichMenu, size: { width: 800, height: 800 } }],
  ['too narrow', { ...goodRichMenu, size: { width: 799, height: 300 } }],
  [
    'with 21 areas',
    {
      ...goodRichMenu,
      areas: Array(21).fill({
        bounds: { x: 0, y: 0, width: 1, height: 1 },
        action: { type: 'message', text: 't' },
      }),
    },
  ],
  [
    'with a camera',
    {
      ...goodRichMenu,
      areas: [{ bounds: { x: 0, y: 0, width: 1, height: 1 }, action: { type: 'camera', label: 'c' } }],
    },
  ],
])('a menu %s is refused', async (_name, menu) => {
  expect((await post('/richmenu', menu)).status).toBe(400);
  expect((await post('/richmenu/validate', menu)).body.message).toMatch('The request body has 1 error');
});

describe('pictures', () => {
  test('are PNG or JPEG of the menu’s size, once', async () => {
    const id = await newMenu();
    expect((await upload(id, greyPng(1200, 800), 'image/gif')).status).toBe(415);
    expect((await upload(id, greyPng(1200, 810))).body.message).toBe(
      'The image size is not allowed for richmenu',
    );
    expect((await upload(id, Buffer.from('GIF89a'))).status).toBe(400);
    expect((await upload(id, Buffer.alloc(1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(id, greyPng(1200, 800))).status).toBe(200);
    expect((await upload(id, greyPng(1200, 800))).body.message).toBe(
      'An image has already been uploaded to the richmenu',
    );
  });

  test('are needed before anything points at the menu', async () => {
    const id = await newMenu();
    const message = 'must upload richmenu image before applying it to user';
    expect(await post(`/user/all/richmenu/${id}`)).toMatchObject({ status: 400, body: { message } });
    expect(await post(`/user/${parent().userId}/richmenu/${id}`)).toMatchObject({
      status: 400,
      body: { message },
    });
    expect(await post('/richmenu/bulk/link', { richMenuId: id, userIds: [parent().userId] })).toMatchObject({
      status: 400,
      body: { message },
    });
    expect((await post('/richmenu/alias', { richMenuAliasId: 'a', richMenuId: id })).status).toBe(400);
  });
});

describe('who sees which', () => {
  const shown = () =>
    echo.simulator.platform.richMenuOf(echo.simulator.platform.userNamed('家長手機'))?.richMenuId;

  test('the personal one before the default one; a stranger none; blocking forgets the personal one', async () => {
    const [common, own] = [await newMenuWithPicture(), await newMenuWithPicture()];
    const link = () => post(`/user/${parent().userId}/richmenu/${own}`);
    expect((await post(`/user/all/richmenu/${common}`)).status).toBe(200);
    expect((await link()).status).toBe(200);
    expect(shown()).toBeUndefined();
    await parent().follows();
    expect(shown()).toBe(common);
    await link();
    expect(shown()).toBe(own);
    await parent().blocks();
    await parent().unblocks();
    expect(shown()).toBe(common);
    await remove('/user/all/richmenu');
    expect(await echo.call('/v2/bot/user/all/richmenu')).toMatchObject({
      status: 404,
      body: { message: 'no default richmenu' },
    });
  });

  test('many at once are linked and unlinked', async () => {
    const richMenuId = await newMenuWithPicture();
    await parent().follows();
    const userIds = [parent().userId, `U${'1'.repeat(32)}`];
    expect((await post('/richmenu/bulk/link', { richMenuId, userIds })).status).toBe(202);
    expect((await echo.call(`/v2/bot/user/${parent().userId}/richmenu`)).body).toEqual({ richMenuId });
    expect((await post('/richmenu/bulk/unlink', { userIds })).status).toBe(202);
    expect((await echo.call(`/v2/bot/user/${parent().userId}/richmenu`)).status).toBe(404);
    expect((await post('/richmenu/bulk/unlink', { userIds: Array(501).fill(parent().userId) })).status).toBe(
      400,
    );
    expect((await post('/richmenu/bulk/unlink', { userIds: ['x'] })).body.message).toMatch("'userIds[0]'");
  });

  test('a tile is tapped like a button, and a switch changes the menu', async () => {
    const [first, second] = [await newMenuWithPicture(), await newMenuWithPicture()];
    await post(`/user/all/richmenu/${first}`);
    await parent().follows();
    await parent().taps('進度');
    expect(echo.received.at(-1)?.events[0]?.postback).toEqual({ data: 'menu=progress' });
    await parent().taps('to=second');
    expect(echo.received.at(-1)?.events[0]?.postback?.params).toEqual({
      status: 'RICHMENU_ALIAS_ID_NOTFOUND',
    });
    await post('/richmenu/alias', { richMenuAliasId: 'second', richMenuId: second });
    await parent().taps('to=second');
    expect(echo.received.at(-1)?.events[0]?.postback?.params).toEqual({
      newRichMenuAliasId: 'second',
      status: 'SUCCESS',
    });
    expect(shown()).toBe(second);
  });
});

test('aliases are made, moved, listed and deleted, each id once', async () => {
  const [first, second] = [await newMenuWithPicture(), await newMenuWithPicture()];
  expect((await post('/richmenu/alias', { richMenuAliasId: 'main', richMenuId: first })).status).toBe(200);
  expect((await post('/richmenu/alias', { richMenuAliasId: 'main', richMenuId: second })).body.message).toBe(
    'conflict richmenu alias id',
  );
  expect((await post('/richmenu/alias', { richMenuAliasId: 'Main!', richMenuId: first })).status).toBe(400);
  expect((await post('/richmenu/alias/main', { richMenuId: second })).status).toBe(200);
  expect((await echo.call('/v2/bot/richmenu/alias/list')).body).toEqual({
    aliases: [{ richMenuAliasId: 'main', richMenuId: second }],
  });
  expect((await remove('/richmenu/alias/main')).status).toBe(200);
  expect((await echo.call('/v2/bot/richmenu/alias/main')).status).toBe(404);
});

import { applyMenus } from '../../bot/menus/applyMenus.ts';
import { createMenuClient, type MenuClient } from '../../bot/menus/menuClient.ts';
import { aliasOf, MENU_NAMES } from '../../bot/menus/menus.ts';
import { createMenuLinks } from '../../bot/sweeps/linkMenus.ts';
import { sql } from '../../db/sql.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { logIn } from '../support/conversations.ts';
import { change, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { openTestDatabase } from '../support/testDatabase.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
let client: MenuClient;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
  const { url } = homeroom.simulator;
  client = createMenuClient({ apiBaseUrl: url, dataApiBaseUrl: url, accessToken: 'test-token' });
});
afterAll(async () => {
  await client.close();
  await homeroom.close();
});

test('applied twice, the menus are made once; LINE takes each with its picture', async () => {
  const first = await applyMenus(client);
  expect(first.made).toHaveLength(LANGUAGES.length * MENU_NAMES.length);
  expect(first.pointed).toEqual(first.made);
  expect(first.defaultSet).toBe(true);
  expect(await applyMenus(client)).toEqual({ made: [], pointed: [], removed: [], defaultSet: false });
  const menus = homeroom.simulator.platform.richMenus.list();
  expect(menus.every(({ image }) => image && image.bytes.length <= 1024 * 1024)).toBe(true);
});

test('a menu of an older version is replaced, and its alias points to the new one', async () => {
  const { richMenus } = homeroom.simulator.platform;
  const alias = aliasOf('teacher', 'zh-Hant');
  const old = richMenus.get(richMenus.aliases.get(alias));
  if (old) old.menu.name = `homeroom ${alias} 000000000000`;
  const { made, pointed, removed } = await applyMenus(client);
  expect([made, pointed, removed]).toEqual([[alias], [alias], [`homeroom ${alias} 000000000000`]]);
});

test('people get the menu of their role and language, lose it with the post, and get it again when they come back', async () => {
  const lin = homeroom.phone('林老師');
  await lin.follows();
  await lin.sees('教師登入');
  await logIn(homeroom, lin);
  const link = createMenuLinks({ database: homeroom.database, client });
  const shows = (alias: string | undefined) =>
    waitFor(async () => {
      await link();
      const { aliases } = homeroom.simulator.platform.richMenus;
      return homeroom.simulator.platform.userNamed('林老師').richMenuId === (alias && aliases.get(alias));
    });
  await shows('teacher-zh-hant');
  await lin.says('English');
  await shows('teacher-en');
  await lin.blocks();
  homeroom.simulator.platform.userNamed('林老師').richMenuId = undefined;
  await lin.unblocks();
  await shows('teacher-en');
  await change(homeroom.database, sql`delete from staff_posts`);
  await shows('guardian-en');
  await lin.says('Tiếng Việt');
  await shows('guardian-vi');
  await lin.says('Bahasa Indonesia');
  await shows('guardian-id');
  await lin.says('中文');
  await shows(undefined);
});

test('while the account has no menus nobody is linked, and LINE is asked once a minute', async () => {
  // A store of its own: the running service looks for menus to link too, and would be first now and then.
  const database = await openTestDatabase();
  try {
    let asked = 0;
    let now = 0;
    const link = createMenuLinks({
      database,
      client: { ...client, aliases: async () => new Map(asked++ < 0 ? [] : []) },
      now: () => now,
    });
    const id = `U${'0'.repeat(32)}`;
    await change(
      database,
      sql`insert into line_users (id, language, first_seen_at) values (${id}, 'en', app_now())`,
    );
    expect(await link()).toBe(0);
    expect(await link()).toBe(0);
    expect(asked).toBe(1);
    now = 61_000;
    expect(await link()).toBe(0);
    expect(asked).toBe(2);
  } finally {
    await database.close();
  }
});

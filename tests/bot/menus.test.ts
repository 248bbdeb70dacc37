import { describeMenu, drawMenu } from '../../bot/menus/drawMenu.ts';
import { aliasOf, MENU_NAMES, MENUS } from '../../bot/menus/menus.ts';
import { readPostback } from '../../bot/render/postback.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { checkRichMenu } from '../../simulator/checks/checkRichMenu.ts';
import { imageSize } from '../../simulator/imageSize.ts';

const all = LANGUAGES.flatMap((language) => MENU_NAMES.map((name) => ({ name, language })));

test.each(all)(
  '$name in $language is a menu that LINE takes, every tile means something',
  ({ name, language }) => {
    const menu = { ...describeMenu(name, language), name };
    expect(checkRichMenu(menu)).toBeUndefined();
    expect(aliasOf(name, language)).toMatch(/^[a-z0-9_-]{1,32}$/u);
    expect(menu.areas).toHaveLength(6);
    for (const area of menu.areas ?? []) {
      const { action, bounds } = area;
      const data = action && 'data' in action ? action.data : '';
      expect(readPostback(String(data))?.kind).toBe('menu');
      expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(2_500);
      expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual(1_686);
    }
    const image = drawMenu(name, language);
    expect(image.length).toBeLessThanOrEqual(1024 * 1024);
    expect(imageSize(image)).toMatchObject({ width: 2_500, height: 1_686 });
  },
);

test('every way to another menu has a way back', () => {
  for (const name of MENU_NAMES)
    for (const { to } of MENUS[name])
      if (to) expect(MENUS[to].some((tile) => tile.to !== undefined)).toBe(true);
});

import { LANGUAGES } from '../../domain/language.ts';
import { describeMenu, drawMenu } from './drawMenu.ts';
import type { MenuClient } from './menuClient.ts';
import { aliasOf, DEFAULT_ALIAS, MENU_NAMES, menuName, PREFIX } from './menus.ts';

/** What applying the menus changed; nothing where it was all there. */
export interface Applied {
  made: string[];
  pointed: string[];
  removed: string[];
  defaultSet: boolean;
}

/**
 * Makes the account's rich menus what they are here, and changes nothing that is so already: a menu's name carries a hash of
 * its picture and its areas. Aliases point to the newest; menus of ours that nothing points to are removed. Throws what the
 * client throws; run again it goes on where it stopped.
 */
export async function applyMenus(client: MenuClient): Promise<Applied> {
  const known = new Map((await client.list()).map(({ name, richMenuId }) => [name, richMenuId]));
  const aliases = await client.aliases();
  const applied: Applied = { made: [], pointed: [], removed: [], defaultSet: false };
  const current = new Map<string, string>();
  for (const { alias, definition, image, name } of wanted()) {
    const found = known.get(name);
    const id = found ?? (await client.create({ ...definition, name }, image));
    if (!found) applied.made.push(alias);
    current.set(alias, id);
    if (aliases.get(alias) === id) continue;
    await client.pointAlias(alias, id, !aliases.has(alias));
    applied.pointed.push(alias);
  }
  const standard = current.get(DEFAULT_ALIAS) ?? '';
  if ((await client.defaultMenu()) !== standard) {
    await client.setDefault(standard);
    applied.defaultSet = true;
  }
  const kept = new Set(current.values());
  for (const [name, id] of known) {
    if (!name.startsWith(PREFIX) || kept.has(id)) continue;
    await client.remove(id);
    applied.removed.push(name);
  }
  return applied;
}

function* wanted() {
  for (const language of LANGUAGES)
    for (const each of MENU_NAMES) {
      const alias = aliasOf(each, language);
      const definition = describeMenu(each, language);
      const image = drawMenu(each, language);
      yield { alias, definition, image, name: menuName(alias, definition, image) };
    }
}

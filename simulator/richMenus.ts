import { richMenuId } from './ids.ts';
import type { JsonObject } from './jsonObject.ts';

/** The picture of a rich menu. */
interface RichMenuImage {
  type: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}

/** A rich menu as the bot made it. */
export interface RichMenu {
  richMenuId: string;
  /** The checked request: size, selected, name, chatBarText, areas. */
  menu: JsonObject;
  image: RichMenuImage | undefined;
}

/** The rich menus and aliases of the channel, and the default menu. */
export class RichMenus {
  readonly #menus = new Map<string, RichMenu>();
  /** Alias id → rich menu id. */
  readonly aliases = new Map<string, string>();
  defaultId: string | undefined;

  /** Keeps a new menu, without picture yet. */
  create(menu: JsonObject): RichMenu {
    const made = { richMenuId: richMenuId(), menu, image: undefined };
    this.#menus.set(made.richMenuId, made);
    return made;
  }

  /** A menu by its id. */
  get(id: string | undefined): RichMenu | undefined {
    return id === undefined ? undefined : this.#menus.get(id);
  }

  /** Every menu, oldest first. */
  list(): RichMenu[] {
    return [...this.#menus.values()];
  }

  /** Removes a menu; a default or a personal link to it leads nowhere from then on. */
  delete(id: string): boolean {
    if (this.defaultId === id) this.defaultId = undefined;
    return this.#menus.delete(id);
  }

  /** What somebody sees whose personal menu is this one: the personal menu before the default one. */
  shownTo(personalId: string | undefined): RichMenu | undefined {
    return this.get(personalId) ?? this.get(this.defaultId);
  }
}

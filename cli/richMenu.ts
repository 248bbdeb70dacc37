import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { type Applied, applyMenus } from '../bot/menus/applyMenus.ts';
import { drawMenu } from '../bot/menus/drawMenu.ts';
import { createMenuClient } from '../bot/menus/menuClient.ts';
import { aliasOf, MENU_NAMES } from '../bot/menus/menus.ts';
import { forgetMenus } from '../db/menusToLink.ts';
import type { Database } from '../db/tx.ts';
import { HomeroomError } from '../domain/homeroomError.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Settings } from '../platform/settings.ts';
import type { Output } from './output.ts';

/** What the commands work with. */
export interface RichMenuParts {
  settings(): Settings;
  openStore(): Promise<Database>;
  output: Output;
}

/** Adds `richmenu apply` and `richmenu show DIR` to the program. */
export function addRichMenu(program: Command, parts: RichMenuParts): void {
  const command = program.command('richmenu').description('圖文選單');
  command
    .command('apply')
    .description('在 LINE 官方帳號建立或更新圖文選單；沒有變動就什麼都不做')
    .action(() => apply(parts));
  command
    .command('show')
    .argument('<DIR>', '放圖片的資料夾')
    .description('把圖文選單畫成 PNG')
    .action((folder: string) => show(folder, parts.output));
}

/**
 * Makes the menus; whoever was linked to one that was replaced is linked anew by the service. Throws HomeroomError
 * SETTINGS_INVALID without a real channel, what opening the store throws, and what LINE's refusals throw.
 */
async function apply({ settings, openStore, output }: RichMenuParts): Promise<void> {
  const { line } = settings();
  if (line === 'simulator')
    throw new HomeroomError(
      'SETTINGS_INVALID',
      '請先設定 LINE_CHANNEL_SECRET 和 LINE_CHANNEL_ACCESS_TOKEN；模擬器會自己套用圖文選單',
    );
  // First of all: where the store is in use nothing is changed at LINE.
  const database = await openStore();
  const client = createMenuClient(line);
  try {
    const applied = await applyMenus(client).catch(async (error: unknown) => {
      // What broke off may have replaced some; where nothing was replaced, linking anew changes nothing.
      await database.run(forgetMenus);
      throw error;
    });
    for (const told of describe(applied)) output.line(told);
    if (applied.made.length > 0) await database.run(forgetMenus);
  } finally {
    await client.close();
    await database.close();
  }
}

function describe({ made, pointed, removed, defaultSet }: Applied): string[] {
  const told = [
    ...made.map((alias) => `建立 ${alias}`),
    ...pointed.map((alias) => `別名 ${alias} 指向新的選單`),
    ...(defaultSet ? ['設定預設選單'] : []),
    ...removed.map((name) => `移除 ${name}`),
  ];
  return told.length > 0 ? told : ['圖文選單都是最新的，沒有變動'];
}

async function show(folder: string, output: Output): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES)
    for (const name of MENU_NAMES) {
      const file = path.join(folder, `${aliasOf(name, language)}.png`);
      await writeFile(file, drawMenu(name, language));
      output.line(file);
    }
}

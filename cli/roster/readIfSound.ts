import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { ROSTER_LIMITS } from './rosterFiles.ts';

/** Node's errors, known by their form: under jest they are of another realm's class. */
const systemError = z.object({ code: z.string() });

/** A file's bytes; or in words why they can't be had; or undefined: there is no such file. */
export async function readIfSound(at: string): Promise<Buffer | string | undefined> {
  try {
    const found = await stat(at);
    if (!found.isFile()) return '這不是一個檔案';
    if (found.size > ROSTER_LIMITS.fileBytes)
      return `檔案超過 ${ROSTER_LIMITS.fileBytes / 1024 / 1024} MB，請依學校分開匯入`;
    return await readFile(at);
  } catch (error) {
    const { data } = systemError.safeParse(error);
    const code = data?.code ?? '不明原因';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return `檔案無法讀取（${code}）`;
  }
}

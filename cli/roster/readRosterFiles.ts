import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from './findings.ts';
import type { RosterBytes } from './parseRoster.ts';
import { ROSTER_FILES, ROSTER_LIMITS, type RosterFile } from './rosterFiles.ts';

/** Node's errors, known by their form: under jest they are of another realm's class. */
const systemError = z.object({ code: z.string() });

interface RosterOnDisk {
  files: RosterBytes;
  /** Files that are there and can't be read. */
  problems: Problem[];
  /** Files that are not there. */
  missing: RosterFile[];
}

/** Reads the files of a roster from a folder. Each may be missing; one that is too large is not read. */
export async function readRosterFiles(folder: string): Promise<RosterOnDisk> {
  const disk: RosterOnDisk = { files: {}, problems: [], missing: [] };
  for (const file of ROSTER_FILES) {
    const found = await readIfSound(path.join(folder, file));
    if (found === undefined) disk.missing.push(file);
    else if (typeof found === 'string') disk.problems.push({ file, line: 0, column: null, reason: found });
    else disk.files[file] = found;
  }
  return disk;
}

/** The bytes; or in words why they can't be had; or undefined: there is no such file. */
async function readIfSound(at: string): Promise<Buffer | string | undefined> {
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

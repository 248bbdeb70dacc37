import path from 'node:path';
import type { Problem } from './findings.ts';
import type { RosterBytes } from './parseRoster.ts';
import { readIfSound } from './readIfSound.ts';
import { ROSTER_FILES, type RosterFile } from './rosterFiles.ts';

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

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of the repository. */
export const root = path.join(import.meta.dirname, '../..');

/** Every file that is tracked or would be, by its path from the root; none of what git ignores. */
export function houseFiles(): string[] {
  // CI may run as another user than the one who cloned.
  const args = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

/** The text of a file of the house. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Makes a folder in the system's temporary one with these files; whoever asks removes it. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeroom-house-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

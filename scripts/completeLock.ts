import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An entry of package-lock.json, as far as it is looked at here. */
interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

/**
 * The optional packages that a lock names and does not hold, as entries. npm leaves them out where the source of packages
 * lacks those of other systems, and then refuses `npm ci` of its own lock. They have no integrity: only on such a system
 * would they be fetched.
 */
export function missingOptionals(packages: Readonly<Record<string, Entry>>): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [at, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      if (!isLocked(packages, at, name)) {
        const { cpu, libc, os } = platformOf(name);
        missing[`node_modules/${name}`] = {
          version,
          cpu,
          ...(dev ? { dev } : {}),
          ...(libc ? { libc } : {}),
          optional: true,
          os,
        };
      }
  return missing;
}

function isLocked(packages: Readonly<Record<string, Entry>>, at: string, name: string): boolean {
  return `node_modules/${name}` in packages || `${at}/node_modules/${name}` in packages;
}

/** The systems a package is for, read from its name: `@swc/core-linux-arm-gnueabihf`. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((each) => words.includes(each));
  const processor = PROCESSORS.find((each) => words.includes(each));
  if (!system || !processor) throw new Error(`which system ${name} is for cannot be told from its name`);
  const libc = system !== 'linux' ? undefined : name.includes('musl') ? 'musl' : 'glibc';
  return { cpu: [processor], ...(libc ? { libc: [libc] } : {}), os: [system] };
}

if (import.meta.main) {
  const file = path.join(import.meta.dirname, '../package-lock.json');
  const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionals(lock.packages);
  const [root = ['', {}], ...rest] = Object.entries(lock.packages);
  const all = [...rest, ...Object.entries(missing)].sort(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = Object.fromEntries([root, ...all]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${Object.keys(missing).length} added\n`);
}

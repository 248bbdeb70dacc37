import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** argon2id at OWASP's figures: 19 MiB, two passes, one lane (RELIABILITY row 15). */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Each takes 19 MiB and one of the four threads that names of hosts and files wait for too. */
const AT_ONCE = 2;

const deriveNow = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

/** Two at once, whoever else logs in: the others wait for their turn. */
async function derive(...given: Parameters<typeof deriveNow>): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await deriveNow(...given);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Hashes a password with argon2id. Gives a PHC string; takes about 25 ms off the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...COST, message: password.normalize('NFKC'), nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u;

/** Whether a password fits a PHC string, compared in constant time. False for a string that is none. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc) ?? [];
  if (!salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  const tag = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
  });
  return timingSafeEqual(tag, expected);
}

/** Whether a password was hashed at other figures than today's, and is to be hashed anew at the next login that is right. */
export function needsRehash(phc: string): boolean {
  const [, memory, passes, parallelism] = PHC.exec(phc) ?? [];
  const today = [COST.memory, COST.passes, COST.parallelism];
  return today.some((figure, at) => figure !== Number([memory, passes, parallelism][at]));
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/u, '');

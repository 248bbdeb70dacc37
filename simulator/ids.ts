import { createHash, randomBytes, randomInt } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID (26 characters) of the given time in milliseconds, as LINE uses for webhookEventId. */
export function ulid(now: number): string {
  let time = '';
  for (let rest = now; time.length < 10; rest = Math.floor(rest / 32))
    time = CROCKFORD.charAt(rest % 32) + time;
  const random = Array.from(randomBytes(16), (byte) => CROCKFORD.charAt(byte % 32)).join('');
  return time + random;
}

/**
 * A LINE user id made of a name: the same phone is the same person after a restart of the simulator. Of another provider
 * (LINE's word for whose channels share their users) it is another id.
 */
export function userIdOf(name: string, provider = 'line-simulator'): string {
  return `U${createHash('sha256').update(`${provider}:${name}`).digest('hex').slice(0, 32)}`;
}

/** A message id: a string of 18 digits. */
export function messageId(): string {
  return `5${String(randomInt(10 ** 8)).padStart(8, '0')}${String(randomInt(10 ** 9)).padStart(9, '0')}`;
}

/** A token of LINE's look: reply tokens, quote tokens, tokens to mark as read. */
export function token(): string {
  return randomBytes(16).toString('hex');
}

/** A rich menu id. */
export function richMenuId(): string {
  return `richmenu-${randomBytes(16).toString('hex')}`;
}

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What keyed hashes are for; each label has a key of its own, so that values of one kind never compare with another's. */
export type IndexLabel =
  | 'national-id'
  | 'pupil-code'
  | 'email'
  | 'mobile'
  | 'code'
  | 'row-id'
  | 'question'
  | 'form'
  | 'paper'
  | 'password'
  | 'browser'
  | 'csrf'
  | 'session'
  | 'known-browser'
  | 'line-user'
  | 'address'
  | 'page-link'
  | 'log-subject';

/** Where a sealed value stands. It is bound to the place: moved to another row or column it no longer opens. */
export interface Place {
  table: string;
  column: string;
  id: string;
}

/** Encrypts what must not be read in the database, and makes the keyed hashes by which it is found. */
export interface Vault {
  /** AES-256-GCM under the first key of the ring; the key's id stands in the value. */
  seal(place: Place, plain: string): string;
  /** Opens a sealed value. Throws when the key is unknown, the value was altered, or it stands in another place. */
  open(place: Place, sealed: string): string;
  /** As `open`, and undefined where that throws: for sweeps, in which one value must not hold up the others. */
  tryOpen(place: Place, sealed: string): string | undefined;
  /** As `seal` and `open`, for files: the key's id, a colon, and the sealed bytes as they are. */
  sealBytes(place: Place, plain: Uint8Array): Buffer;
  openBytes(place: Place, sealed: Uint8Array): Buffer;
  /** HMAC-SHA-256 of a normalised value, base64url, 43 characters. */
  index(label: IndexLabel, value: string): string;
  /** Compares a value with its keyed hash in constant time. */
  matches(label: IndexLabel, value: string, hash: string): boolean;
}

/** The keys as the settings give them. */
export interface VaultKeys {
  /** Key ring: the first encrypts, all decrypt. 32 bytes each. */
  dataKeys: readonly { id: string; key: Buffer }[];
  /** 32 bytes; the index keys come from it by HKDF. */
  appSecret: Buffer;
}

/** Makes a vault from the keys of the settings. Throws when a key is not 32 bytes or the ring is empty. */
export function createVault({ dataKeys, appSecret }: VaultKeys): Vault {
  const ring = new Map(dataKeys.map(({ id, key }) => [id, key]));
  const [current] = dataKeys;
  if (!current || [...ring.values(), appSecret].some((key) => key.length !== 32))
    throw new Error('keys must be 32 bytes');
  const indexKeys = new Map<IndexLabel, Buffer>();

  function indexKey(label: IndexLabel): Buffer {
    const known = indexKeys.get(label);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', appSecret, '', `homeroom/index/${label}`, 32));
    indexKeys.set(label, key);
    return key;
  }

  const digest = (label: IndexLabel, value: string) =>
    createHmac('sha256', indexKey(label)).update(value).digest();

  const sealed = (place: Place, plain: Uint8Array): Buffer => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(associatedData(place));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };

  function opened(place: Place, keyId: string, bytes: Buffer): Buffer {
    const key = ring.get(keyId);
    if (!key) throw new Error(`no data key "${keyId}" in the ring`);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(associatedData(place))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }

  function open(place: Place, value: string): string {
    const colon = Math.max(value.indexOf(':'), 0);
    const bytes = Buffer.from(value.slice(colon + 1), 'base64');
    return opened(place, value.slice(0, colon), bytes).toString('utf8');
  }

  return {
    seal: (place, plain) => `${current.id}:${sealed(place, Buffer.from(plain, 'utf8')).toString('base64')}`,
    open,
    tryOpen(place, sealed) {
      try {
        return open(place, sealed);
      } catch {
        return undefined;
      }
    },
    sealBytes: (place, plain) => Buffer.concat([Buffer.from(`${current.id}:`, 'utf8'), sealed(place, plain)]),
    openBytes(place, value) {
      const bytes = Buffer.from(value);
      const colon = Math.max(bytes.indexOf(':'), 0);
      return opened(place, bytes.toString('utf8', 0, colon), bytes.subarray(colon + 1));
    },
    index: (label, value) => digest(label, value).toString('base64url'),
    matches(label, value, hash) {
      const given = Buffer.from(hash, 'base64url');
      const made = digest(label, value);
      return given.length === made.length && timingSafeEqual(given, made);
    },
  };
}

function associatedData({ table, column, id }: Place): Buffer {
  return Buffer.from(`${table}\u2016${column}\u2016${id}`, 'utf8');
}

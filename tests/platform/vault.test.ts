import { createVault, type IndexLabel, type Place } from '../../platform/vault.ts';

const oldKey = { id: 'a', key: Buffer.alloc(32, 1) };
const newKey = { id: 'b', key: Buffer.alloc(32, 2) };
const appSecret = Buffer.alloc(32, 3);
const vault = createVault({ dataKeys: [oldKey], appSecret });

const place = (change: Partial<Place> = {}): Place => ({
  table: 'students',
  column: 'name',
  id: '1',
  ...change,
});

test('what was sealed opens in its place, and looks different each time', () => {
  const [first, second] = [vault.seal(place(), '王小明'), vault.seal(place(), '王小明')];
  expect(vault.open(place(), first)).toBe('王小明');
  expect(first).not.toBe(second);
  expect(vault.open(place(), vault.seal(place(), ''))).toBe('');
});

test('the sealed values of two rows, swapped, both fail to open', () => {
  const [one, two] = [vault.seal(place({ id: '1' }), '甲'), vault.seal(place({ id: '2' }), '乙')];
  expect(() => vault.open(place({ id: '1' }), two)).toThrow();
  expect(() => vault.open(place({ id: '2' }), one)).toThrow();
});

test.each([{ table: 'staff' }, { column: 'student_no' }, { id: '2' }])(
  'a value moved to %o fails',
  (change) => {
    const sealed = vault.seal(place(), '王小明');
    expect(() => vault.open(place(change), sealed)).toThrow();
  },
);

test('any flipped bit is noticed: nonce, tag and text', () => {
  const [id, base64 = ''] = vault.seal(place(), 'A123456789').split(':');
  const bytes = Buffer.from(base64, 'base64');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => vault.open(place(), `${id}:${flipped.toString('base64')}`)).toThrow();
  }
});

test('a value cut short, without a key or not sealed at all fails', () => {
  const sealed = vault.seal(place(), 'x');
  for (const broken of ['', 'a:', 'x', sealed.slice(0, 20), sealed.slice(2)])
    expect(() => vault.open(place(), broken)).toThrow();
});

test('the first key of the ring encrypts, an older one still opens', () => {
  const rotated = createVault({ dataKeys: [newKey, oldKey], appSecret });
  expect(rotated.open(place(), vault.seal(place(), '王小明'))).toBe('王小明');
  expect(rotated.seal(place(), 'x')).toMatch(/^b:/);
});

test('a key that is no longer in the ring is named in the error', () => {
  const sealed = vault.seal(place(), 'x');
  const other = createVault({ dataKeys: [newKey], appSecret });
  expect(() => other.open(place(), sealed)).toThrow('no data key "a"');
});

test('the same id with another key does not open', () => {
  const impostor = createVault({ dataKeys: [{ id: 'a', key: newKey.key }], appSecret });
  expect(() => impostor.open(place(), vault.seal(place(), 'x'))).toThrow();
});

test('keyed hashes are the same for the same value, and differ by label and by secret', () => {
  const labels: IndexLabel[] = [
    'national-id',
    'pupil-code',
    'email',
    'mobile',
    'code',
    'row-id',
    'form',
    'log-subject',
  ];
  const hashes = labels.map((label) => vault.index(label, 'A123456789'));
  expect(new Set(hashes).size).toBe(labels.length);
  expect(hashes).toEqual(labels.map((label) => vault.index(label, 'A123456789')));
  for (const hash of hashes) expect(hash).toMatch(/^[\w-]{43}$/);
  const other = createVault({ dataKeys: [oldKey], appSecret: Buffer.alloc(32, 4) });
  expect(other.index('email', 'x')).not.toBe(vault.index('email', 'x'));
});

test('keyed hashes do not depend on the ring: rotating the data keys loses nobody', () => {
  const rotated = createVault({ dataKeys: [newKey, oldKey], appSecret });
  expect(rotated.index('email', 'x')).toBe(vault.index('email', 'x'));
});

test('a value matches its own hash only', () => {
  const hash = vault.index('code', '123456');
  expect(vault.matches('code', '123456', hash)).toBe(true);
  expect(vault.matches('code', '123457', hash)).toBe(false);
  expect(vault.matches('email', '123456', hash)).toBe(false);
  expect(vault.matches('code', '123456', '')).toBe(false);
});

test('keys of another length and an empty ring are refused', () => {
  const short = Buffer.alloc(31);
  expect(() => createVault({ dataKeys: [], appSecret })).toThrow();
  expect(() => createVault({ dataKeys: [{ id: 'a', key: short }], appSecret })).toThrow();
  expect(() => createVault({ dataKeys: [oldKey, { id: 'b', key: short }], appSecret })).toThrow();
  expect(() => createVault({ dataKeys: [oldKey], appSecret: short })).toThrow();
});

test('bytes are sealed like words: bound to their place, every flipped bit noticed, a shorter value refused', () => {
  const plain = Buffer.from([0, 255, 58, 1, 2, 3]);
  const sealed = vault.sealBytes(place(), plain);
  expect(vault.openBytes(place(), sealed)).toEqual(plain);
  expect(sealed.includes(plain)).toBe(false);
  expect(() => vault.openBytes(place({ id: '2' }), sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const flipped = Buffer.from(sealed);
    flipped[at] = (sealed[at] ?? 0) ^ 1;
    expect(() => vault.openBytes(place(), flipped)).toThrow();
  }
  for (const length of [0, 1, 10])
    expect(() => vault.openBytes(place(), sealed.subarray(0, length))).toThrow();
  const rotated = createVault({ dataKeys: [newKey, oldKey], appSecret });
  expect(rotated.openBytes(place(), sealed)).toEqual(plain);
});

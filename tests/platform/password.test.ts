import { hashPassword, needsRehash, verifyPassword } from '../../platform/password.ts';

test('a password is kept as argon2id with a salt of its own', async () => {
  const [one, other] = await Promise.all([hashPassword('456789'), hashPassword('456789')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(one).not.toBe(other);
  expect(await verifyPassword('456789', one)).toBe(true);
  expect(await verifyPassword('456788', one)).toBe(false);
});

test('a long Unicode password is not cut, and width does not matter', async () => {
  const long = `${'密碼'.repeat(40)}Ａ１`;
  const hash = await hashPassword(long);
  expect(await verifyPassword(`${'密碼'.repeat(40)}A1`, hash)).toBe(true);
  expect(await verifyPassword('密碼'.repeat(40), hash)).toBe(false);
});

test('a hash of other figures is to be made anew, one of today’s is not', async () => {
  expect(needsRehash(await hashPassword('456789'))).toBe(false);
  expect(needsRehash('$argon2id$v=19$m=8192,t=2,p=1$AAAA$AAAA')).toBe(true);
});

test('what is no PHC string fits no password', async () => {
  for (const text of ['', 'x', '$argon2id$v=19$m=1,t=1,p=1$$', 'plain'])
    expect(await verifyPassword('x', text)).toBe(false);
});

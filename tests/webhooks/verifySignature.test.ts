import fc from 'fast-check';
import { verifySignature } from '../../webhooks/verifySignature.ts';
import { SECRET, sign } from './webhookServer.ts';

const body = Buffer.from('{"destination":"U0","events":[]}');

describe('signature', () => {
  test('any of the secrets verifies, and no other', () => {
    const old = 'the-secret-before';
    expect(verifySignature(body, sign(body), [SECRET])).toBe(true);
    expect(verifySignature(body, sign(body, old), [SECRET, old])).toBe(true);
    expect(verifySignature(body, sign(body), [old, SECRET])).toBe(true);
    expect(verifySignature(body, sign(body, old), [SECRET])).toBe(false);
  });

  test('without secrets, or with an empty one, nothing verifies', () => {
    expect(verifySignature(body, sign(body), [])).toBe(false);
    expect(verifySignature(body, sign(body, ''), [''])).toBe(false);
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another length', sign(body).slice(0, 20)],
    ['more behind it', `${sign(body)}=`],
    ['spaces in it', ` ${sign(body)}`],
    ['the other alphabet', Buffer.alloc(32, 0xff).toString('base64url')],
    ['hex', Buffer.from(sign(body), 'base64').toString('hex')],
    ['two of them', `${sign(body)}, ${sign(body)}`],
  ])('is refused: %s', (_what, signature) => {
    expect(verifySignature(body, signature, [SECRET])).toBe(false);
  });

  test('is over the bytes as they came: one changed bit does not verify', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(body);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        return !verifySignature(changed, sign(body), [SECRET]);
      }),
    );
  });

  test('never throws, whatever comes as a signature', () => {
    fc.assert(fc.property(fc.string(), (signature) => !verifySignature(body, signature, [SECRET])));
  });
});

import { createHmac, timingSafeEqual } from 'node:crypto';

const DIGEST_BYTES = 32;
/** Base64 of 32 bytes. Node's decoder skips what is not base64, and a signature must have one writing only. */
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether `signature` (the value of x-line-signature) is base64(HMAC-SHA256(secret, body)) under any of the secrets; two
 * during rotation (LINE 1; RELIABILITY row 35). `body` is what came over the wire: parsed and written again it would no
 * longer verify. Constant time: every secret is tried, whichever fits. Never throws.
 */
export function verifySignature(
  body: Uint8Array,
  signature: string | undefined,
  secrets: readonly string[],
): boolean {
  const wellFormed = signature !== undefined && SIGNATURE.test(signature);
  const given = wellFormed ? Buffer.from(signature, 'base64') : Buffer.alloc(DIGEST_BYTES);
  const fits = secrets.map((secret) =>
    // An empty secret would verify what anybody can sign.
    secret === '' ? false : timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given),
  );
  return wellFormed && fits.includes(true);
}

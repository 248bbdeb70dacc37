import { z } from 'zod';

const contact = z.object({ kind: z.enum(['EMAIL', 'MOBILE']), value: z.string() });

/** What a code is to prove: a contact that was typed, whose binding it is that ends, or the mobile that was given. */
const proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), contact }),
  z.object({ kind: z.literal('end'), bindingId: z.string(), version: z.number().int() }),
  z.object({ kind: z.literal('mobile') }),
]);

/** A binding that is about to be closed, as it was shown. */
const closing = z.object({
  verb: z.enum(['cancel', 'end']),
  bindingId: z.string(),
  version: z.number().int(),
});

/** Everything a conversation about progress remembers. Rights are not in it: they are read at every use. */
export const progressContext = z.object({
  canSms: z.boolean().optional(),
  signedOut: z.boolean().optional(),
  proof: proof.optional(),
  /** Where the code went, masked. */
  to: z.string().optional(),
  code: z.string().optional(),
  closing: closing.optional(),
  erasable: z.number().int().optional(),
});

export type ProgressContext = z.infer<typeof progressContext>;
export type Proof = z.infer<typeof proof>;
export type Closing = z.infer<typeof closing>;

export const emptyProgress: ProgressContext = {};

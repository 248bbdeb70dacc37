import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What is read of an application to know its guardian again; `a` is the application. */
export const guardianColumns = sql`a.id as application_id, a.national_id_sealed, a.name_sealed, a.email_sealed,
  a.mobile_sealed, a.email_verified_at is not null as email_verified, a.mobile_verified_at is not null as mobile_verified,
  a.consent_id, a.consented_at`;

/** The schema of `guardianColumns`. */
export const guardianRow = z.object({
  application_id: z.string(),
  national_id_sealed: z.string(),
  name_sealed: z.string(),
  email_sealed: z.string().nullable(),
  mobile_sealed: z.string(),
  email_verified: z.boolean(),
  mobile_verified: z.boolean(),
  consent_id: z.string(),
  consented_at: z.date(),
});

/** A guardian as an application of theirs names them, opened. */
export interface ApplicationGuardian {
  applicationId: string;
  nationalId: string;
  name: string;
  email?: string | undefined;
  mobile: string;
  /** The contacts that a code has proven. */
  verified: Contact[];
  consent: { id: string; agreedAt: string };
}

/** Opens what `guardianColumns` gave. */
export function openGuardian(tx: Tx, found: z.infer<typeof guardianRow>): ApplicationGuardian {
  const open = (column: string, sealed: string) =>
    tx.vault.open({ table: 'applications', column, id: found.application_id }, sealed);
  const email = found.email_sealed === null ? undefined : open('email_sealed', found.email_sealed);
  const mobile = open('mobile_sealed', found.mobile_sealed);
  return {
    applicationId: found.application_id,
    nationalId: open('national_id_sealed', found.national_id_sealed),
    name: open('name_sealed', found.name_sealed),
    email,
    mobile,
    verified: [
      ...(email !== undefined && found.email_verified ? [{ kind: 'EMAIL' as const, value: email }] : []),
      ...(found.mobile_verified ? [{ kind: 'MOBILE' as const, value: mobile }] : []),
    ],
    consent: { id: found.consent_id, agreedAt: found.consented_at.toISOString() },
  };
}

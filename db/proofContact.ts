import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { isOwn } from './ownApplication.ts';
import { recordAudit } from './recordAudit.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

interface Person {
  lineUserId: string;
  now: string;
}

const sealed = z.object({
  id: z.string(),
  email_sealed: z.string().nullable(),
  mobile_sealed: z.string(),
  email_verified: z.boolean(),
  mobile_verified: z.boolean(),
});

const columns = sql`a.id, a.email_sealed, a.mobile_sealed, a.email_verified_at is not null as email_verified,
  a.mobile_verified_at is not null as mobile_verified`;

/** Where the code goes that ends a binding: its application's proven email, else its proven mobile; undefined without any. */
export async function contactOfBinding(
  tx: Tx,
  { lineUserId, now }: Person,
  bindingId: string,
): Promise<Contact | undefined> {
  const [found] = await rows(
    tx,
    sealed,
    sql`select ${columns} from applications a join bindings b on b.application_id = a.id
        where b.id = ${bindingId}::uuid and ${isOwn(lineUserId, now)}`,
  );
  if (!found) return undefined;
  const { email_sealed, email_verified, mobile_verified } = found;
  if (email_verified && email_sealed !== null)
    return { kind: 'EMAIL', value: open(tx, found.id, 'email_sealed', email_sealed) };
  return mobile_verified ? openMobile(tx, found) : undefined;
}

/** The mobile of this guardian's newest application, where no code has proven it; undefined where there is none. */
export async function mobileToProve(tx: Tx, { lineUserId, now }: Person): Promise<Contact | undefined> {
  const [found] = await rows(
    tx,
    sealed,
    sql`select ${columns} from applications a where a.mobile_verified_at is null and ${isOwn(lineUserId, now)}
        order by a.submitted_at desc, a.id limit 1`,
  );
  return found && openMobile(tx, found);
}

const proven = z.object({ id: z.string() });

/** Notes that a code proved a mobile: of this guardian's applications, those that have it are found by it from now on. */
export async function proveMobile(tx: Tx, { lineUserId, now }: Person, mobile: string): Promise<void> {
  const found = await rows(
    tx,
    proven,
    sql`update applications a set mobile_verified_at = ${now}::timestamptz
        where a.mobile_verified_at is null and a.mobile_index = ${tx.vault.index('mobile', mobile)}
          and ${isOwn(lineUserId, now)}
        returning a.id`,
  );
  await recordAudit(
    tx,
    found.map(({ id }) => ({
      at: now,
      actorKind: 'GUARDIAN',
      actorId: lineUserId,
      action: 'application.mobileProven',
      objectKind: 'application',
      objectId: id,
    })),
  );
}

function openMobile(tx: Tx, { id, mobile_sealed }: z.infer<typeof sealed>): Contact {
  return { kind: 'MOBILE', value: open(tx, id, 'mobile_sealed', mobile_sealed) };
}

function open(tx: Tx, id: string, column: string, value: string): string {
  return tx.vault.open({ table: 'applications', column, id }, value);
}

import { randomUUID } from 'node:crypto';
import { ensureAccount } from '../../db/ensureAccount.ts';
import { readNow } from '../../db/readNow.ts';
import { sql } from '../../db/sql.ts';
import { approveAll, logIn, submitBinding } from './conversations.ts';
import { countRows, PEOPLE, type TestHomeroom } from './homeroom.ts';
import { Visitor } from './visitor.ts';
import { waitFor } from './waitFor.ts';

type Owner = (typeof PEOPLE)['parent' | 'stranger'];

/** A password that no rule refuses. */
export const GOOD = 'tulip-42-Zebra';

/** The first password by its rule. */
export const firstPassword = ({ nationalId }: { nationalId: string }) => nationalId.slice(-6);

/** An account as it comes about: an application, and its approval. */
export async function makeAccount(homeroom: TestHomeroom): Promise<void> {
  await submitBinding(homeroom, homeroom.phone(PEOPLE.parent.name));
  const phone = homeroom.phone(PEOPLE.teacher.name);
  await logIn(homeroom, phone);
  await phone.says('待審核');
  await phone.sees(PEOPLE.child.name);
  await approveAll(phone);
}

/** The account of an approval without the conversation before it. */
export async function openAccount({ database }: TestHomeroom, owner: Owner = PEOPLE.parent): Promise<void> {
  await database.transaction(async (tx) => {
    const guardianIndex = tx.vault.index('national-id', owner.nationalId);
    await ensureAccount(tx, { ...owner, applicationId: randomUUID(), guardianIndex }, await readNow(tx));
  });
}

/** Types email and password on the login page. */
export async function types(visitor: Visitor, email: string, password: string): Promise<Visitor> {
  await visitor.opens('/login');
  return await visitor.sends('/login', { email, password });
}

/** Types the code that was mailed to log in. */
export async function typesCode(homeroom: TestHomeroom, visitor: Visitor, email: string): Promise<Visitor> {
  return await visitor.sends('/login/code', { action: 'code', code: await homeroom.code(email) });
}

/** An owner who has logged in for the first time and chosen a password, {@link GOOD} where none is given. */
export async function logsInFirst(
  homeroom: TestHomeroom,
  owner: Owner = PEOPLE.parent,
  { address, password = GOOD }: { address?: string; password?: string } = {},
): Promise<Visitor> {
  const visitor = new Visitor(homeroom, address);
  await types(visitor, owner.email, firstPassword(owner));
  await typesCode(homeroom, visitor, owner.email);
  return await visitor.sends('/account/password', { password, again: password });
}

/** Whether whatever is an account's is shown to this browser: the page of the password asks for the current one. */
export async function isIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.opens('/account/password')).page.includes('目前的密碼');
}

/** Types passwords that are none. */
export async function wrongPassword(visitor: Visitor, email: string, times = 1): Promise<Visitor> {
  for (let time = 0; time < times; time++) await types(visitor, email, `wrong password ${time}`);
  return visitor;
}

/** Another browser that an account knows like this one. */
export function knownLike(homeroom: TestHomeroom, visitor: Visitor): Visitor {
  const other = new Visitor(homeroom);
  other.cookies.set('homeroom-known', visitor.cookies.get('homeroom-known') ?? '');
  return other;
}

/** The mails with these words in the subject that came to an address so far. */
export function mailsTo({ simulator }: TestHomeroom, email: string, words: string) {
  return simulator.platform.mailbox.messages.filter(
    ({ to, subject }) => to === email && subject.includes(words),
  );
}

/** How many they are, once everything that was written has left. */
export async function countMails(homeroom: TestHomeroom, email: string, words: string): Promise<number> {
  const unsent = sql`select count(*)::int as n from outbox where status = 'UNSENT' and channel = 'EMAIL'`;
  await waitFor(async () => (await countRows(homeroom.database, unsent)) === 0);
  return mailsTo(homeroom, email, words).length;
}

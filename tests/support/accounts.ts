import { randomUUID } from 'node:crypto';
import { ensureAccount } from '../../db/ensureAccount.ts';
import { readNow } from '../../db/readNow.ts';
import { approveAll, logIn, submitBinding } from './conversations.ts';
import { PEOPLE, type TestHomeroom } from './homeroom.ts';
import { Visitor } from './visitor.ts';

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

import type { Mail } from '../../simulator/mailbox.ts';
import { approveAll, logIn, submitBinding } from './conversations.ts';
import { PEOPLE, type TestHomeroom } from './homeroom.ts';
import { Visitor } from './visitor.ts';
import { waitFor } from './waitFor.ts';

/** The password that people of tests choose at their first login. */
export const PASSWORD = '很長的一句話 with 42 cranes';

/** A guardian's first login, from the first password to an own one; ends on the account page. */
export async function logInFirst(
  homeroom: TestHomeroom,
  { email, nationalId }: { email: string; nationalId: string } = PEOPLE.parent,
): Promise<Visitor> {
  const visitor = await new Visitor(homeroom).opens('/login');
  await visitor.sends('/login', { email, password: nationalId.slice(-6) });
  const code = await homeroom.code(email);
  await visitor.sends('/login/code', { action: 'code', code });
  await visitor.sends('/account/password', { password: PASSWORD, again: PASSWORD });
  return await visitor.opens('/account');
}

/** A later login, in a browser that the account does not know. */
export async function logInAgain(
  homeroom: TestHomeroom,
  { email }: { email: string } = PEOPLE.parent,
): Promise<Visitor> {
  const visitor = await new Visitor(homeroom).opens('/login');
  await visitor.sends('/login', { email, password: PASSWORD });
  if (visitor.page.includes('name="code"'))
    await visitor.sends('/login/code', { action: 'code', code: await homeroom.code(email) });
  return await visitor.opens('/account');
}

/** The mother's binding is approved by her child's teacher, which makes her account, and she has logged in once. */
export async function withAccount(homeroom: TestHomeroom) {
  const [phone, staff] = [homeroom.phone('美玲'), homeroom.phone('林老師')];
  await submitBinding(homeroom, phone);
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  return { phone, staff, visitor: await logInFirst(homeroom) };
}

/** The newest mail with this in its subject, once it has come. */
export async function mailOf(homeroom: TestHomeroom, subject: string): Promise<Mail> {
  const { messages } = homeroom.simulator.platform.mailbox;
  const find = () => messages.findLast((mail) => mail.subject.includes(subject));
  await waitFor(() => find() !== undefined);
  const found = find();
  if (!found) throw new Error(`no mail tells "${subject}"`);
  return found;
}

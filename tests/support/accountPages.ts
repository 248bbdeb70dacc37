import type { Mail } from '../../simulator/mailbox.ts';
import { GOOD, logsInFirst, makeAccount, types, typesCode } from './accounts.ts';
import { PEOPLE, type TestHomeroom } from './homeroom.ts';
import { Visitor } from './visitor.ts';
import { waitFor } from './waitFor.ts';

const { parent, teacher } = PEOPLE;

/** The mother's binding is approved by her child's teacher, which makes her account; she has logged in and sees its page. */
export async function withAccount(homeroom: TestHomeroom) {
  await makeAccount(homeroom);
  const [phone, staff] = [homeroom.phone(parent.name), homeroom.phone(teacher.name)];
  await phone.receives('已核准');
  const visitor = await logsInFirst(homeroom);
  return { phone, staff, visitor: await visitor.opens('/account') };
}

/** A later login of hers, in a browser that the account does not know. */
export async function logsInAgain(homeroom: TestHomeroom): Promise<Visitor> {
  const visitor = await types(new Visitor(homeroom), parent.email, GOOD);
  await typesCode(homeroom, visitor, parent.email);
  return await visitor.opens('/account');
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

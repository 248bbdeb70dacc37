import type { Outgoing } from '../../db/outgoing.ts';
import { readGuardianVoice } from '../../db/readGuardianNotices.ts';
import { readStaffAddress, type StaffAddress } from '../../db/readStaffNotice.ts';
import type { Tx } from '../../db/tx.ts';
import { renderMail } from '../render/renderMail.ts';
import { renderNotice } from '../render/renderNotice.ts';
import { mailForStaff } from '../texts/gathered.ts';
import { languageOf } from '../texts/index.ts';

type StaffMail = 'mail.staffWaiting' | 'mail.staffChanged' | 'mail.staffEndAsked' | 'mail.staffLeave';

/** Something said, as a push tells it. */
export type Say = Parameters<typeof renderNotice>[0][number];

/** What reaching people needs besides the database. */
export interface ReachParts {
  /** Opens the chat with a word ready to be sent; undefined as long as the account's name is not known. */
  chatLink(word: string): string | undefined;
}

/** What is told to a guardian in their language, as a guardian where they are of the staff too; undefined where there is nothing. */
export async function toGuardian(
  tx: Tx,
  lineUserId: string,
  says: readonly Say[],
): Promise<Outgoing | undefined> {
  if (says.length === 0) return undefined;
  const { language, isStaff } = await readGuardianVoice(tx, lineUserId);
  const messages = renderNotice(says, languageOf(language), isStaff ? 'guardian' : undefined);
  return { channel: 'LINE', kind: 'NOTICE', lineUserId, messages };
}

/** What is told to a member of staff: in LINE, else by a mail that names how many wait and how to log in. */
export async function toStaff(
  tx: Tx,
  staffId: string,
  parts: ReachParts,
  count: number,
  say: Say | undefined,
  mail: StaffMail = 'mail.staffWaiting',
): Promise<Outgoing | undefined> {
  const address = say && (await readStaffAddress(tx, staffId));
  if (!say || !address) return undefined;
  const { lineUserId } = address;
  if (lineUserId === undefined) return byMail(address, mail, mailForStaff(count, parts.chatLink('教師登入')));
  const role = address.isGuardian ? 'staff' : undefined;
  const messages = renderNotice([say], languageOf(address.language), role);
  return { channel: 'LINE', kind: 'NOTICE', lineUserId, messages };
}

function byMail(
  { email: to, language }: StaffAddress,
  mail: StaffMail,
  params: ReturnType<typeof mailForStaff>,
): Outgoing {
  const rendered = renderMail(mail, params, languageOf(language));
  return { channel: 'EMAIL', kind: 'NOTICE', to, secret: false, ...rendered };
}

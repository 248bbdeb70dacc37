import { isOfAccount } from '../../../db/account/ofAccount.ts';
import { findOtherGuardians } from '../../../db/findOtherGuardians.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import type { StoppedBinding } from '../../../db/stopBinding.ts';
import type { Tx } from '../../../db/tx.ts';
import { findWaitingStops } from '../../../db/waitingStops.ts';
import { otherStopLine, stopLine } from '../../texts/gatheredStops.ts';
import { languageOf } from '../../texts/index.ts';
import { mailTo } from './mails.ts';

/** Guardians to whom no LINE user is tied hear by mail of a binding that the school stopped or let go on. */
export async function stopMails(tx: Tx, stopped: StoppedBinding): Promise<Outgoing[]> {
  const { guardianLineUserId, guardianLanguage, guardianEmail: to } = stopped;
  const others = await findOtherGuardians(tx, [stopped.bindingId]);
  return [
    ...(guardianLineUserId === undefined && to !== undefined
      ? [mailTo(to, 'mail.stopped', { what: stopLine(stopped) }, languageOf(guardianLanguage))]
      : []),
    ...others
      .filter(({ lineUserId }) => lineUserId === undefined)
      .map(({ email, language }) =>
        mailTo(email, 'mail.stopped', { what: otherStopLine(stopped) }, languageOf(language)),
      ),
  ];
}

/** What was about to be told in LINE of a stop goes by mail, where the LINE user is untied before it was; of all of its applications, or of one account's. */
export async function mailWaitingStops(tx: Tx, lineUserId: string, accountId?: string): Promise<Outgoing[]> {
  const which = accountId === undefined ? undefined : isOfAccount(accountId);
  const waiting = await findWaitingStops(tx, lineUserId, which);
  return waiting.map(({ stop, email, language }) =>
    mailTo(email, 'mail.stopped', { what: stopLine(stop) }, languageOf(language)),
  );
}

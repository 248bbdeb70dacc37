import { findOtherGuardians } from '../../../db/findOtherGuardians.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import type { StoppedBinding } from '../../../db/stopBinding.ts';
import type { Tx } from '../../../db/tx.ts';
import { otherStopLine, stopLine } from '../../texts/gatheredStops.ts';
import { languageOf } from '../../texts/index.ts';
import { mailTo } from './mails.ts';

/** Guardians to whom no LINE user is tied hear by mail of a binding that the school stopped or let go on. */
export async function stopMails(tx: Tx, stopped: StoppedBinding): Promise<Outgoing[]> {
  const { guardianLineUserId, guardianEmail: to } = stopped;
  const others = await findOtherGuardians(tx, [stopped.bindingId]);
  return [
    ...(guardianLineUserId === undefined && to !== undefined
      ? [mailTo(to, 'mail.stopped', { what: stopLine(stopped) }, languageOf(undefined))]
      : []),
    ...others
      .filter(({ lineUserId }) => lineUserId === undefined)
      .map(({ email, language }) =>
        mailTo(email, 'mail.stopped', { what: otherStopLine(stopped) }, languageOf(language)),
      ),
  ];
}

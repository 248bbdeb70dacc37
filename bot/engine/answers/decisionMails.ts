import type { DecidedBinding } from '../../../db/decideBinding.ts';
import { findOtherGuardians } from '../../../db/findOtherGuardians.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import type { Tx } from '../../../db/tx.ts';
import { childLine, reasonLine, relationLine } from '../../../flows/binding/progress.ts';
import { type Line, line } from '../../../flows/view.ts';
import { languageOf } from '../../texts/index.ts';
import { mailTo, withOwner } from './mails.ts';

/**
 * What a step's decisions are told by mail: to each guardian their results together, with the account where one was made, and
 * its `login` page; to the other guardians of an approved child that there is one more; to an account that another phone is tied to it.
 */
export async function decisionMails(
  tx: Tx,
  decided: readonly DecidedBinding[],
  login: string,
): Promise<Outgoing[]> {
  const byEmail = Map.groupBy(decided, ({ guardianEmail }) => guardianEmail);
  const own = [...byEmail].flatMap(([email, theirs]) =>
    email === undefined ? [] : resultMails(email, theirs, login),
  );
  const approved = decided.filter(({ status }) => status === 'APPROVED');
  return [...own, ...(await otherGuardianMails(tx, approved))];
}

function resultMails(to: string, decided: readonly DecidedBinding[], login: string): Outgoing[] {
  const [first] = decided;
  if (!first) return [];
  const language = languageOf(first.guardianLanguage);
  const own = (mail: ReturnType<typeof mailTo>) =>
    withOwner(mail, { lineUserId: first.guardianLineUserId, language });
  const approved = decided.filter(({ status }) => status === 'APPROVED');
  const rejected = decided.filter(({ status }) => status === 'REJECTED');
  return [
    ...(approved.length > 0
      ? [
          own(
            mailTo(
              to,
              'mail.approved',
              {
                children: approved.map(childLine),
                account: accountLine(approved, { email: to, link: `${login}?lang=${language}` }),
              },
              language,
            ),
          ),
        ]
      : []),
    ...rejected.map((each) =>
      own(
        mailTo(
          to,
          'mail.rejected',
          { child: childLine(each), school: each.schoolName, reason: reasonLine(each.reason) },
          language,
        ),
      ),
    ),
    ...(approved.some(({ account }) => account === 'tied')
      ? [mailTo(to, 'mail.lineTied', {}, language)]
      : []),
  ];
}

/** What became of the account: made now, there before, or none; why there is none is told to nobody (RELIABILITY 0.12). */
function accountLine(approved: readonly DecidedBinding[], made: { email: string; link: string }): Line {
  const became = approved.map(({ account }) => account);
  if (became.includes('made')) return line('mail.accountMade', made);
  return line(
    became.includes('joined') || became.includes('tied') ? 'mail.accountAsBefore' : 'mail.noAccount',
  );
}

async function otherGuardianMails(tx: Tx, approved: readonly DecidedBinding[]): Promise<Outgoing[]> {
  const others = await findOtherGuardians(
    tx,
    approved.map(({ bindingId }) => bindingId),
  );
  return others.flatMap(({ bindingId, email, lineUserId, language: stored }) => {
    const binding = approved.find((each) => each.bindingId === bindingId);
    if (!binding) return [];
    const language = languageOf(stored);
    const params = { child: childLine(binding), relation: relationLine(binding) };
    return [withOwner(mailTo(email, 'mail.otherGuardian', params, language), { lineUserId, language })];
  });
}

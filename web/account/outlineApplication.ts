import type { AccountExport } from '../../db/account/export/exportAccount.ts';
import { formatMobile } from '../../domain/contact.ts';
import type { Words } from '../kit/words.ts';
import { factsOf, type OutlineEntry, timeIn } from './outlineParts.ts';

type Application = AccountExport['applications'][number];
type Binding = Application['bindings'][number];

/** An application in words, and each of its bindings. */
export function outlineApplication(application: Application, words: Words): OutlineEntry[] {
  const { number, submittedAt, guardian, consent, signature, printedAt } = application;
  const verified = (contact: string | undefined, at: string | undefined) =>
    contact && (at ? words('copy.verified', { contact, at: timeIn(words, at) }) : contact);
  return [
    {
      heading: words('progress.ofApplication', { number }),
      facts: factsOf([
        [words('form.submittedAt'), timeIn(words, submittedAt)],
        [words('form.name'), guardian.name],
        [words('form.nationalId'), guardian.nationalId],
        [words('form.mobile'), verified(formatMobile(guardian.mobile), guardian.mobileVerifiedAt)],
        [words('form.email'), verified(guardian.email, guardian.emailVerifiedAt)],
        [
          words('form.consent'),
          words('form.consentVersion', { version: consent.version, at: timeIn(words, consent.agreedAt) }),
        ],
        [words('form.signature'), signature.drawn ? words('form.signedByHand') : signature.typed],
        [
          words('copy.printed'),
          printedAt.length > 0
            ? words('copy.list', { all: printedAt.map((at) => ({ key: 'paperTime', params: { at } })) })
            : undefined,
        ],
      ]),
    },
    ...application.bindings.map((binding) => outlineBinding(binding, words)),
  ];
}

function outlineBinding(binding: Binding, words: Words): OutlineEntry {
  const { child, relation, relationTyped, status, submittedAt, decision, end, remindedAt, changed } = binding;
  const at = (time: string | undefined) => time && timeIn(words, time);
  return {
    heading: child
      ? words('child', {
          name: child.name,
          level: words(`level.${child.level}`),
          class: words('class', { grade: child.grade, name: child.className }),
        })
      : words('form.withheld'),
    facts: factsOf([
      [words('form.school'), child?.school],
      [words('form.relation'), relationTyped ?? words(`relation.${relation}`)],
      [words('form.status'), words(`status.${status}`)],
      [words('copy.sent'), at(submittedAt)],
      [words('copy.decided'), decision && decidedIn(decision, words)],
      [
        words('copy.reason'),
        decision?.reason && (decision.reason.typed ?? words(`reason.${decision.reason.code}`)),
      ],
      [words(end?.by === 'guardian' ? 'copy.endedByYou' : 'copy.endedBySchool'), at(end?.at)],
      [words('copy.reason'), end?.reason && (end.reason.typed ?? words(`endReason.${end.reason.code}`))],
      [words('copy.reminded'), at(remindedAt)],
      [
        words('copy.changed'),
        changed &&
          words('teacher.changedAt', {
            at: timeIn(words, changed.at),
            what: changed.what.map((what) => ({ key: `change.${what}` })),
          }),
      ],
    ]),
  };
}

function decidedIn({ at, by }: NonNullable<Binding['decision']>, words: Words): string {
  const time = timeIn(words, at);
  return by === undefined ? time : words('copy.decidedBy', { at: time, teacher: by });
}

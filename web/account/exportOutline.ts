import { say } from '../../bot/texts/index.ts';
import type { AccountExport } from '../../db/account/export/exportAccount.ts';
import { formatMobile } from '../../domain/contact.ts';
import { DEEDS } from '../../domain/deeds.ts';
import type { Language } from '../../domain/language.ts';
import { type Words, wordsIn } from '../kit/words.ts';
import { outlineApplication } from './outlineApplication.ts';
import { outlineLeave } from './outlineLeave.ts';
import { factsOf, listed, type OutlineEntry, type OutlineSection, timeIn } from './outlineParts.ts';

/** A copy of an account's data in words, to be read: everything that the JSON holds but pictures, seals and the consent's text. */
export function outlineOf(data: AccountExport, language: Language): OutlineSection[] {
  const words = wordsIn(language);
  const section = (key: string, entries: readonly OutlineEntry[]): OutlineSection => ({
    title: words(key),
    entries: entries.length > 0 ? entries : [{ facts: [['', words('copy.none')]] }],
  });
  return [
    section('copy.account', [{ facts: accountFacts(data, words) }]),
    section('copy.visits', visits(data, words)),
    section(
      'copy.applications',
      data.applications.flatMap((each) => outlineApplication(each, words)),
    ),
    section('accountPage.leave', outlineLeave(data.leave, words)),
    section('accountPage.lines', lines(data, words)),
    section('copy.notices', notices(data, words)),
    section('copy.chat', chat(data, words)),
    section('copy.questions', questions(data, words)),
    section('copy.audit', audit(data, words, language)),
  ];
}

function accountFacts({ account }: AccountExport, words: Words) {
  const { userName, name, mobile, language, createdAt, passwordChangedAt, firstPasswordUntil } = account;
  const at = (time: string | undefined) => time && timeIn(words, time);
  return factsOf([
    [words('copy.userName'), userName],
    [words('form.name'), name],
    [words('form.mobile'), mobile && formatMobile(mobile)],
    [words('accountPage.language'), language && words(`language.${language}`)],
    [words('copy.created'), at(createdAt)],
    [words('copy.passwordChanged'), at(passwordChangedAt)],
    [words('copy.firstPassword'), at(firstPasswordUntil)],
  ]);
}

function visits({ sessions, knownBrowsers }: AccountExport, words: Words): OutlineEntry[] {
  const facts = [
    ...sessions.map(
      ({ since, lastSeenAt }) =>
        [
          words('copy.session'),
          words('copy.sessionFacts', { since: at(since), at: at(lastSeenAt) }),
        ] as const,
    ),
    ...knownBrowsers.map(
      ({ lastLoginAt }) =>
        [words('copy.browser'), words('copy.browserFacts', { at: at(lastLoginAt) })] as const,
    ),
  ];
  return facts.length > 0 ? [{ facts }] : [];

  function at(time: string) {
    return timeIn(words, time);
  }
}

function lines(data: AccountExport, words: Words): OutlineEntry[] {
  return data.lines.map(({ idEndsWith, applications, since, until, lastUsedAt }) => ({
    heading: words('accountPage.lineName', { tail: idEndsWith }),
    facts: factsOf([
      [
        '',
        since && words('accountPage.lineSince', { at: timeIn(words, since), numbers: listed(applications) }),
      ],
      ['', until && words('accountPage.lineUntil', { at: timeIn(words, until) })],
      ['', lastUsedAt && words('accountPage.lineUsed', { at: timeIn(words, lastUsedAt) })],
    ]),
  }));
}

function notices({ notices: told, waitingNotices }: AccountExport, words: Words): OutlineEntry[] {
  return [
    ...told.map(({ at, channel, text }) => ({
      heading: words('copy.noticeOf', { at: timeIn(words, at), channel: words(`copy.channel.${channel}`) }),
      facts: [['', text ?? words('copy.textGone')] as const],
    })),
    ...waitingNotices.map(({ dueAt }) => ({
      facts: [['', words('copy.noticeDue', { at: timeIn(words, dueAt) })] as const],
    })),
  ];
}

function chat({ chat: said }: AccountExport, words: Words): OutlineEntry[] {
  if (said.length === 0) return [];
  return [{ facts: said.map(({ at, text }) => [timeIn(words, at), text ?? words('copy.noText')] as const) }];
}

function questions({ questionsToSchools }: AccountExport, words: Words): OutlineEntry[] {
  return questionsToSchools.map(({ school, at, answeredAt }) => ({
    facts: factsOf([
      [timeIn(words, at), school],
      [words('copy.answered'), answeredAt && timeIn(words, answeredAt)],
    ]),
  }));
}

function audit({ audit: entries }: AccountExport, words: Words, language: Language): OutlineEntry[] {
  if (entries.length === 0) return [];
  const deedOf = (action: string) => {
    const deed = DEEDS.find((each) => each === action);
    return deed === undefined ? action : say({ key: `did.${deed}` }, language);
  };
  return [
    {
      facts: entries.map(({ at, by, action, number }) => {
        const did = { who: words(`copy.by.${by}`), what: deedOf(action) };
        if (number === undefined) return [timeIn(words, at), words('copy.did', did)] as const;
        const about = words('progress.ofApplication', { number });
        return [timeIn(words, at), words('copy.didAbout', { ...did, about })] as const;
      }),
    },
  ];
}

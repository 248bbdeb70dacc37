import { LIMITS } from '../domain/limits.ts';

/** What each figure of `domain/limits.ts` limits, in words; one without words stops the script. */
const MEANINGS: Readonly<Record<string, string>> = {
  'code.digits': 'digits of a verification code',
  'code.lifetimeMs': 'a code lives',
  'code.tries': 'tries of a code',
  'code.againAfterMs': 'another code for the same destination after',
  'code.perHour': 'codes an hour, per destination and per LINE user',
  'code.perDay': 'codes a day, per destination and per LINE user',
  'code.giveUpAfterMs': 'a message with a code that could not be sent is given up after',
  'mismatch.perDay':
    'mismatches of ID, level and school a day, per verified contact and per LINE user, then a pause until the next day; a malformed ID is told and not counted',
  'mismatch.perStudentPerDay':
    'tries on one ID a day, by everybody together; from then on right ones are answered as mismatches, in silence',
  webhookBodyBytes: 'body of a webhook',
  formBodyBytes: 'body of a form',
  pageLinkMs: 'a link to a page, opened from the chat, is valid for',
  childrenPerApplication: 'children in an application',
  decisionsAtOnce: 'bindings decided at once by 全部核准',
  conversationMs: 'a conversation waits',
  guardianSessionMs: 'a contact proven by a code shows its applications on another phone for',
  firstPasswordMs: 'the first password of an account is valid for, unless it was changed',
  'login.failuresPerAccount':
    'failed logins on one account; from then on right ones fail too, but in browsers that the account knows, which are counted by themselves',
  'login.failuresPerAddress': 'failed logins, and codes asked for to set a new password, from one address',
  'login.failuresMs': 'both within',
  'login.tellAgainMs': 'the owner is mailed of failed logins once in',
  'session.idleMs': 'a session ends after, without a visit',
  'session.absoluteMs': 'and in any case after',
  knownBrowserMs: 'a browser in which nobody logged in to an account needs a code again after',
  'password.shortest': 'characters of a password, at least',
  'password.longest': 'and at most',
  'event.tries': 'tries of an event whose step fails, then it is dead',
  'event.backoffFirstMs': 'pause before its second try, doubled each time',
  'event.backoffMostMs': 'longest pause between its tries',
  'message.tries': 'tries of an outgoing message, then it is dead',
  'message.backoffFirstMs': 'pause before its second try, doubled each time',
  'message.backoffMostMs': 'longest pause between its tries',
  'message.giveUpAfterMs': 'an outgoing message is given up after (LINE keeps its retry keys for 24 hours)',
  'message.replyTokenMs': 'a reply token is used for (it lives one minute at LINE)',
  'notice.gatherMs': 'what is told to staff after the first is gathered for',
  'notice.gatherMailMs': 'and mailed to staff without LINE once in',
  'notice.decisionsMs': 'decisions on bindings of one guardian are told together within',
  'notice.pageDoneMs':
    'whoever signed or agreed on a page and does not come back to the chat is pushed once after',
  'notice.quietFromMs': 'no push (but an alarm) from, after midnight',
  'notice.quietUntilMs': 'until, after midnight',
  'notice.morningMs': 'what is gathered for staff over night is told at, after midnight',
  'notice.broughtUpSchoolDays': 'school days after which a waiting binding is brought up again',
  'notice.escalatedSchoolDays': 'school days after which it goes to the unit administrator too',
  'leave.remindMs': 'a slip’s teacher is reminded once in',
  'proof.mostBytes': 'a file of proof is at most (JPEG, PNG, WebP or PDF)',
  'proof.mostPixels': 'a picture has at most so many pixels',
  'proof.longestSide': 'pixels of its longer side, as it is kept',
  'proof.tries':
    'times LINE is asked for a file, at the pauses of a message, then its sender is asked for another',
  'proof.fetchDeadlineMs': 'a file has to come within',
  'proof.perSlip': 'files of one slip, and of one person before a slip is sent',
  'perUser.points': 'messages of one person before they are answered more slowly',
  'perUser.durationMs': 'within',
  'papers.points': 'application forms looked up by their QR code from one address',
  'papers.durationMs': 'within',
  'pdfs.points': 'PDFs (application forms, copies of an account) made for one person',
  'pdfs.durationMs': 'within',
  'refusals.windowMs':
    'what was refused (links, codes, what is another’s) is written into the audit, of one kind, within',
  'refusals.perActor': 'so often of one actor',
  'refusals.together': 'and of all together',
  'retention.codesMs': 'verification codes are kept',
  'retention.payloadsMs': 'contents of events and of outgoing messages are kept',
  'retention.closedBindingsMs': 'rejected and cancelled bindings are kept',
  'retention.rosterRequestsMs': 'questions to a school about its roster are kept',
  'retention.proofsMs':
    'files of proof are kept, from the decision or from the end of the leave, whichever is later',
  'retention.stepsMs': 'which questions were asked and answered, without what was typed, is kept',
  'retention.auditMs': 'the audit is kept',
};

/** Renders docs/limits.md; a test holds that the file is exactly this. Throws when a figure has no words. */
export function renderLimitsPage(limits: object = LIMITS): string {
  const rows = figuresOf(limits).map(([name, value]) => {
    const meaning = MEANINGS[name];
    if (meaning === undefined) throw new Error(`scripts/limitsPage.ts has no words for "${name}"`);
    return `| ${meaning} | ${describeFigure(name, value)} | \`${name}\` |`;
  });
  return `# Limits

Every figure that limits somebody or something; the service, its texts, its tests and this page take them from
\`domain/limits.ts\`. Made by \`npm run docs\`.

| what | figure | name |
|---|---|---|
${rows.join('\n')}
`;
}

function figuresOf(limits: object, prefix = ''): [string, number][] {
  return Object.entries(limits).flatMap(([key, value]: [string, unknown]) => {
    const name = prefix + key;
    if (typeof value === 'number') return [[name, value] as [string, number]];
    return typeof value === 'object' && value !== null ? figuresOf(value, `${name}.`) : [];
  });
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const UNITS = [
  [YEAR, 'year'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
  [SECOND, 'second'],
] as const;

function describeFigure(name: string, value: number): string {
  if (name.endsWith('Bytes')) return `${value / 1024 / 1024} MiB`;
  if (!name.endsWith('Ms')) return String(value);
  // People are told 72 hours, not three days.
  const [unit, word] = UNITS.find(([ms]) => value % ms === 0 && (ms !== DAY || value > 72 * HOUR)) ?? [
    1,
    'ms',
  ];
  const many = value / unit;
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}

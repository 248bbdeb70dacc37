import { LIMITS } from './limits.ts';
import { schoolDayOf, startOfDay } from './schoolDays.ts';

/** What is told by a push of its own making, gathered with others of its kind. */
export type NoticeTopic =
  /** To staff: a binding waits for them. */
  | 'NEW_BINDING'
  /** To staff: it has waited too long, or its guardian asks. */
  | 'BINDING_WAITING'
  /** To the guardian who applied. */
  | 'BINDING_DECIDED'
  /** To guardians who are bound already: somebody else applied. */
  | 'OTHER_GUARDIAN'
  /** To staff: a guardian changed or withdrew what waits for them. */
  | 'BINDING_CHANGED'
  /** To staff: a guardian ended a binding that was approved. */
  | 'BINDING_ENDED'
  /** To a guardian: their application was opened on another phone, or moved to it. */
  | 'GUARDIAN_ELSEWHERE'
  /** To its guardian: the school suspended or revoked a binding, or lifted the suspension. */
  | 'BINDING_STOPPED'
  /** To the child's other guardians: the same of somebody else's. */
  | 'OTHER_STOPPED'
  /** To unit administrators: a teacher asks to stop a binding. */
  | 'END_ASKED'
  /** To unit administrators: a guardian says that a child is missing in the roster. */
  | 'ROSTER_REQUEST'
  /** To a guardian: what was done on a page is there, and the chat waits. */
  | 'PAGE_DONE'
  /** To that guardian: the child is in the roster now. */
  | 'ROSTER_ANSWER'
  /** To staff: a slip waits for them. */
  | 'NEW_LEAVE'
  /** To staff: one has waited too long, was passed on to them, or its guardian asks. */
  | 'LEAVE_WAITING'
  /** To staff: a guardian took one back, asks to, contradicts it, or its proof has come. */
  | 'LEAVE_CHANGED'
  /** To the student's other guardians: somebody filed one. */
  | 'LEAVE_FILED'
  /** To the student's guardians: confirmed, returned, held, converted, a cancellation decided. */
  | 'LEAVE_DECIDED'
  /** To who filed it: proof is wanted still. */
  | 'LEAVE_PROOF'
  /** To who sent it: a file could not be taken. */
  | 'PROOF_FAILED'
  /** To the student's guardians: the child is not there, and there is no slip. */
  | 'ABSENCE_ASKED'
  /** To the teacher: the child is expected to be there. */
  | 'ABSENCE_ANSWERED'
  /** To staff, each school day: who is absent, and what waits. */
  | 'LEAVE_DIGEST'
  /** To a colleague: they stand in for a homeroom teacher. */
  | 'DEPUTY_NAMED';

const { gatherMs, gatherMailMs, decisionsMs, pageDoneMs, quietFromMs, quietUntilMs, morningMs } =
  LIMITS.notice;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Something to be told, and what is known of whom it is told to; times are ISO 8601. */
export interface Telling {
  topic: NoticeTopic;
  now: string;
  /** When they were last told something of this topic. */
  lastAt?: string | undefined;
  /** Staff: whether they have LINE linked, and want new bindings gathered (彙整) or each at once (即時). */
  linked: boolean;
  gathers: boolean;
  /** Guardian: others of their bindings wait for a decision still. */
  othersPending: boolean;
  /** Leave: it begins today, or the child is not where it should be. */
  isUrgent?: boolean;
}

/** When something is told (ISO 8601): at once, with what else comes meanwhile, or when the night is over. */
export function noticeDueAt(telling: Telling): string {
  const { topic, now } = telling;
  switch (topic) {
    case 'NEW_BINDING':
    case 'BINDING_CHANGED':
    case 'BINDING_ENDED':
    case 'END_ASKED':
    case 'ROSTER_REQUEST':
      return afterQuiet(gathered(telling), morningMs);
    case 'BINDING_WAITING':
      return afterQuiet(onSchoolDay(gathered(telling)), morningMs);
    case 'BINDING_DECIDED':
      return afterQuiet(telling.othersPending ? later(now, decisionsMs) : now, quietUntilMs);
    // Two children of a family are told of together.
    case 'BINDING_STOPPED':
    case 'OTHER_STOPPED':
    // To open an application and to move it are told together.
    case 'GUARDIAN_ELSEWHERE':
      return afterQuiet(later(now, decisionsMs), quietUntilMs);
    case 'PAGE_DONE':
      return afterQuiet(later(now, pageDoneMs), quietUntilMs);
    case 'NEW_LEAVE':
    case 'LEAVE_WAITING':
    case 'LEAVE_CHANGED':
      return telling.isUrgent ? afterQuiet(now, quietUntilMs) : afterQuiet(gathered(telling), morningMs);
    // The child is not where both believe it is: an alarm knows no quiet hours.
    case 'ABSENCE_ANSWERED':
      return now;
    case 'OTHER_GUARDIAN':
    case 'ROSTER_ANSWER':
    case 'LEAVE_FILED':
    case 'LEAVE_DECIDED':
    case 'LEAVE_PROOF':
    case 'PROOF_FAILED':
    case 'ABSENCE_ASKED':
    case 'LEAVE_DIGEST':
    case 'DEPUTY_NAMED':
      return afterQuiet(now, quietUntilMs);
  }
}

/** When a push that is due now may go: no push but an alarm from 22:00 to 06:30. */
export function pushDueAt(now: string): string {
  return afterQuiet(now, quietUntilMs);
}

/** The first at once, the others when the time since it is over; each at once for whoever wants that. Mails are fewer. */
function gathered({ now, lastAt, linked, gathers }: Telling): string {
  if ((linked && !gathers) || lastAt === undefined) return now;
  const next = later(lastAt, linked ? gatherMs : gatherMailMs);
  return next > now ? next : now;
}

function afterQuiet(at: string, untilMs: number): string {
  const midnight = startOfDay(at);
  const sinceMidnight = Date.parse(at) - Date.parse(midnight);
  if (sinceMidnight >= quietFromMs) return later(midnight, DAY_MS + untilMs);
  return sinceMidnight < quietUntilMs ? later(midnight, untilMs) : at;
}

/** On a weekend, the morning of the next school day. */
function onSchoolDay(at: string): string {
  const day = schoolDayOf(at);
  return day === startOfDay(at) ? at : later(day, morningMs);
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

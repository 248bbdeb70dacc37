const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Every figure that limits somebody or something, in one place; times in milliseconds. docs/limits.md is taken from it. */
export const LIMITS = {
  code: {
    digits: 6,
    lifetimeMs: HOUR,
    tries: 5,
    againAfterMs: MINUTE,
    perHour: 5,
    perDay: 10,
    /** A message with a code that could not be sent by then is given up: the person asks for another. */
    giveUpAfterMs: MINUTE,
  },
  mismatch: {
    perDay: 5,
    /** Tries on one student's ID by everybody together; from then on that day even a right one is answered as a mismatch. */
    perStudentPerDay: 20,
  },
  webhookBodyBytes: 1024 * 1024,
  formBodyBytes: 256 * 1024,
  pageLinkMs: 15 * MINUTE,
  childrenPerApplication: 10,
  /** Bindings that one word of a teacher decides: as many as a step carries out within LINE's two seconds. */
  decisionsAtOnce: 30,
  conversationMs: 72 * HOUR,
  /** A contact that was proven on another phone shows its applications there for so long. */
  guardianSessionMs: 12 * HOUR,
  firstPasswordMs: 14 * DAY,
  login: {
    /** Wrong passwords in a quarter of an hour, on one account; browsers that it knows are counted by themselves. */
    failuresPerAccount: 5,
    failuresPerAddress: 20,
    failuresMs: 15 * MINUTE,
    /** The owner is told of them, and not again within. */
    tellAgainMs: DAY,
  },
  session: {
    idleMs: 30 * MINUTE,
    absoluteMs: 12 * HOUR,
  },
  /** A browser in which nobody logged in for so long needs a code again. */
  knownBrowserMs: 180 * DAY,
  password: { shortest: 8, longest: 128 },
  event: { tries: 5, backoffFirstMs: SECOND, backoffMostMs: 10 * MINUTE },
  message: {
    /** Enough for nearly the whole time until it is given up, at ten minutes each. */
    tries: 130,
    backoffFirstMs: SECOND,
    backoffMostMs: 10 * MINUTE,
    /** LINE keeps a retry key for 24 hours; later the same key would send again. */
    giveUpAfterMs: 23 * HOUR,
    /** LINE's reply tokens live one minute; ours end earlier, so that a slow call does not meet a dead one. */
    replyTokenMs: 50 * SECOND,
  },
  /** Pushes of our own making; times of day from midnight in Taipei. */
  notice: {
    gatherMs: 15 * MINUTE,
    gatherMailMs: DAY,
    decisionsMs: MINUTE,
    pageDoneMs: 2 * MINUTE,
    quietFromMs: 22 * HOUR,
    quietUntilMs: 6 * HOUR + 30 * MINUTE,
    morningMs: 7 * HOUR + 50 * MINUTE,
    broughtUpSchoolDays: 2,
    escalatedSchoolDays: 5,
  },
  leave: {
    /** 提醒導師 about one slip, once in. */
    remindMs: 2 * HOUR,
  },
  /** A file of proof: what is taken, and how long LINE is asked for it. */
  proof: {
    mostBytes: 10 * 1024 * 1024,
    mostPixels: 50_000_000,
    /** A longer side is drawn smaller: a medicine bag is still read well. */
    longestSide: 2_400,
    tries: 130,
    fetchDeadlineMs: 30 * SECOND,
    /** Files that one slip holds, and that one person may have without a slip. */
    perSlip: 10,
  },
  /** Messages a person may send before they are answered slowly: first-line protection, not the one that guards codes. */
  perUser: { points: 60, durationMs: MINUTE },
  /** Papers looked up from one network (a school's office may stand behind one address), and PDFs drawn for one person. */
  papers: { points: 60, durationMs: MINUTE },
  pdfs: { points: 10, durationMs: MINUTE },
  /** What was refused is written down so often, of one kind, by one actor and by all together. */
  refusals: { windowMs: MINUTE, perActor: 5, together: 20 },
  retention: {
    codesMs: DAY,
    payloadsMs: 30 * DAY,
    closedBindingsMs: 30 * DAY,
    rosterRequestsMs: 30 * DAY,
    /** After the decision or the end of the leave, whichever is later. */
    proofsMs: 30 * DAY,
    stepsMs: 365 * DAY,
    auditMs: 5 * 365 * DAY,
  },
} as const;

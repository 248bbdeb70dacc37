import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { decideBinding } from '../../db/decideBinding.ts';
import { isConflict } from '../../db/isConflict.ts';
import { actOnSlip, type SlipResult, type SlipVerb } from '../../db/leave/actOnSlip.ts';
import { decideSlip, type SlipDecided, type SlipDecision } from '../../db/leave/decideSlip.ts';
import { publishPolicies } from '../../db/leave/publishPolicies.ts';
import { readSlip } from '../../db/leave/readSlips.ts';
import { type LeaveFiled, type LeaveFilled, submitLeave } from '../../db/leave/submitLeave.ts';
import type { OpenedDatabase } from '../../db/openDatabase.ts';
import { isOwn } from '../../db/ownApplication.ts';
import { publishConsents } from '../../db/publishConsents.ts';
import { readNow } from '../../db/readNow.ts';
import { execute, rows, sql } from '../../db/sql.ts';
import { submitApplication } from '../../db/submitApplication.ts';
import type { Tx } from '../../db/tx.ts';
import type { LeavePart } from '../../domain/leave/leaveTime.ts';
import type { LeaveSlip, ReturnReason } from '../../domain/leave/slip.ts';
import type { NoticeTopic } from '../../domain/noticeTimes.ts';
import type { Relation } from '../../domain/relation.ts';
import { levelPolicies } from '../../platform/levelPolicies.ts';
import { openTestDatabase, setClockOffset } from './testDatabase.ts';

const ROSTER = path.join(import.meta.dirname, '../../demo/roster');

/** A Wednesday, 07:00 in Taipei; the day after it is a school day. */
export const WEDNESDAY = '2026-12-01T23:00:00.000Z';
export const TODAY = '2026-12-02';
export const TOMORROW = '2026-12-03';

/** A guardian, as one LINE user. */
export interface Guardian {
  line: string;
  nationalId: string;
  name: string;
  email: string;
  mobile: string;
  relation: Relation;
}

const guardian = (line: string, nationalId: string, relation: Relation): Guardian => ({
  line,
  nationalId,
  name: '陳美玲',
  email: `${line}@example.com`,
  mobile: `09${nationalId.slice(-8)}`,
  relation,
});

/** Who plays: both parents of 王大明, and a stranger, who is the mother of a classmate. */
export const MOTHER = guardian('Umother', 'A223456781', 'MOTHER');
export const FATHER = guardian('Ufather', 'A123456707', 'FATHER');
export const STRANGER = guardian('Ustranger', 'A200000101', 'MOTHER');

/** Pupils of 五年一班 by their seats. */
export const CHILD = 5;
export const CLASSMATE = 6;

/** The homeroom teacher of 五年一班, logged in. */
export const TEACHER = 'Uteacher';

const one = z.object({ id: z.string() });
const noticed = z.object({ topic: z.string(), recipient_id: z.string() });
const counted = z.object({ n: z.number().int() });

/** A store with the demo roster and the policies of the levels, in which people file leave without a conversation. */
export interface LeaveStore {
  database: OpenedDatabase;
  /** A binding of a child of 五年一班; gives its id. */
  apply(who: Guardian, seat?: number): Promise<string>;
  approve(bindingId: string, now?: string): Promise<void>;
  /** Both. */
  bind(who: Guardian, seat?: number): Promise<string>;
  bindingOf(who: Guardian): Promise<string>;
  file(who: Guardian, bindingId: string, more?: FilingMore): Promise<LeaveFiled>;
  /** Files and expects that it is there. */
  filed(who: Guardian, bindingId: string, more?: FilingMore): Promise<LeaveSlip>;
  act(
    who: Pick<Guardian, 'line'>,
    verb: SlipVerb,
    slip: LeaveSlip,
    more?: { now?: string; text?: string },
  ): Promise<SlipResult>;
  read(who: Pick<Guardian, 'line'>, slipId: string, now?: string): Promise<LeaveSlip | undefined>;
  /** Ties a LINE user of this name to the member of staff with this email. */
  link(email: string, line: string): Promise<void>;
  /** What a member of staff decides about a slip, as it stands now. */
  decide(
    line: string,
    verb: SlipDecision['verb'],
    slip: Pick<LeaveSlip, 'slipId'>,
    more?: { now?: string; reason?: ReturnReason },
  ): Promise<SlipDecided>;
  /** Sets the clock of the database: a day and a time in Taipei. Gives it as the steps take it. */
  clockAt(day: string, time: string): Promise<string>;
  /** Runs a use case in a transaction of its own, again after a conflict, as the engine does. */
  step<T>(useCase: (tx: Tx) => Promise<T>): Promise<T>;
  run(statement: ReturnType<typeof sql>): Promise<number>;
  count(statement: ReturnType<typeof sql>): Promise<number>;
  /** Who waits to be told of a topic. */
  told(topic: NoticeTopic): Promise<string[]>;
  /** Forgets who waits to be told. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

type FilingMore = Partial<Omit<LeaveFilled, 'bindingId'>> & {
  from?: string;
  to?: string;
  part?: LeavePart;
  now?: string;
  resendOf?: string;
};

/** Opens it. Close it. */
export async function openLeaveStore(): Promise<LeaveStore> {
  const database = await openTestDatabase();
  await importRosterDirectory(database, ROSTER);
  const consent = { id: '1-zh-Hant', version: '1', language: 'zh-Hant', pages: [], hash: '' };
  const index = (email: string) => database.vault.index('email', email);
  await database.transaction(async (tx) => {
    await publishConsents(tx, [consent]);
    await publishPolicies(tx, levelPolicies());
    await execute(
      tx,
      sql`insert into line_users (id, first_seen_at, staff_id)
          select ${TEACHER}, app_now(), id from staff where email_index = ${index('lin@neihu.example.com')}`,
    );
    for (const { line } of [MOTHER, FATHER, STRANGER])
      await execute(tx, sql`insert into line_users (id, first_seen_at) values (${line}, app_now())`);
  });

  async function step<T>(useCase: (tx: Tx) => Promise<T>): Promise<T> {
    for (;;)
      try {
        return await database.transaction(useCase);
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
  }

  const own = ({ line }: Pick<Guardian, 'line'>, now: string) => isOwn(line, now);

  async function apply(who: Guardian, seat = CHILD): Promise<string> {
    const [student] = await database.run((tx) =>
      rows(
        tx,
        one,
        sql`select s.id from students s join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
            where sc.code = '403601' and c.grade = 5 and c.name = '1' and s.seat_no = ${seat}`,
      ),
    );
    const { line: lineUserId, nationalId, name, email, mobile, relation } = who;
    const children = [{ studentId: student?.id ?? '', relation }];
    const made = await step((tx) =>
      submitApplication(tx, {
        lineUserId,
        eventId: randomUUID(),
        now: WEDNESDAY,
        form: {
          children,
          consent: { id: consent.id, agreedAt: WEDNESDAY },
          ...{ nationalId, name, email, mobile },
          verified: [{ kind: 'EMAIL', value: email }],
          signature: name,
        },
      }),
    );
    return made.kind === 'made' ? (made.added[0]?.bindingId ?? '') : '';
  }

  async function approve(bindingId: string, now = WEDNESDAY): Promise<void> {
    const { kind } = await step((tx) =>
      decideBinding(tx, TEACHER, { verb: 'approve', bindingId, version: 1 }, now),
    );
    if (kind !== 'done') throw new Error(`not approved: ${kind}`);
  }

  async function file(who: Guardian, bindingId: string, more: FilingMore = {}): Promise<LeaveFiled> {
    const { from = TODAY, to = from, now = WEDNESDAY, resendOf, ...filled } = more;
    const asked = { whose: own(who, now), lineUserId: who.line, now };
    const filing = { ...asked, eventId: randomUUID(), resendOf, takesFiles: true };
    const answers = {
      bindingId,
      kind: 'SICK' as const,
      days: { from, to },
      part: { of: 'WHOLE_DAY' } as const,
      reason: { code: 'FEVER' as const },
      ...filled,
    };
    return await step((tx) => submitLeave(tx, filing, answers));
  }

  const count = async (statement: ReturnType<typeof sql>) =>
    (await database.run((tx) => rows(tx, counted, statement)))[0]?.n ?? 0;

  return {
    database,
    apply,
    approve,
    file,
    step,
    count,
    async bind(who, seat) {
      const bindingId = await apply(who, seat);
      await approve(bindingId);
      return bindingId;
    },
    async bindingOf({ line }) {
      const [found] = await database.run((tx) =>
        rows(
          tx,
          one,
          sql`select b.id from bindings b join applications a on a.id = b.application_id where a.line_user_id = ${line}`,
        ),
      );
      return found?.id ?? '';
    },
    async filed(who, bindingId, more) {
      const filed = await file(who, bindingId, more);
      if (filed.kind !== 'filed') throw new Error(`not filed: ${JSON.stringify(filed)}`);
      return filed.slip;
    },
    act: async (who, verb, { slipId, version }, { now = WEDNESDAY, text } = {}) =>
      await step((tx) =>
        actOnSlip(
          tx,
          { whose: own(who, now), actorId: who.line, lineUserId: who.line, now },
          {
            ...{ verb, slipId, version, text },
            proof: verb === 'addProof' ? { messageId: randomUUID(), lineUserId: who.line } : undefined,
          },
        ),
      ),
    link: async (email, line) => {
      const linked = sql`insert into line_users (id, first_seen_at, staff_id)
        select ${line}, app_now(), id from staff where email_index = ${index(email)}`;
      if ((await database.run((tx) => execute(tx, linked))) !== 1) throw new Error(`nobody has ${email}`);
    },
    decide: async (line, verb, { slipId }, { now = WEDNESDAY, reason } = {}) => {
      const version = await count(sql`select version as n from leave_requests where id = ${slipId}::uuid`);
      return await step((tx) => decideSlip(tx, { lineUserId: line, now }, { verb, slipId, version, reason }));
    },
    async clockAt(day, time) {
      const at = `${day}T${time}:00+08:00`;
      await setClockOffset(database, 0);
      await setClockOffset(database, Date.parse(at) - Date.parse(await database.run(readNow)));
      return new Date(at).toISOString();
    },
    read: async (who, slipId, now = WEDNESDAY) =>
      await database.run((tx) => readSlip(tx, own(who, now), slipId)),
    run: async (statement) => await database.run((tx) => execute(tx, statement)),
    told: async (topic) => {
      const found = await database.run((tx) =>
        rows(
          tx,
          noticed,
          sql`select topic::text, coalesce(u.id, n.recipient_id) as recipient_id from gathered_notices n
              left join line_users u on u.staff_id = n.recipient_id
              where topic = ${topic}::"NoticeTopic" order by recipient_id`,
        ),
      );
      return found.map(({ recipient_id }) => recipient_id);
    },
    async quiet() {
      await database.run((tx) => execute(tx, sql`delete from gathered_notices`));
    },
    close: () => database.close(),
  };
}

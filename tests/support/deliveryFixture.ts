import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createDelivery, type Delivery, type DeliveryOptions } from '../../bot/delivery/createDelivery.ts';
import type { DeliveryEvent } from '../../bot/delivery/deliveryEvent.ts';
import { createLineClient } from '../../bot/delivery/lineClient.ts';
import { createMailer } from '../../bot/delivery/mailer.ts';
import { createSmsGateway } from '../../bot/delivery/smsGateway.ts';
import { insertOutbox, outboxRecord } from '../../db/insertOutbox.ts';
import type { OutboxRow, Outgoing } from '../../db/outgoing.ts';
import { execute, rows, sql } from '../../db/sql.ts';
import type { Database } from '../../db/tx.ts';
import { LIMITS } from '../../domain/limits.ts';
import { untilSchoolMorning } from '../../domain/schoolDays.ts';
import type { ChatUser } from '../../simulator/chatUser.ts';
import { type Simulator, startSimulator } from '../../simulator/startSimulator.ts';
import { openTestDatabase, type StoreKind, setClockOffset } from './testDatabase.ts';

const CHANNEL_TOKEN = 'an-access-token-for-tests';
const SMS_TOKEN = 'an-sms-token-for-tests';
/** Shorter than the service's, so that hung calls do not make the tests slow; too short for a busy machine otherwise. */
const HASTY_MS = 1_000;

const state = z.object({
  status: z.string(),
  tries: z.number(),
  error: z.string().nullable(),
  wiped: z.boolean(),
  sent: z.boolean(),
  /** From when it was written until it is due, or its claim ends. */
  dueAfterMs: z.number(),
});

/** How a row stands. */
export type RowState = z.infer<typeof state>;

/** An outbox, a LINE platform and deliveries between them. */
export interface DeliveryFixture {
  readonly database: Database;
  readonly simulator: Simulator;
  /** What all deliveries told since the last reset. */
  readonly events: DeliveryEvent[];
  /** A friend of the bot. */
  person(name: string): ChatUser;
  /** An event of this person: its token is good for a minute from now. */
  eventOf(person: ChatUser): { eventId: string; replyToken: string };
  /** Writes outgoing messages as a step does. */
  commit(outgoing: readonly Outgoing[], eventId?: string): Promise<OutboxRow[]>;
  states(committed: readonly OutboxRow[]): Promise<RowState[]>;
  /** Lets time pass, in the database and at LINE. */
  passes(ms: number): Promise<void>;
  /** Lets time pass and pumps until none of these rows is unsent. A busy machine may need more tries than a test arms. */
  drain(delivery: Delivery, committed: readonly OutboxRow[]): Promise<void>;
  delivery(options?: Partial<DeliveryOptions>): Delivery;
  /** With a shorter deadline, where calls hang. */
  hasty(): Delivery;
  /** Empties everything between two tests. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both; close it in afterAll. */
export async function openDeliveryFixture(kind?: StoreKind): Promise<DeliveryFixture> {
  // Whatever hour the tests run at, it is a school morning: at night nothing is pushed.
  const morning = untilSchoolMorning(new Date().toISOString());
  let offset = morning;
  const database = await openTestDatabase(kind);
  await setClockOffset(database, offset);
  const simulator = await startSimulator({
    port: 0,
    webhookUrl: 'http://127.0.0.1:9/unused',
    channelSecret: 'a-channel-secret-for-tests',
    channelAccessToken: CHANNEL_TOKEN,
    smsToken: SMS_TOKEN,
    monthlyQuota: null,
    now: () => Date.now() + offset,
  });
  const { platform } = simulator;
  const gateway = { url: simulator.smsUrl, token: SMS_TOKEN };
  const channel = { baseUrl: simulator.url, channelAccessToken: CHANNEL_TOKEN };
  const line = createLineClient(channel);
  const hastyLine = createLineClient({ ...channel, deadlineMs: HASTY_MS });
  const mailer = createMailer({ url: simulator.smtpUrl, from: 'Homeroom <no-reply@homeroom.test>' });
  const sms = createSmsGateway(gateway);
  const hastySms = createSmsGateway({ ...gateway, deadlineMs: HASTY_MS });
  const events: DeliveryEvent[] = [];
  const onEvent = (event: DeliveryEvent) => void events.push(event);
  const setClock = async (ms: number) => {
    offset = ms;
    await setClockOffset(database, ms);
  };

  const states = async (committed: readonly OutboxRow[]) => {
    const ids = JSON.stringify(committed.map(({ id }) => id));
    return await database.run((tx) => rows(tx, state, statesOf(ids)));
  };
  const passes = (ms: number) => setClock(offset + ms);

  return {
    database,
    simulator,
    events,
    person(name) {
      const user = platform.userNamed(name);
      user.friend = true;
      return user;
    },
    eventOf(person) {
      const replyToken = randomUUID();
      platform.replyTokens.deliver(replyToken, person.id, platform.now());
      return { eventId: `event-${replyToken}`, replyToken };
    },
    commit: (outgoing, eventId) => database.run((tx) => insert(tx, outgoing, eventId)),
    states,
    passes,
    async drain(delivery, committed) {
      for (let tries = 1; tries < LIMITS.message.tries; tries += 1) {
        await delivery.pump();
        if ((await states(committed)).every(({ status }) => status !== 'UNSENT')) return;
        await passes(1_000 * 2 ** tries);
      }
    },
    delivery: (options) => createDelivery({ database, line, mailer, sms, onEvent, ...options }),
    hasty: () => createDelivery({ database, line: hastyLine, mailer, sms: hastySms, onEvent }),
    async reset() {
      await setClock(morning);
      await database.run((tx) => execute(tx, sql`delete from outbox`));
      platform.faults.clear();
      platform.mailbox.messages.length = 0;
      for (const user of platform.users.values()) user.chat.length = 0;
      events.length = 0;
    },
    async close() {
      mailer.close();
      await Promise.all([line, hastyLine, sms, hastySms, simulator].map((each) => each.close()));
      await database.close();
    },
  };
}

async function insert(
  tx: Parameters<Parameters<Database['run']>[0]>[0],
  outgoing: readonly Outgoing[],
  eventId = 'event-without-token',
): Promise<OutboxRow[]> {
  const [clock] = await rows(tx, z.object({ now: z.date() }), sql`select app_now() as now`);
  if (!clock) throw new Error('no clock');
  const now = clock.now.toISOString();
  const made = outgoing.map((each, sequence) => outboxRecord(tx, { now, eventId, sequence }, each));
  await execute(tx, insertOutbox(now, made));
  return made.map(({ row }) => row);
}

function statesOf(ids: string) {
  return sql`select o.status::text, o.tries, o.error, o.payload_sealed is null as wiped, o.sent_at is not null as sent,
      (extract(epoch from o.due_at - o.created_at) * 1000)::float8 as "dueAfterMs"
    from jsonb_array_elements_text(${ids}::jsonb) with ordinality as i(id, position)
    join outbox o on o.id = i.id::uuid order by i.position`;
}

/** The texts a person received, with the way they came: `reply: 您好`. */
export function received(person: ChatUser): string[] {
  return person.chat.map(({ via, message }) => `${via}: ${String(message.text)}`);
}

/** A question that answers an event. */
export function prompt(person: ChatUser, text: string, replyToken: string): Outgoing {
  return { channel: 'LINE', kind: 'PROMPT', lineUserId: person.id, messages: [textOf(text)], replyToken };
}

/** A notice, as an answer if it has a token. */
export function notice(person: ChatUser, text: string, replyToken?: string): Outgoing {
  return { channel: 'LINE', kind: 'NOTICE', lineUserId: person.id, messages: [textOf(text)], replyToken };
}

/** An email, with a code where it is secret. */
export function mailTo(to: string, text: string, secret = false): Outgoing {
  return { channel: 'EMAIL', kind: 'NOTICE', to, subject: 'Homeroom', text, secret };
}

/** A text message, with a code where it is secret. */
export function smsTo(to: string, text: string, secret = false): Outgoing {
  return { channel: 'SMS', kind: 'NOTICE', to, text, secret };
}

function textOf(text: string) {
  return { type: 'text', text };
}

import { createServer } from 'node:net';
import type { Delivery } from '../../bot/delivery/createDelivery.ts';
import { createMailer } from '../../bot/delivery/mailer.ts';
import { execute, sql } from '../../db/sql.ts';
import { type DeliveryFixture, mailTo, openDeliveryFixture, smsTo } from '../support/deliveryFixture.ts';
import { portOf } from '../support/stubServer.ts';

let fixture: DeliveryFixture;
let delivery: Delivery;
beforeAll(async () => {
  fixture = await openDeliveryFixture();
});
beforeEach(async () => {
  await fixture.reset();
  delivery = fixture.delivery();
});
afterEach(() => delivery.stop());
afterAll(() => fixture.close());

const MAIL = 'chen@example.tw';
const MOBILE = '0912345678';
const mailbox = () => fixture.simulator.platform.mailbox.messages.map(({ to, text }) => `${to}: ${text}`);
const faults = () => fixture.simulator.platform.faults;

test('a code goes by mail and by text message, and its payload is wiped', async () => {
  const committed = await fixture.commit([
    mailTo(MAIL, '驗證碼 549497', true),
    smsTo(MOBILE, '驗證碼 549497', true),
  ]);
  await delivery.deliverNow(committed);
  expect(mailbox().sort()).toEqual([`${MOBILE}: 驗證碼 549497`, `${MAIL}: 驗證碼 549497`]);
  const sent = { status: 'SENT', wiped: true };
  expect(await fixture.states(committed)).toMatchObject([sent, sent]);
});

test('what holds no code keeps its payload until retention', async () => {
  const committed = await fixture.commit([mailTo(MAIL, '已核准')]);
  await delivery.deliverNow(committed);
  expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT', wiped: false }]);
});

test('a mail server that is down for a moment: postponed, then sent once', async () => {
  faults().fail({ path: 'mail', status: 451, times: 2 });
  const committed = await fixture.commit([mailTo(MAIL, '驗證碼 549497', true)]);
  await delivery.deliverNow(committed);
  expect(await fixture.states(committed)).toMatchObject([
    { status: 'UNSENT', error: 'SMTP_451', wiped: false },
  ]);
  await fixture.drain(delivery, committed);
  expect(mailbox()).toEqual([`${MAIL}: 驗證碼 549497`]);
  expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT', tries: 3, wiped: true }]);
});

test('a code that could not be sent within a minute is given up and wiped, never sent late', async () => {
  faults().fail({ path: 'mail', status: 451, times: 100 });
  faults().fail({ path: 'sms', status: 503, times: 100 });
  const committed = await fixture.commit([
    mailTo(MAIL, '驗證碼 549497', true),
    smsTo(MOBILE, '驗證碼 549497', true),
  ]);
  for (let second = 0; second < 60; second += 10) {
    await delivery.pump();
    await fixture.passes(10_000);
  }
  faults().clear();
  await delivery.pump();
  expect(mailbox()).toEqual([]);
  const dead = { status: 'DEAD', wiped: true };
  expect(await fixture.states(committed)).toMatchObject([dead, dead]);
});

test('an address that does not exist is dead at once, and told', async () => {
  faults().fail({ path: 'mail', status: 550, message: `no mailbox ${MAIL}` });
  const committed = await fixture.commit([mailTo(MAIL, '已核准')]);
  await delivery.deliverNow(committed);
  expect(await fixture.states(committed)).toMatchObject([{ status: 'DEAD', error: 'SMTP_550' }]);
  expect(fixture.events).toEqual([{ type: 'dead', channel: 'EMAIL', code: 'SMTP_550' }]);
});

test('an address that would be a list, or end the header, goes to nobody else', async () => {
  const committed = await fixture.commit([
    mailTo('a@example.tw, b@example.tw', '已核准'),
    mailTo('a@example.tw\r\nBcc: b@example.tw', '已核准'),
  ]);
  await delivery.deliverNow(committed);
  expect(fixture.simulator.platform.mailbox.messages.map(({ to }) => to)).not.toContain('b@example.tw');
});

test('a text message: 401 waits and is told, a bad number is dead, an outage is tried again', async () => {
  faults().fail({ path: 'sms', status: 401 });
  const committed = await fixture.commit([smsTo(MOBILE, '已核准')]);
  await delivery.deliverNow(committed);
  expect(fixture.events).toMatchObject([{ type: 'unauthorised', channel: 'SMS' }]);
  faults().hang({ path: 'sms' });
  delivery = fixture.hasty();
  await fixture.passes(60_001);
  await delivery.pump();
  // Not in haste: a call given up that was taken all the same would go out twice.
  await fixture.drain(fixture.delivery(), committed);
  expect(mailbox()).toEqual([`${MOBILE}: 已核准`]);
  faults().fail({ path: 'sms', status: 400, message: `bad number ${MOBILE}` });
  const bad = await fixture.commit([smsTo(MOBILE, '已核准')]);
  await delivery.deliverNow(bad);
  expect(await fixture.states(bad)).toMatchObject([{ status: 'DEAD', error: 'HTTP_400' }]);
  expect(JSON.stringify(fixture.events)).not.toContain(MOBILE);
});

test('LINE out of order does not hold up the mail', async () => {
  faults().hang({ path: 'push', times: 20 });
  const pushes = Array.from({ length: 12 }, (_, index) => ({
    channel: 'LINE' as const,
    kind: 'NOTICE' as const,
    lineUserId: fixture.person(`家長 ${index}`).id,
    messages: [{ type: 'text', text: '通知' }],
  }));
  await fixture.commit(pushes);
  const committed = await fixture.commit([mailTo(MAIL, '驗證碼 549497', true)]);
  const pumping = delivery.pump();
  await fixture.simulator.platform.mailbox.waitFor(MAIL);
  expect(fixture.events.filter(({ type }) => type === 'postponed')).toHaveLength(0);
  await delivery.stop();
  await pumping;
  expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT' }]);
});

test('a service without text messages gives such a row up', async () => {
  const without = fixture.delivery({ sms: undefined });
  const committed = await fixture.commit([smsTo(MOBILE, '已核准')]);
  await without.deliverNow(committed);
  expect(await fixture.states(committed)).toMatchObject([{ status: 'DEAD', error: 'NO_CHANNEL' }]);
});

test('a row that no key opens waits for the key; one whose payload is gone is dead; neither stops the others', async () => {
  const committed = await fixture.commit(['1', '2', '3'].map((text) => mailTo(MAIL, text)));
  const [foreign, wiped] = committed;
  await fixture.database.run((tx) =>
    execute(tx, sql`update outbox set payload_sealed = 'old:AAAA' where id = ${foreign?.id}::uuid`),
  );
  await fixture.database.run((tx) =>
    execute(tx, sql`update outbox set payload_sealed = null where id = ${wiped?.id}::uuid`),
  );
  await delivery.pump();
  expect(mailbox()).toEqual([`${MAIL}: 3`]);
  expect(await fixture.states(committed)).toMatchObject([
    { status: 'UNSENT', error: 'UNREADABLE' },
    { status: 'DEAD', error: 'WIPED' },
    { status: 'SENT' },
  ]);
});

test('a mail server that never speaks, or is not there, is given up at the deadline', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  const port = await portOf(silent);
  const mail = { id: 'x', to: MAIL, subject: 'Homeroom', text: '您好' };
  const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@homeroom.test', deadlineMs: 200 });
  expect(await mailer.send(mail)).toMatchObject({ type: 'retryLater', unknown: true });
  mailer.close();
  await new Promise((resolve) => silent.close(resolve));
  const nobody = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@homeroom.test' });
  expect(await nobody.send(mail)).toMatchObject({ type: 'retryLater' });
  nobody.close();
});

test('50 text messages, which know no retry key, and two deliveries at once: each exactly once', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `通知 ${index}`);
  const committed = await fixture.commit(texts.map((text) => smsTo(MOBILE, text)));
  const other = fixture.delivery();
  await Promise.all([delivery.pump(), other.pump()]);
  expect(mailbox().sort()).toEqual(texts.map((text) => `${MOBILE}: ${text}`).sort());
  expect((await fixture.states(committed)).every(({ tries }) => tries === 1)).toBe(true);
});

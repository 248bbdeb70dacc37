import type { IncomingEvent } from '../../bot/incoming.ts';
import { parseWebhook } from '../../webhooks/parseWebhook.ts';
import { bodyOf, lineEvent } from './webhookServer.ts';

/** On a machine that may be busy. */
const SLOW_MS = 60_000;

function parse(...events: unknown[]) {
  const webhook = parseWebhook(Buffer.from(bodyOf(...events)));
  if (!webhook.ok) throw new Error(webhook.reason);
  return webhook;
}

function one(changes: Record<string, unknown>): IncomingEvent {
  const [event] = parse(lineEvent(changes)).events;
  if (!event) throw new Error('the event was left out');
  return event;
}

describe('a webhook: what is handed on', () => {
  test('a text', () => {
    const sent = lineEvent();
    expect(parse(sent).events).toEqual([
      {
        id: '01JABCDEFGHJKMNPQRSTVWXYZ0',
        lineUserId: `U${'1'.repeat(32)}`,
        occurredAt: '2026-09-21T14:13:20.123Z',
        replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA00',
        isRedelivery: false,
        mode: 'active',
        input: { kind: 'text', text: '親子綁定', messageId: '444573844083572737' },
        raw: JSON.stringify(sent),
      },
    ]);
  });

  test.each(['sticker', 'image', 'video', 'audio', 'location', 'hologram'])(
    'a message that is no text: %s',
    (type) => {
      const message = { id: '1', type, packageId: '446' };
      expect(one({ message }).input).toEqual({ kind: 'other', what: type, messageId: '1' });
    },
  );

  test.each<[object, object]>([
    [
      { fileName: '證明.pdf', fileSize: 2_138 },
      { name: '證明.pdf', size: 2_138 },
    ],
    [{}, {}],
    [{ fileName: 7, fileSize: 'large' }, {}],
    [{ fileName: 'a'.repeat(1_001), fileSize: -1 }, {}],
  ])('a file with its name and size, where LINE tells them: %j', (told, file) => {
    const message = { id: '1', type: 'file', ...told };
    expect(one({ message }).input).toEqual({ kind: 'other', what: 'file', messageId: '1', file });
  });

  test('a tap, a picked date, a switched menu', () => {
    const tap = (postback: unknown) => one({ type: 'postback', message: undefined, postback }).input;
    expect(tap({ data: 'v1:x' })).toEqual({ kind: 'postback', data: 'v1:x' });
    expect(tap({ data: '', params: { date: '2026-12-03' } })).toEqual({
      kind: 'postback',
      data: '',
      params: { date: '2026-12-03' },
    });
    expect(tap({ data: 'm', params: { status: 'SUCCESS', newRichMenuAliasId: 'a', tomorrow: 1 } })).toEqual({
      kind: 'postback',
      data: 'm',
      params: { status: 'SUCCESS', newRichMenuAliasId: 'a' },
    });
  });

  test('follow, unfollow, unsend', () => {
    const bare = { message: undefined, replyToken: undefined };
    expect(one({ type: 'follow', message: undefined, follow: { isUnblocked: true } }).input).toEqual({
      kind: 'follow',
    });
    const unfollow = one({ type: 'unfollow', ...bare });
    expect(unfollow.input).toEqual({ kind: 'unfollow' });
    expect(unfollow).not.toHaveProperty('replyToken');
    expect(one({ type: 'unsend', ...bare, unsend: { messageId: '325708' } }).input).toEqual({
      kind: 'unsend',
      messageId: '325708',
    });
  });

  test('a redelivered event keeps its id and its time', () => {
    const again = one({ deliveryContext: { isRedelivery: true } });
    expect(again).toEqual({ ...one({}), isRedelivery: true, raw: again.raw });
  });

  test('fields of tomorrow are tolerated', () => {
    const event = one({
      priority: 1,
      source: { type: 'user', userId: 'U1', tier: {} },
      mode: undefined,
      deliveryContext: undefined,
    });
    expect(event).toMatchObject({ lineUserId: 'U1', isRedelivery: false, mode: 'active' });
    expect(JSON.parse(event.raw)).toMatchObject({ priority: 1 });
  });

  test('it is plain JSON: stored and read again it is the same', () => {
    const event = one({ type: 'postback', postback: { data: 'x', params: { time: '06:15' } } });
    expect(JSON.parse(JSON.stringify(event))).toEqual(event);
  });

  test('the order of LINE is kept', () => {
    const events = ['a', 'b', 'c'].map((webhookEventId) => lineEvent({ webhookEventId }));
    expect(parse(...events).events.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a webhook: what is acknowledged and left out', () => {
  test.each<[string, string, unknown]>([
    ['a type of tomorrow', 'unknown-type', lineEvent({ type: 'hologram' })],
    ['a type we do not answer', 'unknown-type', lineEvent({ type: 'beacon' })],
    ['a name every object has', 'unknown-type', lineEvent({ type: 'constructor' })],
    ['a group', 'not-one-to-one', lineEvent({ source: { type: 'group', groupId: 'C1', userId: 'U1' } })],
    ['a room', 'not-one-to-one', lineEvent({ source: { type: 'room', roomId: 'R1' } })],
    ['nobody', 'no-user', lineEvent({ source: undefined })],
    ['somebody without consent', 'no-user', lineEvent({ source: { type: 'user' } })],
    ['standby', 'standby', lineEvent({ mode: 'standby', replyToken: undefined })],
    ['the dummy of zeros', 'dummy', lineEvent({ replyToken: '0'.repeat(32) })],
    ['the dummy of fs', 'dummy', lineEvent({ replyToken: 'f'.repeat(32) })],
    ['null', 'malformed', null],
    ['a number', 'malformed', 7],
    ['an array', 'malformed', []],
    ['no type', 'malformed', lineEvent({ type: undefined })],
    ['a source that is text', 'malformed', lineEvent({ source: 'U1' })],
    ['no id', 'malformed', lineEvent({ webhookEventId: undefined })],
    ['an id with a NUL', 'malformed', lineEvent({ webhookEventId: 'a\0b' })],
    ['an endless id', 'malformed', lineEvent({ webhookEventId: 'x'.repeat(101) })],
    ['a time as text', 'malformed', lineEvent({ timestamp: '1790000000123' })],
    ['a time no clock has', 'malformed', lineEvent({ timestamp: 1e300 })],
    ['a message that is none', 'malformed', lineEvent({ message: 'hello' })],
    ['a text without text', 'malformed', lineEvent({ message: { id: '1', type: 'text' } })],
    ['a text that is a number', 'malformed', lineEvent({ message: { id: '1', type: 'text', text: 5 } })],
    ['a tap without data', 'malformed', lineEvent({ type: 'postback', postback: {} })],
    ['an unsend of nothing', 'malformed', lineEvent({ type: 'unsend', unsend: {} })],
  ])('%s', (_what, reason, event) => {
    expect(parse(event)).toEqual({ ok: true, events: [], ignored: { [reason]: 1 } });
  });

  test('one malformed event does not lose the others', () => {
    const webhook = parse(
      lineEvent({ webhookEventId: 'a' }),
      { type: 'message' },
      null,
      lineEvent({ webhookEventId: 'b' }),
    );
    expect(webhook.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(webhook.ignored).toEqual({ 'no-user': 1, malformed: 1 });
  });
});

describe('a webhook: what is none', () => {
  test.each([
    ['nothing', '', 'not-json'],
    ['text', 'hello', 'not-json'],
    ['half of it', bodyOf(lineEvent()).slice(0, -5), 'not-json'],
    ['null', 'null', 'not-a-webhook'],
    ['an array', '[]', 'not-a-webhook'],
    ['no events', '{"destination":"U0"}', 'not-a-webhook'],
    ['events that are none', '{"events":{}}', 'not-a-webhook'],
  ])('%s', (_what, body, reason) => {
    expect(parseWebhook(Buffer.from(body))).toEqual({ ok: false, reason });
  });

  test('bytes that are no UTF-8', () => {
    expect(parseWebhook(Buffer.from([0x7b, 0xff, 0x7d]))).toEqual({ ok: false, reason: 'not-json' });
  });
});

describe('a webhook: hostile shapes are harmless', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  test(
    'a nesting of 100,000 levels, anywhere',
    () => {
      expect(parseWebhook(Buffer.from(deep))).toMatchObject({ ok: false });
      expect(parseWebhook(Buffer.from(`{"events":${deep}}`))).toMatchObject({ ok: true, events: [] });
      const bodies = [
        `{"events":[${deep}]}`,
        bodyOf(lineEvent({ extra: 'DEEP' })).replace('"DEEP"', deep),
        bodyOf(lineEvent({ message: { id: '1', type: 'text', text: 'DEEP' } })).replace('"DEEP"', deep),
        bodyOf(lineEvent({ type: 'postback', postback: { data: 'x', params: { a: 'DEEP' } } })).replace(
          '"DEEP"',
          deep,
        ),
      ];
      for (const body of bodies) expect(parseWebhook(Buffer.from(body)).ok).toBe(true);
    },
    SLOW_MS,
  );

  test('keys that mean something to an object', () => {
    const event = bodyOf(
      lineEvent({ type: 'postback', postback: { data: 'x', params: { date: '2026-12-03' } } }),
    );
    const poison =
      '{"__proto__":{"polluted":"yes","kind":"text"},"constructor":{"prototype":{"polluted":"yes"}},';
    const webhook = parseWebhook(Buffer.from(event.replaceAll('{', poison)));
    expect(webhook).toMatchObject({ ok: true });
    expect({}).not.toHaveProperty('polluted');
    const [parsed] = webhook.ok ? webhook.events : [];
    expect(parsed?.input).toEqual({ kind: 'postback', data: 'x', params: { date: '2026-12-03' } });
    expect(parsed?.input.kind === 'postback' && Object.getPrototypeOf(parsed.input.params)).toBe(
      Object.prototype,
    );
  });

  test(
    'ten thousand fields and a hundred thousand events',
    () => {
      const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, nth) => [`field${nth}`, nth]));
      expect(parse(lineEvent(fields)).events).toHaveLength(1);
      const body = `{"events":[${'0,'.repeat(99_999)}0]}`;
      expect(parseWebhook(Buffer.from(body))).toEqual({
        ok: true,
        events: [],
        ignored: { malformed: 100_000 },
      });
    },
    SLOW_MS,
  );
});

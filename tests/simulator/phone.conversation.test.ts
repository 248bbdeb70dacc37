import type { JsonObject } from '../../simulator/jsonObject.ts';
import type { LineEvent } from '../../simulator/lineEvent.ts';
import { type EchoService, startEchoService } from './echoService.ts';
import { goodMessages, richBubble } from './exampleMessages.ts';

let echo: EchoService;
/** What the stub replies to the next events. */
let answers: JsonObject[] = [];

beforeEach(async () => {
  echo = await startEchoService();
  answers = [{ type: 'text', text: 'ok' }];
  echo.onWebhook = async (events, answer) => {
    answer(200);
    for (const event of events) await reply(event);
  };
});
afterEach(() => echo.close());

async function reply({ replyToken }: LineEvent): Promise<void> {
  if (replyToken) await echo.call('/v2/bot/message/reply', { body: { replyToken, messages: answers } });
}

const push = (to: string, ...messages: JsonObject[]) =>
  echo.call('/v2/bot/message/push', { body: { to, messages } });
const parent = () => echo.simulator.phone('家長手機');
const lastEvent = () => echo.received.at(-1)?.events.at(-1);
const say = (label: string, text = label) => ({ type: 'message', label, text });
const choice = (...labels: string[]): JsonObject => ({
  type: 'text',
  text: '請選擇',
  quickReply: { items: labels.map((label) => ({ type: 'action', action: say(label) })) },
});

test('sees waits for what comes after the last action', async () => {
  await parent().says('hello');
  expect((await parent().sees('ok')).via).toBe('reply');
  answers = [{ type: 'text', text: '第二句' }];
  await parent().says('again');
  await parent().sees(/第.句/);
  parent().seesNothingOf('ok');
  expect(() => parent().seesNothingOf('第二句')).toThrow('第二句');
});

test('what is not seen in time is told with the transcript', async () => {
  await parent().says('hello');
  await parent().sees('ok');
  await parent().says('again');
  await parent().sees('ok');
  const waiting = parent().sees('never', { timeoutMs: 10 });
  await expect(waiting).rejects.toThrow('waited 10 ms for never, but:\n家長手機 ▸ again\nbot ◂ ok');
});

test('receives goes on behind what was found: pushes that others cause', async () => {
  await parent().follows();
  await parent().sees('ok');
  await push(parent().userId, { type: 'text', text: '已核准' });
  await push(parent().userId, { type: 'text', text: '請改密碼' }, { type: 'text', text: '謝謝' });
  await parent().receives('已核准');
  await parent().receives('謝謝');
  await expect(parent().receives('已核准', { timeoutMs: 10 })).rejects.toThrow('waited');
  expect(parent().pushes).toBe(2);
  expect(parent().messages.map(({ via }) => via)).toEqual(['reply', 'push', 'push', 'push']);
});

test('words are found in every part of a message', async () => {
  answers = [{ ...goodMessages.flex, quickReply: choice('取消').quickReply }];
  await parent().says('卡片');
  for (const words of ['卡片', '步驟 1／4', '認證 ✓', '核准', '個資告知', '取消']) await parent().sees(words);
});

describe('taps', () => {
  test('a quick reply says its text, and then all of them are gone', async () => {
    answers = [choice('母親', '父親')];
    await parent().says('關係');
    await parent().sees('請選擇');
    echo.onWebhook = (_events, answer) => answer(200);
    expect(await parent().taps('父親')).toBe(200);
    expect(lastEvent()?.message?.text).toBe('父親');
    await expect(parent().taps('母親')).rejects.toThrow('There is: nothing');
  });

  test('quick replies of an older message are gone, its buttons stay', async () => {
    answers = [{ type: 'flex', altText: 'a', contents: richBubble(), quickReply: choice('取消').quickReply }];
    await parent().says('1');
    await parent().sees('步驟');
    answers = [choice('下一步')];
    await parent().says('2');
    await parent().sees('下一步');
    await expect(parent().taps('取消')).rejects.toThrow('There is: [下一步] [核准] [個資告知]');
    expect(await parent().taps('核准')).toBe(200);
    expect(lastEvent()?.postback).toEqual({ data: 'approve=1' });
    expect(parent().transcript()).toContain('家長手機 ▸ 核准');
  });

  test('the exact label comes before one that contains it', async () => {
    answers = [choice('全部核准', '核准')];
    await parent().says('1');
    await parent().sees('核准');
    await parent().taps('核准');
    expect(lastEvent()?.message?.text).toBe('核准');
  });

  test('a link is opened, not sent', async () => {
    answers = [{ type: 'flex', altText: 'a', contents: richBubble() }];
    await parent().says('1');
    await parent().sees('個資告知');
    expect(await parent().taps('個資告知')).toBeUndefined();
    expect(parent().openedLinks).toEqual(['https://example.com/notice?lang=zh#top']);
    expect(echo.received).toHaveLength(1);
  });

  test.each(['buttons', 'confirm', 'carousel'])('the buttons of a %s template', async (kind) => {
    answers = [goodMessages[kind] ?? {}];
    await parent().says('1');
    await parent().sees('核准');
    await parent().taps('核准');
    expect(lastEvent()?.postback?.data).toBe('approve=1');
  });

  test('an area of an imagemap, by its text', async () => {
    answers = [{ ...goodMessages.imagemap }];
    await parent().says('1');
    await parent().sees('選單');
    await parent().taps('選單');
    expect(lastEvent()?.message?.text).toBe('請假');
  });
});

test('a picker gives a date within its bounds', async () => {
  answers = [goodMessages.buttons ?? {}];
  await parent().says('請假');
  await parent().sees('日期');
  await expect(parent().taps('日期')).rejects.toThrow("picks('日期', value)");
  await expect(parent().picks('日期', '2026-11-30')).rejects.toThrow('goes from 2026-12-01');
  await expect(parent().picks('日期', '12/3')).rejects.toThrow('cannot give 12/3');
  expect(await parent().picks('日期', '2026-12-03')).toBe(200);
  expect(lastEvent()?.postback).toEqual({ data: 'day', params: { date: '2026-12-03' } });
});

test('a transcript reads like the chat', async () => {
  answers = [
    { type: 'text', text: '步驟 1／4\n您的信箱？' },
    { type: 'flex', altText: 'a', contents: richBubble() },
    choice('取消'),
  ];
  await parent().says('綁定');
  await parent().sees('取消');
  expect(parent().transcript()).toBe(
    [
      '家長手機 ▸ 綁定',
      'bot ◂ 步驟 1／4',
      '  您的信箱？',
      'bot ◂ 步驟 1／4',
      '  步驟',
      '  認證 ✓',
      '  [核准] [個資告知]',
      'bot ◂ 請選擇',
      '  (取消)',
    ].join('\n'),
  );
});

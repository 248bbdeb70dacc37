import { once } from 'node:events';
import { get, request } from 'node:http';
import { type EchoService, startEchoService } from './echoService.ts';

const hints = [{ title: '學生', lines: ['demo'] }];
let echo: EchoService;
beforeEach(async () => {
  echo = await startEchoService({ demoHints: hints });
});
afterEach(() => echo.close());

const parent = () => echo.simulator.phone('家長手機');
const act = (verb: string, body: unknown = {}) =>
  echo.call(`/simulator/users/${parent().userId}/${verb}`, { body });
const state = async () => (await echo.call('/simulator/state')).body;

test('the state has two phones, the mailbox, the hints and the service', async () => {
  expect(await state()).toEqual({
    bot: { userId: expect.stringMatching(/^U/), name: 'Homeroom' },
    users: [
      { id: parent().userId, name: '家長手機', role: 'parent', friend: false, blocked: false, chat: [] },
      expect.objectContaining({ name: '導師手機', role: 'teacher' }),
    ],
    mailbox: [],
    hints,
    service: { lastStatus: null, lastMs: null },
  });
});

test('a phone is added, once for each name', async () => {
  const made = await echo.call('/simulator/users', { body: { name: '父親手機' } });
  expect(made.body).toMatchObject({ name: '父親手機', friend: false });
  await echo.call('/simulator/users', { body: { name: '父親手機' } });
  expect((await state()).users).toHaveLength(3);
  expect(await echo.call('/simulator/users', { body: { name: '' } })).toMatchObject({ status: 400 });
});

test('the person acts by buttons of the page', async () => {
  expect((await act('follow')).body).toEqual({ status: 200 });
  expect((await act('text', { text: '綁定' })).body).toEqual({ status: 200 });
  await act('sticker');
  await act('image');
  await act('file?name=slip.pdf', {});
  await act('file?name=bag.JPG', {});
  await act('action', { action: { type: 'postback', data: 'd', displayText: '核准' } });
  await act('action', {
    action: { type: 'datetimepicker', data: 'day', mode: 'date' },
    params: { date: '2026-12-03' },
  });
  await act('redeliver');
  await act('twice', { text: 'x' });
  expect(await act('lose')).toMatchObject({ body: { status: null } });
  expect((await act('text', { text: 'lost' })).body).toEqual({ status: 0 });
  await act('block');
  expect(await act('text', { text: 'x' })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('blocked') },
  });
  const kinds = echo.received.map(({ events: [event] }) => event?.message?.type ?? event?.type);
  expect(kinds).toEqual([
    'follow',
    'text',
    'sticker',
    'image',
    'file',
    'image',
    'postback',
    'postback',
    'postback',
    'text',
    'text',
    'text',
    'unfollow',
  ]);
  expect(parent().transcript().split('\n')).toContain('家長手機 ▸ 核准');
});

test('what is asked wrongly is told', async () => {
  expect((await act('text', {})).status).toBe(400);
  expect((await act('constructor')).status).toBe(404);
  expect((await act('action', { action: { type: 'location' } })).body.message).toMatch('cannot perform');
  expect((await echo.call('/simulator/users/U1/text', { body: { text: 'x' } })).status).toBe(404);
});

test('the page hears what happens', async () => {
  const stream = get(`${echo.simulator.url}/simulator/events`);
  const [response] = await once(stream, 'response');
  const heard = new Promise<string>((resolve) => {
    let text = '';
    response.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('"service"')) resolve(text);
    });
  });
  await act('text', { text: '早' });
  const events = (await heard)
    .split('\n\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)));
  expect(events).toEqual([
    {
      type: 'entry',
      entry: expect.objectContaining({
        from: 'user',
        via: 'user',
        message: expect.objectContaining({ type: 'text', text: '早' }),
      }),
    },
    { type: 'service', lastStatus: 200, lastMs: expect.any(Number) },
  ]);
  stream.destroy();
});

test('a page of another site, or another name for this machine, may not', async () => {
  expect(await statusOf({ host: 'evil.example' })).toBe(403);
  expect(await statusOf({ origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusOf({ origin: echo.simulator.url, 'sec-fetch-site': 'same-origin' })).toBe(200);
});

function statusOf(headers: { [name: string]: string }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const url = `${echo.simulator.url}/simulator/users/${parent().userId}/lose`;
    const call = request(
      url,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    call.on('error', reject);
    call.end('{}');
  });
}

test('the page and its font come with a strict policy', async () => {
  const page = await fetch(`${echo.simulator.url}/`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect((await fetch(`${echo.simulator.url}/fonts/wght.css`)).status).toBe(200);
});

import { createTransport } from 'nodemailer';
import { codeIn } from '../../simulator/mailbox.ts';
import { type EchoService, smsToken, startEchoService } from './echoService.ts';

let echo: EchoService;
beforeEach(async () => {
  echo = await startEchoService();
});
afterEach(() => echo.close());

const mailbox = () => echo.simulator.platform.mailbox;
const mail = (to: string, text: string) =>
  createTransport(echo.simulator.smtpUrl).sendMail({
    from: 'school@example.com',
    to,
    subject: '驗證碼',
    text,
    html: `<p>${text}</p>`,
  });
const sms = (body: unknown, token = smsToken) =>
  echo.call('/sms', { body, headers: { authorization: `Bearer ${token}` } });

test('an email arrives with its text, its HTML and its code', async () => {
  const waiting = mailbox().waitFor('parent@example.com');
  await mail('Parent@Example.com', '您的驗證碼是 549497，1 小時內有效。');
  const found = await waiting;
  expect(found).toMatchObject({
    channel: 'email',
    subject: '驗證碼',
    html: expect.stringContaining('<p>您的驗證碼'),
  });
  expect(codeIn(found)).toBe('549497');
  expect(() => codeIn({ ...found, text: '請洽 0900000000' })).toThrow('No six-digit code');
});

test('waitFor gives each message once, the newest first, and says what did not come', async () => {
  await mail('a@example.com', 'first');
  await mail('a@example.com', 'second');
  expect((await mailbox().waitFor('a@example.com')).text).toBe('second');
  expect((await mailbox().waitFor('a@example.com')).text).toBe('first');
  await expect(mailbox().waitFor('a@example.com', { timeoutMs: 10 })).rejects.toThrow(
    'No new message to a@example.com',
  );
});

test('a text message arrives by HTTP, with the gateway’s token', async () => {
  expect((await sms({ to: '+886900000000', text: '驗證碼 123456' })).status).toBe(200);
  expect(await mailbox().waitFor('0900-000-000')).toMatchObject({ channel: 'sms', text: '驗證碼 123456' });
  expect((await sms({ to: '+886900000000', text: 'x' }, 'other')).status).toBe(401);
  expect((await sms({ to: '' })).status).toBe(400);
});

test('both can be made to fail', async () => {
  const { faults } = echo.simulator.platform;
  faults.fail({ path: 'mail', status: 451 });
  await expect(mail('a@example.com', 'x')).rejects.toMatchObject({ responseCode: 451 });
  faults.fail({ path: 'sms', status: 503 });
  expect((await sms({ to: '1', text: 'x' })).status).toBe(503);
  expect(mailbox().messages).toEqual([]);
});

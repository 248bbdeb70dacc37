import { renderMail } from '../../bot/render/renderMail.ts';
import { renderSms } from '../../bot/render/renderSms.ts';
import { LANGUAGES } from '../../bot/texts/index.ts';
import { line } from '../../flows/view.ts';
import { codeIn } from '../../simulator/mailbox.ts';

const HOSTILE = '<script>alert(1)</script>"\'&\r\nBcc: x@example.com';

test.each(LANGUAGES)('a code is found in its email (%s)', (language) => {
  const mail = renderMail('mail.code', { code: '549497' }, language);
  expect(mail.text).toContain('\n\n549497\n\n');
  expect(mail.html).toContain('>549497</p>');
  expect(mail.subject).not.toContain('549497');
  expect(codeIn({ ...mail, text: mail.text } as Parameters<typeof codeIn>[0])).toBe('549497');
});

test.each(LANGUAGES)('an account is told by its rule, never by its password (%s)', (language) => {
  const account = line('mail.accountMade', {
    email: 'chen@example.com',
    link: 'https://school.example.com/login',
  });
  const { text } = renderMail('mail.approved', { children: '王○明', account }, language);
  expect(text).toContain('chen@example.com');
  expect(text).toMatch(/末 6 碼|last 6 characters|6 ký tự cuối|6 karakter terakhir/u);
});

test.each(LANGUAGES)('what people typed is text in a page and one line in a header (%s)', (language) => {
  for (const key of ['mail.knownContact', 'mail.approved', 'mail.rejected'] as const) {
    const params = { child: HOSTILE, children: HOSTILE, school: HOSTILE, account: HOSTILE, reason: HOSTILE };
    const { subject, html } = renderMail(key, params, language);
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  }
});

test.each(LANGUAGES)('a text message is one part (%s)', (language) => {
  for (const key of ['sms.code', 'sms.endCode'] as const) {
    const code = renderSms(key, { code: '549497' }, language);
    expect(code).toContain('549497');
    expect(code.length).toBeLessThanOrEqual(70);
  }
  const told = renderSms('sms.knownContact', { child: '瓦歷斯·諾○' }, language);
  expect(told).toContain('瓦歷斯·諾○');
  expect(told.length).toBeLessThanOrEqual(70);
});

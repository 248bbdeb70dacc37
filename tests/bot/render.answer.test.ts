import type { messagingApi } from '@line/bot-sdk';
import { drawSay } from '../../bot/render/drawSay.ts';
import { readPostback } from '../../bot/render/postback.ts';
import { renderAnswer } from '../../bot/render/renderAnswer.ts';
import { LANGUAGES } from '../../bot/texts/index.ts';
import { countCharacters } from '../../domain/text.ts';
import { line, type Say } from '../../flows/view.ts';
import { readMessage } from '../../simulator/readMessage.ts';
import { sampleProgress, sampleViews } from './sampleViews.ts';

const views = sampleViews('zh-Hant');

test('choices stand numbered under their headings, and are quick replies', () => {
  const [prompt] = render('binding.askRelation first').prompt;
  expect(textOf(prompt)).toContain(
    '法定代理人\n1 父親　2 母親\n監護人\n3 祖父　4 祖母　5 外祖父\n6 外祖母　7 其他',
  );
  expect(quickReplies(prompt).map(({ label }) => label)).toEqual([
    '父親',
    '母親',
    '祖父',
    '祖母',
    '外祖父',
    '外祖母',
    '其他',
  ]);
  expect(quickReplies(prompt).map(({ data }) => readPostback(data ?? ''))).toContainEqual({
    kind: 'answer',
    token: 'abc',
    choiceId: 'MOTHER',
  });
  expect(buttons(prompt)).toEqual([]);
});

test('the stage heads the bubble, what is wrong stands before the question', () => {
  const [prompt] = render('binding.askStudentId', [{ line: line('nationalId.checksum') }]).prompt;
  expect(textOf(prompt)).toMatch(/^步驟 2／4　學生資訊\n這個號碼少了一碼.*\n請輸入孩子（不是您）/u);
});

test('a long list has one choice a line', () => {
  const [prompt] = render('binding.pickSchool').prompt;
  expect(textOf(prompt)).toContain('\n1 市立內湖國小（內湖區）\n2 市立西湖國小（內湖區）\n');
  expect(textOf(prompt)).toContain('\n9 看更多學校');
});

test('of a few choices each is a button, the primary one first', () => {
  const [prompt] = render('binding.confirmChildren one').prompt;
  expect(buttons(prompt)).toEqual(['下一步', '新增綁定學生', '✎ 修改']);
  expect(textOf(prompt)).toContain('1 下一步\n2 新增綁定學生　3 ✎ 修改');
});

test('a consent is agreed to on its last page alone, without quick replies', () => {
  const { prompt } = render('binding.askConsent');
  const carousel = prompt.at(-1);
  const bubbles =
    carousel?.type === 'flex' && carousel.contents.type === 'carousel' ? carousel.contents.contents : [];
  expect(bubbles.length).toBe(5);
  expect(bubbles.map(({ footer }) => footer !== undefined)).toEqual([false, false, false, false, true]);
  expect(buttons(carousel)).toEqual(['本人已詳閱並同意以上條款聲明', '不同意']);
  expect(textOf(carousel)).toContain('1 本人已詳閱並同意以上條款聲明\n2 不同意');
  expect(prompt.every(({ quickReply }) => quickReply === undefined)).toBe(true);
});

test('a list to decide on is read line by line, and decided on by cards', () => {
  const { prompt } = render('teacher.reviewing');
  expect(prompt.length).toBe(2);
  expect(textOf(prompt[0])).toContain('3號 李大年｜父親 李大年｜⚠ 不符\n7號 李大年｜父親 李大年｜⚠ 不符');
  expect(buttons(prompt[1]).slice(0, 6)).toEqual(['詳情', '核准', '不通過', '核准', '不通過', '詳情']);
  expect(buttons(prompt[1]).length).toBe(30);
  expect(textOf(prompt[1])).toContain('3號 李大年（五年一班）\n⚠ 聯絡方式不符');
  expect(quickReplies(prompt[1]).map(({ label }) => label)).toEqual(['全部核准', '下一頁']);
  const [, approve] = readMessage(asMessage(prompt[1])).tappables;
  expect(readPostback(String(approve?.action.data))).toMatchObject({
    kind: 'decision',
    decision: { verb: 'approve', version: 1 },
  });
});

test('what must arrive is a notice of its own, the rest goes with the question', () => {
  const says: Say[] = [
    { line: line('binding.submitted', { number: 7, hidden: 0 }), card: sampleProgress(), mustArrive: true },
    { line: line('binding.verified') },
    { card: sampleProgress() },
  ];
  const { notice, prompt } = render('binding.home', says);
  expect(notice.map(textOf).join('\n')).toContain('已送出（第 7 號申請）');
  expect(notice.map(textOf).join('\n')).toContain('◷ 申請');
  expect(textOf(prompt.at(-1))).toContain('✓ 驗證成功。');
  expect(prompt.slice(0, -1).map(textOf).join('\n')).toContain('✕ 不通過');
  expect(notice.length + prompt.length).toBeLessThanOrEqual(5);
});

test.each(LANGUAGES)('what is copied as it is begins with no badge (%s)', (language) => {
  const voice = { language, role: 'staff' } as const;
  const says: Say[] = [
    { line: line('typed', { text: '五年一班' }), apart: true },
    { line: line('binding.verified') },
  ];
  const [copied, said] = says.flatMap((each) => drawSay(each, voice)).map(textOf);
  expect(copied).toBe('五年一班');
  expect(said).toMatch(/^[【[]/u);
});

test('a refused child is sent again from the list', () => {
  const { prompt } = render('binding.home', [{ card: sampleProgress() }]);
  const tappables = prompt.flatMap((message) => readMessage(asMessage(message)).tappables);
  const again = tappables.find(({ label }) => label === '修改後重送');
  expect(readPostback(String(again?.action.data))).toMatchObject({
    kind: 'decision',
    decision: { verb: 'reopen' },
  });
});

test('a time is named by today where the step tells the time', () => {
  const says = [{ line: line('code.tooMany', { until: line('time', { at: '2026-12-03T06:05:00.000Z' }) }) }];
  const view = viewOf('binding.askContact');
  const now = '2026-12-03T01:00:00.000Z';
  const { prompt } = renderAnswer({ view, says, token: 'abc', language: 'zh-Hant', now });
  expect(textOf(prompt[0])).toContain('今天 14:05 之後');
});

test.each(LANGUAGES)('no label is cut on its button (%s)', (language) => {
  for (const [name, view] of Object.entries(sampleViews(language))) {
    const { prompt } = renderAnswer({ view, says: [], token: 'abc', language });
    const labels = prompt.flatMap((message) => [
      ...buttons(message).map((label) => [label, 40] as const),
      ...quickReplies(message).map(({ label }) => [label ?? '', 20] as const),
    ]);
    for (const [label, most] of labels) {
      expect([name, label, label.endsWith('…')]).toEqual([name, label, false]);
      expect(countCharacters(label)).toBeLessThanOrEqual(most);
    }
  }
});

test('the altText reads as the whole bubble does', () => {
  for (const view of Object.values(views)) {
    for (const message of renderAnswer({ view, says: [], token: 'abc', language: 'zh-Hant' }).prompt) {
      const { lines, altText = '' } = readMessage(asMessage(message));
      const squeezed = altText.replace(/[：\s]/gu, '');
      if (altText.length < 1_500)
        for (const each of lines) expect(squeezed).toContain(each.replace(/[：\s]|✎$/gu, ''));
    }
  }
});

function render(name: string, says: Say[] = []) {
  return renderAnswer({ view: viewOf(name), says, token: 'abc', language: 'zh-Hant' });
}

function viewOf(name: string) {
  const view = views[name];
  if (!view) throw new Error(`no sample of ${name}`);
  return view;
}

function textOf(message: messagingApi.Message | undefined): string {
  if (message?.type === 'flex') return message.altText;
  return message?.type === 'text' ? message.text : '';
}

function quickReplies(message: messagingApi.Message | undefined): messagingApi.PostbackAction[] {
  return (message?.quickReply?.items ?? []).flatMap(({ action }) =>
    action?.type === 'postback' ? [action] : [],
  );
}

function buttons(message: messagingApi.Message | undefined): string[] {
  return message ? readMessage(asMessage(message)).tappables.map(({ label }) => label) : [];
}

/** As it arrives: JSON. */
function asMessage(message: messagingApi.Message | undefined) {
  return JSON.parse(JSON.stringify(message ?? {}));
}

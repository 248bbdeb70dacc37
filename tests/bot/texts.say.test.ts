import { bindingsForStaff, otherGuardian } from '../../bot/texts/gathered.ts';
import { bindingsChanged } from '../../bot/texts/gatheredChanges.ts';
import { othersStopped } from '../../bot/texts/gatheredStops.ts';
import { LANGUAGES, type Language, say } from '../../bot/texts/index.ts';
import { reminded } from '../../bot/texts/notices.ts';
import { globalWord } from '../../bot/texts/words.ts';
import type { ProgressItem } from '../../flows/binding/events.ts';
import { progressCard } from '../../flows/binding/progress.ts';
import { teacherFlow } from '../../flows/teacher/flow.ts';
import { line, type Say } from '../../flows/view.ts';
import { detailOf, PENDING } from '../flows/support/people.ts';

const AT = '2026-12-03T06:04:10.000Z';

test.each([
  [5, '1', '五年一班', 'Grade 5, Class 1', 'Lớp\u00a05/1', 'Kelas\u00a05-1'],
  [7, '3', '七年三班', 'Grade 7, Class 3', 'Lớp\u00a07/3', 'Kelas\u00a07-3'],
  [5, '忠', '五年忠班', 'Grade 5, Class 忠', 'Lớp\u00a05/忠', 'Kelas\u00a05-忠'],
  [10, '12', '十年十二班', 'Grade 10, Class 12', 'Lớp\u00a010/12', 'Kelas\u00a010-12'],
  [12, '20', '十二年二十班', 'Grade 12, Class 20', 'Lớp\u00a012/20', 'Kelas\u00a012-20'],
  [1, '105', '一年105班', 'Grade 1, Class 105', 'Lớp\u00a01/105', 'Kelas\u00a01-105'],
])('grade %s class %s is %s', (grade, name, zh, english, vietnamese, indonesian) => {
  expect(say(line('class', { grade, name }), 'zh-Hant')).toBe(zh);
  expect(say(line('class', { grade, name }), 'en')).toBe(english);
  expect(say(line('class', { grade, name }), 'vi')).toBe(vietnamese);
  expect(say(line('class', { grade, name }), 'id')).toBe(indonesian);
});

test('a child is named with level and class', () => {
  const child = line('child', {
    name: '王○明',
    level: line('level.ELEMENTARY'),
    class: line('class', { grade: 5, name: '1' }),
  });
  expect(say(child, 'zh-Hant')).toBe('王○明｜國小 五年一班');
});

test('a school has its district in brackets only where there is one', () => {
  expect(say(line('school', { name: '市立內湖國小', district: '內湖區' }), 'zh-Hant')).toBe(
    '市立內湖國小（內湖區）',
  );
  expect(say(line('school', { name: '市立內湖國小', district: '內湖區' }), 'vi')).toBe(
    '市立內湖國小 (內湖區)',
  );
  expect(say(line('school', { name: '市立內湖國小', district: '' }), 'zh-Hant')).toBe('市立內湖國小');
});

test('an instant is told in Taipei', () => {
  expect(say(line('dateTime', { at: AT }), 'zh-Hant')).toBe('12/3（四）14:04');
  expect(say(line('dateTime', { at: AT }), 'en')).toBe('Thu 12/3, 14:04');
  expect(say(line('dateTime', { at: AT }), 'vi')).toBe('14:04 Thứ Năm, ngày 3 tháng 12');
  expect(say(line('dateTime', { at: AT }), 'id')).toBe('Kamis, 3 Desember pukul 14.04');
  const sunday = line('dateTime', { at: '2026-12-05T17:00:00.000Z' });
  expect(say(sunday, 'vi')).toBe('01:00 Chủ Nhật, ngày 6 tháng 12');
  expect(say(sunday, 'id')).toBe('Minggu, 6 Desember pukul 01.00');
  expect(say(line('dateTime', { at: '2026-12-03T16:00:00.000Z' }), 'zh-Hant')).toBe('12/4（五）00:00');
  expect(say(line('dateTime', { at: '' }), 'zh-Hant')).toBe('');
});

test('until when is told to the next whole minute, by today and tomorrow where the time is known', () => {
  const time = line('time', { at: AT });
  expect(say(time, 'zh-Hant')).toBe('12/3（四）14:05');
  expect(say(time, 'zh-Hant', '2026-12-02T16:00:00.000Z')).toBe('今天 14:05');
  expect(say(time, 'zh-Hant', '2026-12-02T15:59:00.000Z')).toBe('明天 14:05');
  expect(say(time, 'zh-Hant', '2026-12-01T15:59:00.000Z')).toBe('12/3（四）14:05');
  expect(say(time, 'en', AT)).toBe('today 14:05');
  expect(say(time, 'vi', AT)).toBe('14:05 hôm nay');
  expect(say(time, 'vi', '2026-12-02T15:59:00.000Z')).toBe('14:05 ngày mai');
  expect(say(time, 'id', AT)).toBe('hari ini pukul 14.05');
  expect(say(time, 'id', '2026-12-02T15:59:00.000Z')).toBe('besok pukul 14.05');
  expect(say(line('code.tooMany', { until: time }), 'zh-Hant', AT)).toContain('今天 14:05 之後');
});

test.each(['{name, select, other {x}}', '<b>粗</b>', "it's '{quoted}'", '# {count, plural, other {#}}'])(
  'typed text comes out as typed: %s',
  (typed) => {
    expect(say(line('typed', { text: typed }), 'zh-Hant')).toBe(typed);
    expect(say(line('binding.signatureDiffers', { name: typed }), 'zh-Hant')).toContain(`「${typed}」`);
    expect(say(line('binding.noSchool', { text: typed, level: line('level.ELEMENTARY') }), 'en')).toContain(
      typed,
    );
  },
);

test('several lines in one place are listed', () => {
  const classes = [line('class', { grade: 5, name: '1' }), line('class', { grade: 6, name: '2' })];
  expect(say(line('teacher.home', { name: '林', classes }), 'zh-Hant')).toContain('五年一班、六年二班');
});

test.each(LANGUAGES)(
  'the question for a code promises no time; the message that it was sent does, in %s',
  (language) => {
    const to = 'ch***@example.com';
    for (const key of ['code.ask', 'code.askEmail'])
      expect(say(line(key, { to }), language)).not.toMatch(/60/u);
    expect(say(line('code.sent', { to }), language)).toMatch(/60/u);
  },
);

test('a key without words is a bug', () => {
  expect(() => say(line('binding.nothingOfTheKind'), 'en')).toThrow(TypeError);
  expect(() => say(line('toString'), 'en')).toThrow(TypeError);
});

test.each([
  ['binding.readyToSend', {}, '送出資料不等於完成綁定流程'],
  ['binding.agree', {}, '本人已詳閱並同意以上條款聲明'],
  ['binding.emailMatters', {}, '信箱為家長帳號及審核通知位址，請務必填寫正確'],
  ['binding.askSignature', {}, '請務必簽署全名'],
  ['teacher.codeSent', { email: 'a@b.tw' }, '未收到請洽貴校資訊組長'],
  ['binding.submitted', { number: 7, hidden: 0 }, '送出資料不等於完成綁定，審核好會在這裡通知您'],
  ['binding.submitted', { number: 7, hidden: 0 }, '收回'],
  ['binding.greeting', {}, '若您要綁定多位學生，請先擇一位填寫'],
  ['binding.greeting', {}, '老師請輸入：教師登入'],
  ['binding.greeting', {}, '72 小時'],
  ['leave.callNoSchool', {}, '今天請先打電話'],
])('%s says its sentence', (key, params, sentence) => {
  expect(say(line(key, params), 'zh-Hant')).toContain(sentence);
});

const PUPIL = { maskedName: '王○明', level: 'ELEMENTARY', grade: 5, className: '1' } as const;
const WAITING: ProgressItem = {
  ...PUPIL,
  bindingId: '7c1f4a52-3f0e-4d0c-9f0a-000000000001',
  version: 1,
  schoolName: '市立內湖國小',
  relation: 'MOTHER',
  status: 'PENDING',
  submittedAt: AT,
};

/** What a say tells in a language, its card's words included. */
function told(language: Language, { line: said, card }: Say): string {
  const items = card?.kind === 'items' ? card.items.flatMap((item) => item.lines) : [];
  return [...(said ? [said] : []), ...items].map((each) => say(each, language)).join('\n');
}

test.each(LANGUAGES)('a relation that was typed is pushed as it was typed (%s)', (language) => {
  const aunt = { ...PUPIL, relation: 'OTHER', relationOther: '阿姨' } as const;
  const stop = { ...aunt, status: 'SUSPENDED', number: 3, schoolName: '市立內湖國小' } as const;
  const says = [
    bindingsForStaff('NEW_BINDING', { ...aunt, count: 1, submittedAt: AT }),
    bindingsForStaff('BINDING_WAITING', { ...aunt, count: 2, submittedAt: AT }),
    otherGuardian(aunt),
    ...othersStopped([stop]),
  ].map((each) => told(language, each));
  for (const each of says) expect(each).toContain('阿姨');
  expect(told(language, otherGuardian({ ...PUPIL, relation: 'OTHER' }))).toContain(
    say(line('relation.OTHER'), language),
  );
});

test.each(LANGUAGES)(
  'without a homeroom teacher it waits for the unit administrator, where there is one (%s)',
  (language) => {
    const now = (item: Partial<ProgressItem>) =>
      told(language, { card: progressCard([{ ...WAITING, ...item }]) });
    expect(now({ administered: true })).toContain(say(line('progress.waitingAdmin'), language));
    expect(now({ administered: false })).toContain(say(line('progress.noTeacher'), language));
    expect(now({ administered: true, teacher: '林' })).toContain(
      say(line('progress.waiting', { teacher: '林' }), language),
    );
    const who = ['TEACHER', 'ADMINISTRATOR', 'NOBODY', 'LEFT'] as const;
    const keys = who.map((each) => reminded([{ ...PUPIL, reminded: true, who: each }]).map(({ key }) => key));
    expect(keys).toEqual([
      ['notice.reminded'],
      ['notice.remindedAdmin'],
      ['notice.remindNobody'],
      ['notice.remindLeft'],
    ]);
  },
);

test('of a child who has left the roster nothing is offered that would be refused', () => {
  const card = progressCard([{ ...WAITING, teacher: '林', studentLeft: true }]);
  const actions = card.kind === 'items' ? card.items.flatMap((item) => item.actions) : [];
  const verbs = actions.flatMap((each) => ('decision' in each ? [each.decision.verb] : []));
  expect(verbs).toEqual(['cancel', 'form']);
});

test.each([
  ['zh-Hant', '待審核', '我的班級'],
  ['en', 'pending', 'my class'],
  ['vi', 'chờ duyệt', 'lớp của tôi'],
  ['id', 'menunggu', 'kelas saya'],
] as const)(
  'what was withdrawn or ended is looked for in the class, not among what waits (%s)',
  (language, list, room) => {
    const withdrawn = { ...PUPIL, status: 'CANCELLED', changes: [] } as const;
    const ended = { ...PUPIL, status: 'REVOKED', changes: [] } as const;
    const edited = { ...PUPIL, status: 'PENDING', changes: ['NAME'] } as const;
    const over = told(language, bindingsChanged([withdrawn, ended]));
    expect([over.includes(list), over.includes(room)]).toEqual([false, true]);
    const mixed = told(language, bindingsChanged([edited, withdrawn]));
    expect([mixed.includes(list), mixed.includes(room)]).toEqual([true, false]);
    expect([globalWord(list), globalWord(room)]).toEqual(['pending', 'class']);
  },
);

test.each([
  ['zh-Hant', '電話', '電子信箱'],
  ['en', 'Call', 'Write to the email'],
  ['vi', 'gọi số', 'viết thư'],
  ['id', 'Telepon nomor', 'Tulis ke email'],
] as const)('nobody is to call a number that the school has not (%s)', (language, call, write) => {
  const differing = PENDING.find(({ match }) => match === 'DIFFERS');
  const asked = (mobileKnown: boolean | undefined) => {
    const detail = { ...detailOf(differing?.bindingId ?? ''), mobileKnown };
    return say(teacherFlow.view('detail', { posts: [], detail }).body[0] ?? line('typed'), language);
  };
  expect(asked(false)).toContain(write);
  for (const known of [true, undefined]) {
    expect(asked(known)).toContain(call);
    expect(asked(known)).not.toContain(write);
  }
});

import type { FlowQuery } from '../../flows/flow.ts';
import type { TeacherContext } from '../../flows/teacher/context.ts';
import { Conversation } from './support/conversation.ts';
import { COUNTS, LATER, PENDING } from './support/people.ts';
import { forTheTeacher, goOn, TEACHER_TYPES, told, until } from './support/straight.ts';

type Answering = (query: FlowQuery) => ReturnType<typeof forTheTeacher>;
const idOfSeat = (seat: number) => PENDING.find(({ seatNo }) => seatNo === seat)?.bindingId;
const contextOf = ({ resting }: Conversation) => resting.snapshot.context as TeacherContext;

async function reviewing(answering: Answering = forTheTeacher): Promise<Conversation> {
  const teacher = new Conversation('teacher', answering);
  await goOn(teacher, TEACHER_TYPES, until('reviewing'));
  return teacher;
}

test('whoever is known is recognised; whoever is not logs in by email and code', async () => {
  let known = false;
  const teacher = new Conversation('teacher', (query) =>
    query.type === 'whoAmI' && !known ? { type: 'NOT_STAFF' } : forTheTeacher(query),
  );
  expect(await goOn(teacher, TEACHER_TYPES, until('home'))).toEqual(['out', 'askEmail', 'askCode']);
  expect(teacher.told).toEqual(['teacher.loggedIn']);
  known = true;
  await teacher.says('教師登入');
  expect(teacher.state).toBe('home');
});

test('a binding is refused with a typed reason, and the list comes again', async () => {
  const teacher = await reviewing();
  const answered = await goOn(teacher, TEACHER_TYPES, told('teacher.done.REJECTED'));
  expect(answered).toEqual(['reviewing', 'detail', 'askReason', 'askReasonText', 'confirmReason']);
  expect(teacher.asked[0]).toEqual({
    type: 'decide',
    decision: {
      verb: 'reject',
      targets: [{ bindingId: idOfSeat(2), version: 1 }],
      named: [{ seatNo: 2, studentName: '王小明', guardianName: '陳美玲' }],
      reason: 'OTHER',
      typedReason: '請攜帶戶口名簿到校',
    },
  });
  expect(teacher.state).toBe('reviewing');
});

test('a decision, once carried out, is remembered by nobody here', async () => {
  const teacher = await reviewing();
  await goOn(teacher, TEACHER_TYPES, told('teacher.done.REJECTED'));
  expect(contextOf(teacher).decision).toBeUndefined();
});

test('核准 and a seat approves at once what agrees with the school, and shows first what does not', async () => {
  const teacher = await reviewing();
  await teacher.says('核准 2');
  expect(teacher.state).toBe('detail');
  await teacher.says('上一步');
  await teacher.says('核准　１號');
  expect(teacher.asked[1]).toMatchObject({
    type: 'decide',
    decision: { verb: 'approve', targets: [{ bindingId: idOfSeat(1) }] },
  });
});

test.each([
  ['核准 40', 'teacher.noSuchSeat'],
  ['核准', 'teacher.orderInvalid'],
])('%s is told to be no order: %s', async (typed, why) => {
  const teacher = await reviewing();
  await teacher.says(typed);
  expect([teacher.state, ...teacher.told]).toEqual(['reviewing', why]);
});

test('two applicants for one seat are never decided by the seat alone: both are listed, and one is looked at', async () => {
  const teacher = await reviewing();
  await teacher.says('核准 9');
  expect(teacher.state).toBe('askWhich');
  expect(teacher.asked.map(({ type }) => type)).toEqual(['resolveSeats']);
  expect(teacher.view.choices).toHaveLength(3);
  await teacher.says('2');
  expect(teacher.state).toBe('detail');
});

test('of several seats the clear ones are approved, and the others asked about', async () => {
  const teacher = await reviewing();
  await teacher.says('核准 1 4、2 40');
  expect(teacher.asked[1]).toMatchObject({
    decision: { verb: 'approve', targets: [{ bindingId: idOfSeat(1) }, { bindingId: idOfSeat(4) }] },
  });
  expect([teacher.state, ...teacher.told]).toEqual([
    'askWhich',
    'teacher.noSuchSeat',
    'teacher.done.REJECTED',
  ]);
});

test('全部核准 takes those that match alone, and asks once', async () => {
  const teacher = await reviewing();
  const matching = PENDING.filter(({ match }) => match === 'MATCHES');
  await teacher.says('全部核准');
  expect(teacher.state).toBe('confirmAll');
  await teacher.says('確定');
  expect(teacher.asked[0]).toMatchObject({
    decision: { targets: matching.map(({ bindingId }) => ({ bindingId })) },
  });
});

test.each([
  ['askCode', 'askEmail'],
  ['reviewing', 'home'],
  ['detail', 'reviewing'],
  ['askReason', 'detail'],
  ['askReasonText', 'askReason'],
  ['confirmReason', 'askReason'],
])('上一步 at %s leads to %s', async (state, before) => {
  const teacher = new Conversation('teacher', (query) =>
    query.type === 'whoAmI' && state === 'askCode' ? { type: 'NOT_STAFF' } : forTheTeacher(query),
  );
  await goOn(teacher, TEACHER_TYPES, until(state));
  await teacher.says('上一步');
  expect(teacher.state).toBe(before);
});

test('上一步 at the reason of a refusal from the list leads to the list', async () => {
  const teacher = await reviewing();
  await teacher.says('不通過 3');
  expect(teacher.state).toBe('askReason');
  await teacher.says('上一步');
  expect(teacher.state).toBe('reviewing');
});

test('the next page follows the one before, and 上一步 leads to the first', async () => {
  const teacher = await reviewing((query) =>
    query.type === 'listPending'
      ? { type: 'PENDING', items: [...PENDING], total: 25, offset: query.offset, counts: COUNTS }
      : forTheTeacher(query),
  );
  await teacher.says('下一頁');
  expect(contextOf(teacher).list?.offset).toBe(10);
  await teacher.says('上一步');
  expect(contextOf(teacher).list?.offset).toBe(0);
});

test.each(['上一頁', 'previous page', 'Trang trước', 'halaman sebelumnya'])(
  '「%s」 leads to the page before, and says on the first that it is the first',
  async (typed) => {
    const teacher = await reviewing((query) =>
      query.type === 'listPending'
        ? { type: 'PENDING', items: [...PENDING], total: 95, offset: query.offset, counts: COUNTS }
        : forTheTeacher(query),
    );
    for (let page = 0; page < 4; page++) await teacher.says('下一頁');
    expect(contextOf(teacher).list?.offset).toBe(40);
    await teacher.says(typed);
    expect(contextOf(teacher).list?.offset).toBe(10);
    await teacher.says(typed);
    expect(contextOf(teacher).list?.offset).toBe(0);
    await teacher.says(typed);
    expect(teacher.told).toEqual(['teacher.firstPage']);
  },
);

test.each(['不要', '取消', 'no', 'cancel', 'không', 'hủy', 'tidak', 'batal'])(
  '「%s」 at the question before 全部核准 leads back to the list, and decides nothing',
  async (typed) => {
    const teacher = await reviewing();
    await teacher.says('全部核准');
    await teacher.says(typed);
    expect([teacher.state, teacher.told, contextOf(teacher).decision]).toEqual(['reviewing', [], undefined]);
    expect(teacher.asked.map(({ type }) => type)).not.toContain('decide');
  },
);

test('a page that has emptied meanwhile leads to the first, not to 沒有待審核', async () => {
  const teacher = await reviewing((query) =>
    query.type === 'listPending'
      ? {
          type: 'PENDING',
          items: query.offset > 0 ? [] : [...PENDING],
          total: query.offset > 0 ? 0 : 11,
          offset: query.offset,
          counts: COUNTS,
        }
      : forTheTeacher(query),
  );
  await teacher.says('下一頁');
  expect([teacher.state, teacher.told, contextOf(teacher).list?.offset]).toEqual(['reviewing', [], 0]);
});

test('whoever has left the post is told so at the next use, and keeps nothing of the list', async () => {
  let left = false;
  const teacher = await reviewing((query) => (left ? { type: 'NOT_STAFF' } : forTheTeacher(query)));
  left = true;
  await teacher.says('核准 1');
  expect([teacher.state, ...teacher.told]).toEqual(['askEmail', 'teacher.notStaff']);
  expect(contextOf(teacher)).toEqual({});
});

test.each(['askEmail', 'askCode'])(
  '取消 at %s cancels the login, and speaks of no binding',
  async (state) => {
    const teacher = new Conversation('teacher', (query) =>
      query.type === 'whoAmI' ? { type: 'NOT_STAFF' } : forTheTeacher(query),
    );
    await goOn(teacher, TEACHER_TYPES, until(state));
    await teacher.says('取消');
    expect([teacher.state, ...teacher.told]).toEqual(['out', 'teacher.loginCancelled']);
    expect(contextOf(teacher)).toEqual({});
  },
);

test('a code that is asked for too often leaves the one that was sent to be typed', async () => {
  let sent = 0;
  const teacher = new Conversation('teacher', (query) => {
    if (query.type === 'whoAmI') return { type: 'NOT_STAFF' };
    const isRefused = query.type === 'sendStaffCode' && sent++ > 0;
    return isRefused ? { type: 'CODE_REFUSED', why: 'tooMany', until: LATER } : forTheTeacher(query);
  });
  await goOn(teacher, TEACHER_TYPES, until('askCode'));
  await teacher.says('重新取得');
  expect([teacher.state, ...teacher.told]).toEqual(['askCode', 'code.tooMany']);
  await teacher.says('549497');
  expect(teacher.state).toBe('home');
});

test('what became of a decision is said, whoever made it', async () => {
  const outcomes = [
    [
      { kind: 'decidedAlready', status: 'APPROVED', student: '王小明', by: '林', at: LATER },
      'teacher.decidedBy',
    ],
    [{ kind: 'decidedAlready', status: 'CANCELLED', student: '王小明', at: LATER }, 'teacher.decidedAlready'],
    [{ kind: 'ownChild' }, 'teacher.ownChild'],
    [{ kind: 'notFound' }, 'teacher.gone'],
  ] as const;
  for (const [outcome, key] of outcomes) {
    const teacher = await reviewing((query) =>
      query.type === 'decide' ? { type: 'DECIDED', outcomes: [outcome] } : forTheTeacher(query),
    );
    await teacher.says('核准 1');
    expect(teacher.told).toEqual([key]);
  }
});

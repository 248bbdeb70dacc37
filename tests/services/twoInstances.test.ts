import { sql } from '../../db/sql.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom({ instances: 2 });
});
afterAll(() => homeroom.close());

test('a binding whose messages alternate between two instances', async () => {
  const [teacher, parent] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, parent);
  await teacher.receives('新的親子綁定待審核');
  await teacher.says('待審核');
  await teacher.sees(PEOPLE.child.name);
  await teacher.taps('核准');
  await teacher.sees('已核准');
  await parent.receives('綁定已核准');
  expect(parent.pushes).toBe(1);
});

test('the same event at both instances at once is one step', async () => {
  const phone = homeroom.phone('同一事件');
  for (let round = 0; round < 12; round++) {
    const event = phone.textEvent('說明');
    const { platform } = homeroom.simulator;
    const answers = await Promise.all(Array.from({ length: 4 }, () => platform.sendEvents([event])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }
  const steps = await countRows(
    homeroom.database,
    sql`select count(*)::int as n from step_log where conversation_id = ${phone.userId}`,
  );
  expect(steps).toBe(12);
});

test('fifty decisions on one binding at once: exactly one counts, one notice goes out', async () => {
  const [teacher, parent] = [homeroom.phone('黃老師'), homeroom.phone('李大年')];
  await logIn(homeroom, teacher, PEOPLE.brothersTeacher);
  await submitBinding(homeroom, parent, PEOPLE.stranger, PEOPLE.brother);
  const { id } = await homeroom.database.run((tx) =>
    tx.prisma.binding.findFirstOrThrow({ where: { status: 'PENDING' } }),
  );
  const { platform } = homeroom.simulator;
  const before = parent.pushes;
  await Promise.all(
    Array.from({ length: 50 }, () => platform.sendEvents([teacher.postbackEvent(`d.approve.${id}.1`)])),
  );
  await parent.receives('綁定已核准');
  expect(
    await countRows(
      homeroom.database,
      sql`select count(*)::int as n from audit_entries where action = 'binding.approved' and object_id = ${id}`,
    ),
  ).toBe(1);
  expect(parent.pushes - before).toBe(1);
});

import { logIn, submitBinding } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

test('a mother binds her child, the teacher approves, and she is told', async () => {
  const teacher = homeroom.phone('導師手機');
  const parent = homeroom.phone('家長手機');
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, parent);
  await teacher.receives('新的親子綁定待審核');
  await teacher.says('待審核');
  await teacher.sees(PEOPLE.child.name);
  await teacher.taps('核准');
  await teacher.sees('已核准');
  await parent.receives('綁定已核准');
});

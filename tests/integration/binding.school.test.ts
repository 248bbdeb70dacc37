import { importRoster } from '../../db/importRoster.ts';
import { sql } from '../../db/sql.ts';
import { withCheckDigit } from '../../demo/checkDigit.ts';
import { answerChild, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

const NEW_PUPIL = withCheckDigit('A20000087');
const OTHER_PUPIL = withCheckDigit('A10000088');

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

async function upToSchool(
  name: string,
  email: string,
  level = '國小',
  nationalId: string = PEOPLE.child.nationalId,
) {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says(level);
  await phone.sees('孩子（不是您）');
  await phone.says(nationalId);
  await phone.sees('學校名稱的一部分');
  return phone;
}

test('a school is found by its district', async () => {
  const phone = await upToSchool('行政區', 'district@example.com');
  await phone.taps('依行政區選');
  await phone.sees('學校在哪一區');
  await phone.taps('內湖區');
  const schools = await phone.sees('請選孩子的學校');
  expect(schools.text).toContain('市立內湖國小');
  await phone.says('上一步');
  await phone.sees('學校名稱的一部分');
  await phone.taps('列出全部學校');
  await phone.sees('看更多學校');
  await phone.says('內湖國小');
  await phone.sees('王○明');
});

test('a district that is typed lists its schools, page by page, in whatever language', async () => {
  const phone = await upToSchool('打行政區', 'typed-district@example.com');
  await phone.says('內湖區');
  const typed = await phone.sees('請選孩子的學校');
  expect(typed.text).toContain('市立內湖國小');
  await phone.says('上一步');
  await phone.sees('學校名稱的一部分');
  await phone.taps('依行政區選');
  await phone.sees('學校在哪一區');
  await phone.taps('內湖區');
  expect((await phone.sees('請選孩子的學校')).text).toBe(typed.text);
  await phone.says('English');
  await phone.sees("Which is your child's?");
  await phone.says('臺北市內湖區。');
  await phone.sees("Which is your child's?");
  await phone.taps('More schools');
  await phone.sees("Which is your child's?");
});

test('an ID typed again where the school is asked is not shown, and its school is asked for', async () => {
  const phone = await upToSchool('再打字號', 'number-again@example.com');
  await phone.says(PEOPLE.child.nationalId);
  const { text } = await phone.sees('孩子的號碼已經記下了');
  expect(text).not.toContain(PEOPLE.child.nationalId);
  for (const [language, told] of [
    ['English', 'is noted already'],
    ['Tiếng Việt', 'đã được ghi lại'],
    ['Bahasa Indonesia', 'sudah dicatat'],
  ] as const) {
    await phone.says(language);
    await phone.sees('內湖');
    await phone.says(PEOPLE.child.nationalId);
    expect((await phone.sees(told)).text).not.toContain(PEOPLE.child.nationalId);
  }
});

test('a name that is of another level alone is asked about, uncounted', async () => {
  const phone = await upToSchool('開南', 'kainan@example.com', '高中');
  const before = await countRows(homeroom.database, sql`select count(*)::int as n from roster_mismatches`);
  await phone.says('開南');
  await phone.sees(/在「高職」找到：.*開南.*，是這所嗎？/u);
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from roster_mismatches`)).toBe(
    before,
  );
  await phone.says('是');
  const { text } = await phone.sees('對不起來');
  expect(text).toContain('高職');
});

test('a child without an ID is found by the school’s own code; a short ID is still told as malformed', async () => {
  const phone = homeroom.phone('何小安的媽媽');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'code@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says('國小');
  await phone.sees('學校給的學生代碼');
  await phone.says('A12345678');
  await phone.sees('這不像身分證');
  await phone.says('nhes 0001');
  await phone.sees('學校名稱的一部分');
  await phone.says('內湖國小');
  await phone.sees('何○安｜國小 三年二班');
});

test('the school is asked about a child its roster lacks, and the import that brings the child answers', async () => {
  const phone = await upToSchool('新生家長', 'new-pupil@example.com', '國小', NEW_PUPIL);
  await phone.says('內湖國小');
  const { text } = await phone.sees('還可以試 4 次');
  expect(text).toContain('新生、轉學生名冊可能尚未更新');
  await phone.taps('請學校確認');
  await phone.sees('已請市立內湖國小確認名冊');
  const told = await homeroom.simulator.platform.mailbox.waitFor('admin@neihu.example.com');
  expect(told.text).toContain('確認名冊');
  expect(told.text).not.toContain(NEW_PUPIL);

  await homeroom.database.transaction((tx) =>
    importRoster(tx, {
      schools: [],
      students: [
        {
          schoolId: '403601-ELEMENTARY',
          class: { grade: 5, name: '1' },
          seatNo: 30,
          studentNo: '1110130',
          name: '陶然',
          nationalId: NEW_PUPIL,
          pupilCode: null,
          status: 'ACTIVE',
          guardianEmail: null,
          guardianMobile: null,
        },
      ],
      posts: [],
      completeStudents: [],
      completePosts: [],
    }),
  );
  await phone.receives('名冊已經更新');
  await phone.taps('接著填');
  await phone.sees('還可以試 4 次');
  await phone.taps('再試一次');
  await phone.sees('陶○｜國小 五年一班');
});

test('a pause of one ID, tried by many, is silent', async () => {
  const index = homeroom.database.vault.index('national-id', 'A100000010');
  await change(
    homeroom.database,
    sql`insert into roster_mismatches (id, line_user_id, contact_index, student_index, at)
        select gen_random_uuid(), 'U' || n, 'c' || n, ${index}, app_now() from generate_series(1, 20) as n`,
  );
  const phone = await upToSchool('二十一', 'silent@example.com', '國小', 'A100000010');
  await phone.says('內湖國小');
  await phone.sees('還可以試 4 次');
});

test('a child that this guardian has applied for is said so, and not added', async () => {
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  await verifyEmail(homeroom, homeroom.phone('陳美玲的平板'), PEOPLE.parent);
  const tablet = homeroom.phone('陳美玲的平板');
  await tablet.says('母親');
  await tablet.sees('孩子的學層');
  await answerChild(tablet, { ...PEOPLE.child, masked: '申請過了（申請）' });
  await tablet.sees('您是孩子的');
});

test('an administrator who has LINE linked is told there', async () => {
  const admin = homeroom.phone('何資訊');
  await logIn(homeroom, admin, { email: 'admin@neihu.example.com', name: '何資訊' });
  const phone = await upToSchool('另一位新生家長', 'another@example.com', '國小', OTHER_PUPIL);
  await phone.says('內湖國小');
  await phone.sees('還可以試');
  await phone.taps('請學校確認');
  await phone.sees('已請市立內湖國小確認名冊');
  await homeroom.pass(25 * 3_600_000);
  await admin.receives('說孩子不在名冊裡');
});

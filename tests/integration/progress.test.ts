import { sql } from '../../db/sql.ts';
import { answerChild, approveAll, logIn, openByCode, submitBinding } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

const WU = { nationalId: 'A200000067', level: '國小', school: '內湖國小', masked: '吳○福' };

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, stranger } = PEOPLE;
const bindings = (status: string) =>
  countRows(homeroom.database, sql`select count(*)::int as n from bindings where status::text = ${status}`);

async function applied() {
  const phone = homeroom.phone('美玲');
  await submitBinding(homeroom, phone);
  return phone;
}

async function approved() {
  const [phone, staff] = [await applied(), homeroom.phone('林老師')];
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  return { phone, staff };
}

test('進度 shows a card for each student, with the stages and ticks for those handled', async () => {
  const phone = await applied();
  await phone.says('進度');
  const { text } = await phone.sees('送出申請 ✓ → 導師審核 → 帳號建立 → 首次登入');
  expect(text).toContain('申請');
  expect(text).toContain('內湖');
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  await phone.says('進度');
  await phone.sees('送出申請 ✓ → 導師審核 ✓ → 帳號建立 ✓ → 首次登入');
});

test('another phone sees nothing without the code of a verified contact, and the same for 12 hours with it', async () => {
  await applied();
  const other = await openByCode(homeroom);
  await other.sees('王○明');
  await other.says('進度');
  await other.sees('王○明');
  await homeroom.pass(12 * 3_600_000 + 1_000);
  await other.says('進度');
  await other.sees('申請時驗證過的');
});

test('an unknown contact is answered like a known one, gets no code, and opens nothing', async () => {
  await applied();
  const nosy = homeroom.phone('好奇的人');
  await nosy.says('進度');
  await nosy.sees('申請時驗證過的');
  await nosy.says(stranger.email);
  await nosy.sees('驗證碼已經傳出');
  await nosy.says('123456');
  await nosy.sees('驗證碼');
  expect(nosy.transcript()).not.toContain('王○明');
  const mails = homeroom.simulator.platform.mailbox.messages.filter(({ to }) => to === stranger.email);
  expect(mails).toEqual([]);
});

test('a code that was sent to one phone is useless on another', async () => {
  await applied();
  const [owner, thief] = [homeroom.phone('美玲的新手機'), homeroom.phone('偷看的人')];
  for (const phone of [owner, thief]) {
    await phone.says('進度');
    await phone.sees('申請時驗證過的');
    await phone.says(parent.email);
    await phone.sees('驗證碼已經傳出');
  }
  const codes = homeroom.simulator.platform.mailbox.messages.flatMap(
    ({ to, text }) => (to === parent.email && /\n\d{6}\n/u.exec(text)?.[0].trim()) || [],
  );
  const [ofOwner] = codes.slice(-2);
  await thief.says(ofOwner ?? '');
  await thief.sees('驗證碼');
  expect(thief.transcript()).not.toContain('王○明');
});

test('notices move to the new phone when that is wanted, and the old one is told', async () => {
  const old = await applied();
  const other = await openByCode(homeroom);
  await other.sees('改傳到這支手機？');
  await other.taps('改傳到這支手機');
  await other.sees('1 筆申請以後的通知都傳到這裡');
  await homeroom.pass(61_000);
  await old.receives('改傳到另一支 LINE');
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await other.receives('已核准');
  expect(old.transcript()).not.toContain('綁定已核准');
});

test('a pending application is taken back after one more question, and the teacher has it no more', async () => {
  const phone = await applied();
  await phone.says('進度');
  await phone.sees('🗑 取消申請');
  await phone.taps('🗑 取消申請');
  await phone.sees('要取消這一筆申請嗎');
  expect(await bindings('CANCELLED')).toBe(0);
  await phone.taps('確定取消');
  await phone.sees('已取消這一筆申請');
  expect([await bindings('CANCELLED'), await bindings('PENDING')]).toEqual([1, 0]);
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('沒有');
});

test('an old card cancels nothing that was decided meanwhile', async () => {
  const phone = await applied();
  await phone.says('進度');
  await phone.sees('🗑 取消申請');
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  await phone.taps('🗑 取消申請');
  await phone.sees('剛才有變動');
  expect([await bindings('APPROVED'), await bindings('CANCELLED')]).toEqual([1, 0]);
});

test('an approved binding ends by its guardian after a code alone; the account and the teacher are told', async () => {
  const { phone, staff } = await approved();
  await phone.says('進度');
  await phone.sees('結束綁定');
  await phone.taps('結束綁定');
  await phone.sees('要結束這一筆綁定嗎');
  await phone.taps('確定，傳驗證碼');
  await phone.sees('驗證碼');
  await phone.says('000000');
  await phone.sees('驗證碼');
  expect(await bindings('REVOKED')).toBe(0);
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('已結束這一筆綁定');
  expect([await bindings('REVOKED'), await bindings('APPROVED')]).toEqual([1, 0]);
  await homeroom.pass(16 * 60_000);
  await staff.receives('結束綁定');
  const { messages } = homeroom.simulator.platform.mailbox;
  await waitFor(() => messages.some(({ subject }) => subject.includes('已結束')));
});

test('註銷全部紀錄 deletes what waits and its personal data after one more question; what was approved stays', async () => {
  const phone = await applied();
  await phone.says('註銷全部紀錄');
  await phone.sees('要註銷 1 筆');
  await phone.taps('確定註銷');
  await phone.sees('已註銷 1 筆');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from bindings`)).toBe(0);
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from applications`)).toBe(0);
});

test('what was approved is not erased', async () => {
  const { phone } = await approved();
  await phone.says('註銷全部紀錄');
  await phone.sees('沒有可以註銷的紀錄');
  expect(await bindings('APPROVED')).toBe(1);
});

test('登出服務 asks for a code again and keeps the notices; 解除 ends them', async () => {
  const phone = await applied();
  await phone.says('登出服務');
  await phone.sees('已登出這支手機');
  await phone.says('進度');
  await phone.sees('已經登出');
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  await phone.says(parent.email);
  await phone.sees('驗證碼已經傳出');
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('王大明');
  await phone.says('解除');
  await phone.sees('要解除這支 LINE 嗎');
  await phone.taps('確定解除');
  await phone.sees('已解除，1 筆申請');
  await phone.says('進度');
  await phone.sees('申請時驗證過的');
});

test('✎ edits a pending application under its number; the teacher is told what changed', async () => {
  const phone = await applied();
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
  await phone.taps('✎ 手機');
  await phone.sees('手機號碼');
  await phone.says('0900-000-099');
  await phone.sees('請務必簽署全名');
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('修改已送出');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from applications`)).toBe(1);
  await homeroom.pass(16 * 60_000);
  await staff.receives('已修改（手機）');
  await staff.says('待審核');
  await staff.sees('王大明');
  await staff.says('詳情 5');
  await staff.sees('已修改');
});

test('a decision made while an application is edited wins, and its guardian is told', async () => {
  const phone = await applied();
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  await phone.receives('已核准');
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('已經審核或變動過');
  expect(await bindings('APPROVED')).toBe(1);
});

test('a class that changes its teacher: the guardian sees the new name', async () => {
  const phone = await applied();
  await change(
    homeroom.database,
    sql`update staff_posts set staff_id = (select staff_id from staff_posts p where p.role = 'HOMEROOM_TEACHER'
          and p.class_id <> staff_posts.class_id limit 1)
        where role = 'HOMEROOM_TEACHER' and class_id = (select class_id from students s join bindings b on b.student_id = s.id limit 1)`,
  );
  await phone.says('進度');
  const { text } = await phone.sees('王○明');
  expect(text).not.toContain('林老師');
});

test('the mobile is verified by a code that is offered after the submission, and opens 進度 elsewhere', async () => {
  const phone = await applied();
  await phone.says('驗證手機');
  await phone.sees('驗證碼');
  await phone.says(await homeroom.code(parent.mobile));
  await phone.sees('手機驗證成功');
  const other = homeroom.phone('另一支');
  await other.says('進度');
  await other.sees('申請時驗證過的');
  await other.says(parent.mobile);
  await other.sees('驗證碼已經傳出');
  await other.says(await homeroom.code(parent.mobile));
  await other.sees('王○明');
});

test('a further child from 進度 asks for the consent again only where its version has changed', async () => {
  const phone = await applied();
  const adds = async (child: (typeof PEOPLE)['brother'] | typeof WU) => {
    await phone.says('新增綁定學生');
    await phone.sees('孩子的');
    await phone.says('母親');
    await phone.sees('孩子的學層');
    await answerChild(phone, child);
    await phone.says('下一步');
  };
  await adds(PEOPLE.brother);
  await phone.sees('請務必簽署全名');
  await phone.says('取消');
  await phone.sees('已取消');
  await change(
    homeroom.database,
    sql`insert into consent_texts (id, version, language, pages, hash, published_at)
        select 'older', '0', language, pages, 'older', published_at from consent_texts where language = 'zh-Hant' limit 1`,
  );
  await change(homeroom.database, sql`update applications set consent_id = 'older'`);
  await adds(WU);
  await phone.sees('本人已詳閱並同意以上條款聲明');
});

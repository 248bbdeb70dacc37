import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { logsInAgain, withAccount } from '../support/accountPages.ts';
import {
  answerChild,
  boundFamily,
  logIn,
  openByCode,
  submitBinding,
  verifyEmail,
} from '../support/conversations.ts';
import { filesLeave } from '../support/fileLeave.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

const { parent, child } = PEOPLE;

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

/** A mother who has applied and waits. */
async function applied(): Promise<Phone> {
  const phone = homeroom.phone(parent.name);
  await submitBinding(homeroom, phone);
  return phone;
}

/** The unit administrator stops the mother's binding, for the first reason of the list. */
async function stop(verb: 'suspend' | 'revoke'): Promise<void> {
  const admin = homeroom.phone('何資訊');
  await logIn(homeroom, admin, { email: 'admin@neihu.example.com', name: '何資訊' });
  const { id, version } = await homeroom.database.run((tx) =>
    tx.prisma.binding.findFirstOrThrow({ where: { status: 'APPROVED' } }),
  );
  await admin.sends(admin.postbackEvent(`d.${verb}.${id}.${version}`));
  await admin.sees('原因是？');
  await admin.says('1');
  await admin.sees('確定嗎');
  await admin.says('確定');
  await admin.sees(verb === 'suspend' ? '已暫停' : '已撤銷');
}

async function edits(phone: Phone): Promise<void> {
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
}

async function ends(phone: Phone): Promise<void> {
  await phone.says('進度');
  await phone.sees('結束綁定');
  await phone.taps('結束綁定');
  await phone.sees('要結束這一筆綁定嗎');
  await phone.taps('確定，傳驗證碼');
  await phone.sees('6 位數字');
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('已結束這一筆綁定');
}

test('an approval says what can be done now, without an app or a login', async () => {
  const { mother } = await boundFamily(homeroom);
  await mother.receives('不必下載 App、不必登入，直接輸入「請假」');
  await mother.taps('線上請假');
  await mother.sees('要請哪一種假');
});

test('a slip that was filed is not told to be none, signed out or suspended', async () => {
  const { mother } = await boundFamily(homeroom);
  await filesLeave(mother);
  await stop('suspend');
  await mother.says('我的假單');
  await mother.sees('暫停中，這裡看不到假單');
  await mother.says('登出服務');
  await mother.sees('已登出這支手機');
  await mother.says('我的假單');
  await mother.sees('這支手機已登出。要看假單');
});

test('an account that was deleted leaves no phone that asks for a code which never comes', async () => {
  const { phone } = await withAccount(homeroom);
  await phone.says('登出服務');
  await phone.sees('已登出這支手機');
  const own = await logsInAgain(homeroom);
  await own.opens('/account/delete');
  await own.sends('/account/delete', { action: 'sendCode' });
  await own.sends('/account/delete', { action: 'delete', code: await homeroom.code(parent.email) });
  expect(own.page).toContain('帳號已經刪除');
  await phone.says('進度');
  const { text } = await phone.sees('目前沒有可以看的申請');
  expect(text).not.toContain('已經登出');
});

test('a code that was sent a moment ago is still asked for by where it went', async () => {
  const phone = await applied();
  await phone.says('驗證手機');
  await phone.sees('請輸入傳到 0900-***-001 的');
  await phone.says('取消');
  await phone.sees('沒有任何變更');
  await phone.says('驗證手機');
  await phone.sees('請輸入傳到 0900-***-001 的');
});

test('nothing is said to be deleted where nothing was being filled in', async () => {
  await applied();
  const phone = await openByCode(homeroom);
  await phone.taps('不用改');
  await phone.sees('通知還是傳到原來的地方');
  await homeroom.pass(12 * 3_600_000 + 60_000);
  await phone.says('進度');
  await phone.sees('目前沒有可以看的申請');
  phone.seesNothingOf('填到一半的已刪除');
});

test('what is filled in goes with the word that gives it up, in the same answer', async () => {
  const phone = await applied();
  await edits(phone);
  await phone.says('登出服務');
  await phone.sees('填到一半的已刪除');
  phone.seesNothingOf('繼續綁定');
});

test('an application that is taken back takes its half-made changes along', async () => {
  const phone = await applied();
  await edits(phone);
  await phone.says('進度');
  await phone.sees('🗑 取消申請');
  await phone.taps('🗑 取消申請');
  await phone.sees('要取消這一筆申請嗎');
  await phone.taps('確定取消');
  await phone.sees('改到一半的內容也一起刪除了');
  phone.seesNothingOf('繼續綁定');
});

test('changes that are left, or begun anew, say that the application stands', async () => {
  const phone = await applied();
  await edits(phone);
  await phone.says('重新開始');
  await phone.sees('不能重新開始');
  await phone.says('取消');
  await phone.sees('號申請維持原來的樣子');
});

test('an application that is sent again as it was is not told to be changed', async () => {
  const phone = await applied();
  await edits(phone);
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('內容和原來一樣');
  phone.seesNothingOf('導師會知道改了什麼');
});

test('a question about what was decided meanwhile is not asked again, and sends no code', async () => {
  const { mother } = await boundFamily(homeroom);
  await mother.says('進度');
  await mother.sees('結束綁定');
  await mother.taps('結束綁定');
  await mother.sees('要結束這一筆綁定嗎');
  await stop('revoke');
  const codes = () => countRows(homeroom.database, sql`select count(*)::int as n from verification_codes`);
  const before = await codes();
  await mother.taps('確定，傳驗證碼');
  await mother.sees('剛才有變動');
  expect(await codes()).toBe(before);
});

test('what the school ended shows nothing of the child, says why and whom to ask', async () => {
  const { mother } = await boundFamily(homeroom);
  await stop('revoke');
  await mother.says('進度');
  const { text } = await mother.sees('學校結束了這一筆綁定');
  expect(text).toContain('原因');
  expect(text).toContain('02-2790-0000');
  expect(text).not.toMatch(/王|五年一班/u);
});

test('who ends what is suspended sees nothing of the child either', async () => {
  const { mother } = await boundFamily(homeroom);
  await stop('suspend');
  await ends(mother);
  await mother.says('進度');
  const { text } = await mother.sees('您已結束這一筆綁定');
  expect(text).not.toMatch(/王|五年一班/u);
});

test('a child that was applied for from another phone with the same email is told so, and 進度 shows it', async () => {
  await boundFamily(homeroom);
  const phone = homeroom.phone('同一個信箱');
  await verifyEmail(homeroom, phone, parent);
  await phone.says('父親');
  await phone.sees('孩子的學層');
  await phone.says(child.level);
  await phone.sees('孩子（不是您）');
  await phone.says(child.nationalId);
  await phone.sees('學校名稱的一部分');
  await phone.says(child.school);
  const { text } = await phone.sees('是從另一支 LINE 送出的');
  expect(text).toContain('另一位家長');
  await phone.sees('要綁定別的孩子');
  await phone.says('進度');
  await phone.sees('認證');
});

test('a child that is added once more is named as it is known by now', async () => {
  const { mother } = await boundFamily(homeroom);
  await mother.says('親子綁定');
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await mother.says(child.level);
  await mother.sees('孩子（不是您）');
  await mother.says(child.nationalId);
  await mother.sees('學校名稱的一部分');
  await mother.says(child.school);
  const { text } = await mother.sees('您已經申請過了');
  expect(text).toContain('王大明');
});

test('a code is killed by a newer one to the same address alone', async () => {
  const phone = homeroom.phone('兩個信箱');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says(parent.email);
  await phone.sees('驗證碼已傳到');
  const first = await homeroom.code(parent.email);
  await phone.says('改用別的信箱或手機');
  await phone.sees('電子信箱或手機號碼');
  await phone.says('other@example.com');
  await phone.sees('驗證碼已傳到');
  await phone.says('改用別的信箱或手機');
  await phone.sees('電子信箱或手機號碼');
  await phone.says(parent.email);
  await phone.sees('剛才已經傳');
  await phone.says(first);
  await phone.sees('您是孩子的');
});

test('after a submission only what it sent is listed, whoever’s email was proven on the way', async () => {
  await boundFamily(homeroom);
  const father = homeroom.phone('李大年');
  await verifyEmail(homeroom, father, PEOPLE.stranger);
  await father.says('父親');
  await father.sees('孩子的學層');
  await answerChild(father, child);
  await father.says('下一步');
  await father.sees('本人已詳閱並同意以上條款聲明');
  await father.taps('本人已詳閱並同意以上條款聲明');
  await father.sees('您自己（不是孩子）');
  await father.says(PEOPLE.stranger.nationalId);
  await father.sees('您的姓名');
  await father.says(PEOPLE.stranger.name);
  await father.sees('手機號碼');
  await father.says(PEOPLE.stranger.mobile);
  await father.sees('請務必簽署全名');
  await father.taps('✎ 電子信箱');
  await father.sees('電子信箱');
  await father.says(parent.email);
  await father.sees('驗證碼已傳到');
  await father.says(await homeroom.code(parent.email));
  await father.sees('請務必簽署全名');
  await father.says(PEOPLE.stranger.name);
  await father.sees('送出資料不等於完成綁定流程');
  await father.taps('送出資料');
  await father.sees('已經是另一位家長的帳號');
  await father.taps('沒有信箱');
  await father.sees('只在這個聊天室通知');
  await father.says(PEOPLE.stranger.name);
  await father.sees('要送出嗎');
  await father.taps('送出資料');
  await father.sees('已送出');
  const said = father.transcript().split('▸ 送出資料').at(-1);
  expect(said).toContain('王○明｜國小 五年一班');
  expect(said).not.toMatch(/母親|王大明/u);
});

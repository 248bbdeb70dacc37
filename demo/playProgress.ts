import type { Phone } from '../simulator/phone.ts';
import { converse, firstChild, parentData, secondChild } from './conversation.ts';
import { logIn } from './logIn.ts';
import { type Stage, setStage } from './stage.ts';

const EMAIL = 'chen.meiling@example.com';

/**
 * What becomes of an application (issue 5): two children sent, one taken back, the other changed, refused, sent again and
 * approved; and all of it seen from a new phone by a code, which has the notices from then on, as the old one hears. Throws
 * where anything differs.
 */
export async function playProgress(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const service = await stage.start();
  const [mother, huang] = [stage.phone('陳美玲'), stage.phone('黃老師')];
  const newPhone = stage.phone('陳美玲的新手機');
  try {
    await logIn(stage, huang, 'huang@neihujh.example.com');
    await mother.follows();
    await converse(mother, [
      ...firstChild(stage),
      ...secondChild,
      ...parentData,
      ['送出資料', '七年三班'],
      ['進度', '送出申請 ✓ → 導師審核 → 帳號建立 → 首次登入'],
    ]);
    await takeBack(mother);
    await edit(mother);
    await huang.receives('已修改（手機）');
    await refuse(huang);
    await mother.receives('資料不符');
    await sendAgain(mother);
    await approve(huang);
    await mother.receives('綁定已核准');
    await seeElsewhere(stage, newPhone);
    // What a new phone opens and takes over is told together, within a minute.
    await mother.receives('改傳到另一支 LINE', { timeoutMs: 90_000 });
  } finally {
    for (const phone of [mother, huang, newPhone]) {
      print(`\n──── ${phone.name} ────`);
      print(String(phone.transcript()));
    }
    await stage.close();
    await service.ended;
  }
}

/** The first of the two, after one more question. */
async function takeBack(mother: Phone): Promise<void> {
  await mother.taps('🗑 取消申請');
  await mother.sees('要取消這一筆申請嗎');
  await mother.taps('確定取消');
  const { text } = await mother.sees('已取消這一筆申請');
  if (!text.includes('內湖國小')) throw new Error('what was taken back is not named');
}

/** The other one's mobile, through the same steps and checks as the first time. */
async function edit(mother: Phone): Promise<void> {
  await mother.says('進度');
  await mother.sees('✎ 修改');
  await mother.taps('✎ 修改');
  const { text } = await mother.sees('修改第');
  if (text.includes('五年一班')) throw new Error('what was taken back is still in the application');
  await mother.taps('✎ 手機');
  await mother.sees('手機號碼');
  await mother.says('0900-000-099');
  await sign(mother);
  await mother.sees('修改已送出');
}

async function refuse(huang: Phone): Promise<void> {
  await huang.says('待審核');
  await huang.sees('王小明');
  await huang.taps('不通過');
  await huang.sees('原因');
  await huang.says('1');
  await huang.sees('不通過：王小明');
}

async function sendAgain(mother: Phone): Promise<void> {
  await mother.taps('修改後重送');
  await mother.sees('請務必簽署全名');
  await sign(mother);
  await mother.sees('已送出');
}

async function sign(mother: Phone): Promise<void> {
  await mother.sees('請務必簽署全名');
  await mother.says('陳美玲');
  await mother.sees('送出資料不等於完成綁定流程');
  await mother.taps('送出資料');
}

async function approve(huang: Phone): Promise<void> {
  await huang.says('待審核');
  await huang.sees('王小明');
  await huang.taps('核准');
  await huang.sees('已核准');
}

/** From another LINE user: by a code to the email of the application alone; then it is read there as well. */
async function seeElsewhere(stage: Stage, phone: Phone): Promise<void> {
  await phone.follows();
  await phone.sees('約 5 分鐘');
  await converse(phone, [
    ['進度', '申請時驗證過的'],
    [EMAIL, '驗證碼已經傳出'],
  ]);
  await phone.says(await stage.code(EMAIL));
  await phone.sees('驗證成功');
  await phone.sees('送出申請 ✓ → 導師審核 ✓ → 帳號建立 ✓ → 首次登入');
  await phone.sees('改傳到這支手機？');
  await phone.taps('改傳到這支手機');
  await phone.sees('2 筆申請以後的通知都傳到這裡');
}

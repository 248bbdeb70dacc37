import type { Phone } from '../simulator/phone.ts';
import { bindOne, converse } from './conversation.ts';
import { logIn } from './logIn.ts';
import { setStage } from './stage.ts';

/**
 * A school morning (shared/VOICE): one message files sick leave, the teacher confirms it by seat number; a longer one goes with
 * a photo of the medicine bag; a confirmed one is taken back; and a child who is missing is asked for. Throws where anything differs.
 */
export async function playLeave(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const service = await stage.start();
  const [mother, lin] = [stage.phone('陳美玲'), stage.phone('林老師')];
  try {
    await logIn(stage, lin, 'lin@neihu.example.com');
    await mother.follows();
    await mother.sees('約 5 分鐘');
    await bindOne(stage, mother);
    await converse(mother, [['送出資料', '已送出']]);
    await lin.receives('新的親子綁定待審核');
    await converse(lin, [['待審核', '王大明']]);
    await lin.taps('核准');
    await mother.receives('綁定已核准');

    await oneMessage(mother, lin);
    await withPhoto(mother, lin);
    await takenBack(mother, lin);
    await missing(mother, lin);
  } finally {
    for (const phone of [mother, lin]) {
      print(`\n──── ${phone.name} ────`);
      print(String(phone.transcript()));
    }
    await stage.close();
    await service.ended;
  }
}

async function oneMessage(mother: Phone, lin: Phone): Promise<void> {
  await converse(mother, [
    ['王大明 明天上午 病假 發燒', '這樣對嗎'],
    ['送出', '送出不等於准假'],
  ]);
  const { text } = await lin.receives('新的假單待確認');
  if (/病假|發燒/u.test(text)) throw new Error('a push speaks of health');
  await converse(lin, [
    ['假單', '待確認假單 1 張'],
    ['詳情 5', '發燒'],
    ['確認 5', '已確認'],
  ]);
  await mother.receives('老師已確認');
}

async function withPhoto(mother: Phone, lin: Phone): Promise<void> {
  await converse(mother, [
    ['請假', '要請哪一種假'],
    ['病假', '什麼時候請假'],
    ['下週三到下週五', '要附證明'],
  ]);
  await mother.sendsImage();
  await mother.sees('收到 1 個檔案');
  await converse(mother, [
    ['傳好了', '原因是什麼'],
    ['就醫', '號假單已送出'],
  ]);
  await converse(lin, [
    ['假單', '待確認假單 1 張'],
    // What has something to look at is never confirmed by word alone.
    ['確認 5', '附有證明'],
  ]);
  await converse(lin, [['退回 5', '退回的原因']]);
  await converse(lin, [['假別不對，請改別的假', '退回']]);
  await mother.receives('被退回');
}

async function takenBack(mother: Phone, lin: Phone): Promise<void> {
  await converse(mother, [
    ['我的假單', '第 1 號'],
    ['第 1 號', '申請取消'],
    ['申請取消', '要學校同意才能取消'],
    ['確定取消', '同意取消第 1 號假單'],
  ]);
  await lin.receives('取消');
  await converse(lin, [
    ['假單', '家長想取消'],
    ['詳情 5', '同意取消'],
    ['同意取消', '取消'],
  ]);
  await mother.receives('已取消');
}

async function missing(mother: Phone, lin: Phone): Promise<void> {
  await converse(lin, [
    ['點名', '五年一班點名'],
    ['5', '已問家長'],
  ]);
  await mother.receives('今天還沒到校');
  await mother.taps('孩子應該在校！');
  await lin.receives('家長說孩子應該在校');
}

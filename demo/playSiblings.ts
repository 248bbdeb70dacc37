import type { Phone } from '../simulator/phone.ts';
import { converse, type Turn } from './conversation.ts';
import { logIn } from './logIn.ts';
import { type Stage, setStage } from './stage.ts';

const MOBILE = '0900-000-001';
const EMAIL = 'chen.meiling@example.com';

/**
 * A mother with two children in two schools at seven in the morning (shared/VOICE): by mobile, a digit wrong, leave in the
 * middle, and on from there; two teachers decide within a minute, and she hears of it once. Throws where anything differs.
 */
export async function playSiblings(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const service = await stage.start();
  const [mother, lin, huang] = [stage.phone('陳美玲'), stage.phone('林老師'), stage.phone('黃老師')];
  try {
    await logIn(stage, lin, 'lin@neihu.example.com');
    await logIn(stage, huang, 'huang@neihujh.example.com');
    await bind(stage, mother);
    for (const [teacher, child] of [
      [lin, '王大明'],
      [huang, '王小明'],
    ] as const) {
      await teacher.receives('新的親子綁定待審核');
      await teacher.says('待審核');
      await teacher.sees(child);
      await teacher.taps('核准');
      await teacher.sees('已核准');
    }
    const { text } = await mother.receives('綁定已核准');
    if (!text.includes('五年一班') || !text.includes('七年三班'))
      throw new Error('the result does not name both children');
    if (mother.pushes !== 1) throw new Error(`the mother got ${mother.pushes} pushes, not the one result`);
    await mother.says('進度');
    await mother.sees('認證');
  } finally {
    for (const phone of [mother, lin, huang]) {
      print(`\n──── ${phone.name} ────`);
      print(String(phone.transcript()));
    }
    await stage.close();
    await service.ended;
  }
}

async function bind(stage: Stage, mother: Phone): Promise<void> {
  await mother.follows();
  await mother.sees('約 5 分鐘');
  const turns: Turn[] = [
    ['開始綁定', '電子信箱或手機號碼'],
    [MOBILE, '0900-***-001'],
    // As a phone's keyboard for Chinese types digits.
    [async () => fullWidth(await stage.code('0900000001')), '您是孩子的'],
    ['2', '孩子的學層'],
    ['國小', '孩子（不是您）'],
    ['A123456788', '少了一碼或錯了一碼'],
    ['A123456789', '學校名稱的一部分'],
    ['內湖', '五年一班'],
    ['新增綁定學生', '您也是母親嗎'],
    ['請假', '請先打電話'],
    ['繼續綁定', '您也是母親嗎'],
    ['母親', '孩子的學層'],
    ['國中', '孩子（不是您）'],
    ['A100000252', '學校名稱的一部分'],
    ['內湖', '七年三班'],
    ['下一步', '本人已詳閱並同意以上條款聲明'],
    ['同意', '您自己（不是孩子）'],
    ['A223456781', '您的姓名'],
    ['陳美玲', '您的電子信箱'],
    [EMAIL, '驗證碼已傳到'],
    [() => stage.code(EMAIL), '請務必簽署全名'],
    ['陳美玲', '送出資料不等於完成綁定流程'],
    ['送出資料', '已送出'],
  ];
  await converse(mother, turns);
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

import type { Phone } from '../simulator/phone.ts';
import { converse, firstChild, parentData, secondChild } from './conversation.ts';
import { logIn } from './logIn.ts';
import { type Stage, setStage } from './stage.ts';

/** A mother binds two children in two schools; one teacher approves, the other does not. Throws where anything differs. */
export async function playBinding(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const service = await stage.start();
  const [mother, lin, huang] = [stage.phone('陳美玲'), stage.phone('林老師'), stage.phone('黃老師')];
  try {
    await logIn(stage, lin, 'lin@neihu.example.com');
    await logIn(stage, huang, 'huang@neihujh.example.com');
    await bindTwo(stage, mother);

    await lin.receives('新的親子綁定待審核');
    await lin.says('待審核');
    await lin.sees('王大明');
    await lin.taps('核准');
    await lin.sees('已核准');

    await huang.receives('新的親子綁定待審核');
    await huang.says('待審核');
    await huang.sees('王小明');
    await huang.taps('不通過');
    await huang.sees('原因');
    await huang.says('1');
    await huang.sees('不通過');
    // Decisions of a minute come together.
    await mother.receives('綁定已核准');
    await mother.receives('資料不符');

    await mother.says('進度');
    await mother.sees('認證');
    if (mother.pushes !== 1) throw new Error(`the mother got ${mother.pushes} pushes, not the one result`);
  } finally {
    for (const phone of [mother, lin, huang]) {
      print(`\n──── ${phone.name} ────`);
      print(String(phone.transcript()));
    }
    await stage.close();
    await service.ended;
  }
}

async function bindTwo(stage: Stage, mother: Phone): Promise<void> {
  await converse(mother, [...firstChild(stage), ...secondChild, ...parentData, ['送出資料', '已送出']]);
}

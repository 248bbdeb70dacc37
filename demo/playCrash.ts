import { bindOne } from './conversation.ts';
import { countTables } from './countTables.ts';
import { setStage } from './stage.ts';

/** SIGKILL between commit and answer: the event comes again, and nothing is lost or doubled. */
export async function playCrash(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const mother = stage.phone('陳美玲');
  try {
    const first = await stage.start({ point: 'afterCommit', on: '送出資料' });
    await bindOne(stage, mother);
    print('› 送出資料：服務在寫入之後、回答 LINE 之前被 SIGKILL');
    const status = await mother.says('送出資料');
    print(`  LINE 得到的回答：${status === 0 ? '沒有' : status}；程序結束：${await first.ended}`);
    if (status === 200) throw new Error('the service answered, it was not killed in time');

    const before = await stage.read(countTables);
    print(`  資料庫：申請 ${before.applications}、綁定 ${before.bindings}、待送訊息 ${before.unsent}`);

    print('› 服務重新啟動，LINE 再送一次同一個事件');
    const second = await stage.start();
    await mother.redelivers();
    await mother.receives('已送出');
    await mother.redelivers();
    await mother.says('進度');
    await mother.sees('申請');
    await second.stop();

    const after = await stage.read(countTables);
    print(`  資料庫：申請 ${after.applications}、綁定 ${after.bindings}、待送訊息 ${after.unsent}`);
    const answers = mother.messages.filter((entry) => JSON.stringify(entry).includes('已送出（第')).length;
    print(`  「已送出」收到 ${answers} 次`);
    if (after.applications !== 1 || after.bindings !== 1)
      throw new Error('an application was lost or doubled');
    if (answers !== 1) throw new Error(`the answer came ${answers} times`);
  } finally {
    print(`\n──── ${mother.name} ────`);
    print(String(mother.transcript()));
    await stage.close();
  }
}

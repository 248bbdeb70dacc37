import { bindOne } from '../../demo/conversation.ts';
import { countTables } from '../../demo/countTables.ts';
import type { KillPoint } from '../../demo/serviceProcess.ts';
import { setStage } from '../../demo/stage.ts';

import.meta.jest?.setTimeout(180_000);

/** A kill at each boundary of DESIGN 3, at the step that must not be lost: the submission. */
const POINTS: readonly [point: KillPoint, on: string, when: string][] = [
  ['beforeCommit', '送出資料', 'before the commit'],
  ['afterCommit', '送出資料', 'after the commit, before the answer to LINE'],
  ['beforeSend', '已送出（第', 'after the answer, before delivery'],
  ['afterSend', '已送出（第', 'after sending, before it is marked'],
];

test.each(POINTS)('killed %s (%s): nothing is lost or doubled', async (point, on) => {
  const stage = await setStage();
  try {
    const mother = stage.phone('陳美玲');
    const first = await stage.start({ point, on });
    await bindOne(stage, mother);
    const status = await mother.says('送出資料');
    expect(await first.ended).toBe('SIGKILL');
    expect(status).toBe(point === 'beforeCommit' || point === 'afterCommit' ? 0 : 200);

    const second = await stage.start();
    // LINE delivers again only what was not answered.
    if (status === 0) await mother.redelivers();
    await mother.receives('已送出', { timeoutMs: 60_000 });
    await mother.says('進度');
    await mother.sees('林老師審核中');
    await second.stop();

    const { applications, bindings } = await stage.read(countTables);
    expect({ applications, bindings }).toEqual({ applications: 1, bindings: 1 });
    const answers = mother.messages.filter((entry) => JSON.stringify(entry).includes('已送出（第'));
    expect(answers).toHaveLength(1);
  } finally {
    await stage.close();
  }
});

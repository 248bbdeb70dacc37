import { FIRST_WEEK, fillFirstWeek, guardianOf } from './firstWeek.ts';
import { logIn } from './logIn.ts';
import { setStage } from './stage.ts';

/**
 * A homeroom teacher in the first week, on LINE for PC, by words alone (shared/VOICE): thirty families have applied, 24 相符,
 * 2 不符, 4 without data. Throws where anything differs.
 */
export async function playFirstWeek(print: (line: string) => void): Promise<void> {
  const stage = await setStage();
  const userIdOf = (name: string) => {
    const user = stage.simulator.platform.userNamed(name);
    user.friend = true;
    return user.id;
  };
  await stage.read((database) => fillFirstWeek(database, userIdOf, new Date().toISOString()));
  const service = await stage.start();
  const lin = stage.phone('林老師');
  try {
    await logIn(stage, lin, 'lin@neihu.example.com');
    await lin.says('待審核');
    await lin.sees(`共 ${FIRST_WEEK.total} 筆：相符 24、不符 2、學校無資料 4`);
    await lin.says('全部核准');
    await lin.sees('將核准 24 筆「相符」；其餘 6 筆');
    await lin.says('確定');
    await lin.sees('已核准 24 筆');
    await lin.says('詳情 12');
    await lin.sees('要核准這一筆嗎');
    await lin.says('不通過 12');
    await lin.sees('不通過的原因');
    await lin.says('1');
    await lin.sees('共 5 筆');
    await lin.says('核准 3 9');
    await lin.sees('不能只用座號決定');
    await lin.says('1');
    await lin.sees('孫三好');
    await lin.says('核准');
    await lin.sees('已核准：孫三好');
    await lin.says('我的班級');
    await lin.sees('已綁定 25');
    const [approved, refused] = [stage.phone(guardianOf(5)), stage.phone(guardianOf(12))];
    await approved.receives('綁定已核准');
    await refused.receives('資料不符');
    for (const guardian of [approved, refused])
      if (guardian.pushes !== 1)
        throw new Error(`${guardian.name} got ${guardian.pushes} pushes, not the one result`);
  } finally {
    print('\n──── 林老師 ────');
    print(String(lin.transcript()));
    await stage.close();
    await service.ended;
  }
}

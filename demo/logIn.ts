import type { Phone } from '../simulator/phone.ts';
import type { Stage } from './stage.ts';

/** A teacher's first login, by the code in their mail. */
export async function logIn(stage: Stage, teacher: Phone, email: string): Promise<void> {
  await teacher.follows();
  await teacher.sees('教師登入');
  await teacher.says('教師登入');
  await teacher.sees('在學校登記的電子信箱');
  await teacher.says(email);
  await teacher.sees('未收到請洽貴校資訊組長');
  await teacher.says(await stage.code(email));
  await teacher.sees('登入成功');
}

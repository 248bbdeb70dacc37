import type { Phone } from '../../simulator/phone.ts';

/** Leave of today, filed in the chat: a whole day, sick, for a fever. */
export async function filesLeave(phone: Phone): Promise<void> {
  await phone.says('請假');
  await phone.sees('要請哪一種假');
  await phone.says('病假');
  await phone.sees('什麼時候請假');
  await phone.says('今天整天');
  await phone.sees('原因是什麼');
  await phone.says('發燒');
  await phone.sees('號假單已送出');
}

/** Sick leave of next Monday to Wednesday, in one message: so long that proof is asked for. */
export async function longSickLeave(phone: Phone): Promise<void> {
  await phone.says('請假');
  await phone.sees('要請哪一種假');
  await phone.says('病假');
  await phone.sees('什麼時候請假');
  await phone.says('下週一到下週三');
  await phone.sees('要附證明');
}

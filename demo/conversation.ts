import type { Phone } from '../simulator/phone.ts';
import type { Stage } from './stage.ts';

/** A turn of a conversation: what a person says (or something that tells it), and what they see then. */
export type Turn = [says: string | (() => Promise<string>), sees: string];

/** Says each turn and waits for what is to be seen. */
export async function converse(phone: Phone, turns: readonly Turn[]): Promise<void> {
  for (const [says, sees] of turns) {
    await phone.says(typeof says === 'string' ? says : await says());
    await phone.sees(sees);
  }
}

const EMAIL = 'chen.meiling@example.com';

/** From the first word to the first child, confirmed. */
export const firstChild = ({ code }: Pick<Stage, 'code'>): Turn[] => [
  ['親子綁定', '電子信箱或手機號碼'],
  [EMAIL, '驗證碼已傳到'],
  [() => code(EMAIL), '您是孩子的'],
  ['母親', '孩子的學層'],
  ['國小', '孩子（不是您）'],
  ['A123456789', '學校名稱的一部分'],
  ['內湖', '五年一班'],
];

/** The brother, at another school; after the first child. */
export const secondChild: Turn[] = [
  ['新增綁定學生', '您也是母親嗎'],
  ['母親', '孩子的學層'],
  ['國中', '孩子（不是您）'],
  ['A100000252', '學校名稱的一部分'],
  ['內湖', '七年三班'],
];

/** From the confirmed children to the last question. */
export const parentData: Turn[] = [
  ['下一步', '本人已詳閱並同意以上條款聲明'],
  ['同意', '您自己（不是孩子）'],
  ['A223456781', '您的姓名'],
  ['陳美玲', '手機號碼'],
  ['0900-000-001', '請務必簽署全名'],
  ['陳美玲', '送出資料不等於完成綁定流程'],
];

/** A mother's application for one child, up to the last question. */
export async function bindOne(stage: Pick<Stage, 'code'>, mother: Phone): Promise<void> {
  await converse(mother, [...firstChild(stage), ...parentData]);
}

import type { Phone } from '../../simulator/phone.ts';
import { PEOPLE, type TestHomeroom } from './homeroom.ts';

interface Guardian {
  email: string;
  mobile: string;
  nationalId: string;
  name: string;
}

interface Child {
  nationalId: string;
  level: string;
  school: string;
  masked: string;
}

/** A guardian's way up to the question about the child's relation: greeting, email, code. */
export async function verifyEmail(homeroom: TestHomeroom, phone: Phone, { email }: Guardian): Promise<void> {
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says(email);
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code(email));
  await phone.sees('您是孩子的');
}

/** Level, ID and school of a child, after the relation; ends where it is confirmed. */
export async function answerChild(phone: Phone, child: Child): Promise<void> {
  await phone.says(child.level);
  await phone.sees('孩子（不是您）');
  await phone.says(child.nationalId);
  await phone.sees('學校名稱的一部分');
  await phone.says(child.school);
  await phone.sees(child.masked);
}

/** From the confirmed children to the last question: consent, the parent's data, signature. */
export async function answerParent(phone: Phone, guardian: Guardian): Promise<void> {
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  await phone.taps('本人已詳閱並同意以上條款聲明');
  await phone.sees('您自己（不是孩子）');
  await phone.says(guardian.nationalId);
  await phone.sees('您的姓名');
  await phone.says(guardian.name);
  await phone.sees('手機號碼');
  await phone.says(guardian.mobile);
  await phone.sees('請務必簽署全名');
  await phone.says(guardian.name);
  await phone.sees('送出資料不等於完成綁定流程');
}

/** A whole application, as a mother of one child files it. */
export async function submitBinding(
  homeroom: TestHomeroom,
  phone: Phone,
  guardian: Guardian = PEOPLE.parent,
  child: Child = PEOPLE.child,
): Promise<void> {
  await verifyEmail(homeroom, phone, guardian);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, child);
  await answerParent(phone, guardian);
  await phone.taps('送出資料');
  await phone.sees('已送出');
}

/** A teacher's login, by the code in their mail. */
export async function logIn(
  homeroom: TestHomeroom,
  phone: Phone,
  teacher: { email: string; name: string } = PEOPLE.teacher,
): Promise<void> {
  await phone.says('教師登入');
  await phone.sees('在學校登記的電子信箱');
  await phone.says(teacher.email);
  await phone.sees('未收到請洽貴校資訊組長');
  await phone.says(await homeroom.code(teacher.email));
  await phone.sees(teacher.name);
}

/** A teacher approves all whose contact is the school's. */
export async function approveAll(teacher: Phone): Promise<void> {
  await teacher.says('全部核准');
  await teacher.sees('「相符」');
  await teacher.says('確定');
  await teacher.sees('已核准');
}

/** A mother whose binding is approved, and her child's teacher, who has logged in. */
export async function boundFamily(homeroom: TestHomeroom): Promise<{ mother: Phone; teacher: Phone }> {
  const [mother, teacher] = [homeroom.phone(PEOPLE.parent.name), homeroom.phone(PEOPLE.teacher.name)];
  await submitBinding(homeroom, mother);
  await logIn(homeroom, teacher);
  await approveAll(teacher);
  await mother.receives('已核准');
  return { mother, teacher };
}

/** Another phone, on which a code of the email opened what was sent with it; the last question is where the notices go. */
export async function openByCode(
  homeroom: TestHomeroom,
  { email }: { email: string } = PEOPLE.parent,
  name = '新手機',
): Promise<Phone> {
  const phone = homeroom.phone(name);
  await phone.says('進度');
  await phone.sees('申請時驗證過的');
  await phone.says(email);
  await phone.sees('驗證碼已經傳出');
  await phone.says(await homeroom.code(email));
  await phone.sees('改傳到這支手機？');
  return phone;
}

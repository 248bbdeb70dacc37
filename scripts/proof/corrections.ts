import { DEPENDENTS } from '../../flows/binding/corrections.ts';
import type { Answer } from '../../flows/binding/events.ts';
import { Conversation } from '../../tests/flows/support/conversation.ts';
import { goOn, MOTHER_TYPES, smoothly, until } from '../../tests/flows/support/straight.ts';

/** Which question asks for which answer. */
const QUESTIONS: Readonly<Record<Answer, string>> = {
  relation: 'askRelation',
  level: 'askLevel',
  studentId: 'askStudentId',
  school: 'askSchool',
  parentId: 'askParentId',
  name: 'askName',
  email: 'askEmail',
  mobile: 'askMobile',
};
const OF_CHILD: readonly Answer[] = ['relation', 'level', 'studentId', 'school'];

/**
 * Corrects each answer of a binding by itself and looks at what is asked again until the summary: that answer, and what is
 * declared to depend on it. Gives what differs.
 */
export async function brokenCorrections(
  dependents: Readonly<Partial<Record<Answer, readonly Answer[]>>> = DEPENDENTS,
): Promise<string[]> {
  const broken: string[] = [];
  for (const answer of Object.keys(QUESTIONS) as Answer[]) {
    const asked = await askedAgain(answer);
    const declared = [answer, ...(dependents[answer] ?? [])].map((each) => QUESTIONS[each]);
    if (asked.join() !== declared.join())
      broken.push(`${answer}: ${asked.join(', ')} instead of ${declared.join(', ')}`);
  }
  return broken;
}

async function askedAgain(answer: Answer): Promise<string[]> {
  const parent = new Conversation('binding', smoothly);
  await goOn(parent, MOTHER_TYPES, until('summary'));
  if (OF_CHILD.includes(answer)) {
    await parent.taps('children');
    await parent.taps('correct-0');
  }
  await parent.taps(answer);
  const isBack = ({ state }: Conversation) => state === 'summary' || state === 'confirmChildren';
  return await goOn(parent, MOTHER_TYPES, isBack);
}

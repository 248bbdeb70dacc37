import type { ProofProblem } from '../../domain/leave/proofFile.ts';
import type { Level } from '../../domain/level.ts';
import { LIMITS } from '../../domain/limits.ts';
import { childLine } from '../../flows/binding/progress.ts';
import type { FlowName, SchoolToCall } from '../../flows/flow.ts';
import { schoolToCall } from '../../flows/schoolToCall.ts';
import { LANGUAGE_ACTIONS, type Line, line, type Role, type Say } from '../../flows/view.ts';

/** A message that could not be worked on, however often it was tried. */
export const eventFailed = (): Line => line('notice.eventFailed');

/** More messages in a minute than are answered at once. */
export const tooFast = (): Line => line('notice.tooFast');

/** A code went to an address that takes no mail. */
export const codeMailRefused = (email: string): Line => line('notice.codeMailRefused', { email });

/** A notice went to an address that takes no mail. */
export const mailRefused = (email: string): Line => line('notice.mailRefused', { email });

/** The link to the application form. */
export const formReady = (url: string): Say => ({
  line: line('notice.formReady'),
  card: { kind: 'actions', actions: [{ label: line('page.form'), url }] },
});

/** The form of an application that is somebody else's, or deleted. */
export const formNotYours = (): Say => ({ line: line('progress.notYours') });

/** A button of a question that rests no more. */
export const oldButton = (): Line => line('notice.oldButton');

/** Another flow was asked for while something would be lost by leaving this one. */
export const finishFirst = (): Line => line('notice.finishFirst');

/** A sticker, a picture or a sound where words are asked for. */
export const textOnly = (): Line => line('notice.textOnly');

/** A file that can't be proof, and what would be right. */
export const proofProblem = (problem: ProofProblem): Line =>
  line(`leave.proofProblem.${problem}`, { most: LIMITS.proof.mostBytes / 1024 / 1024 });

/** Somebody who had left follows again. */
export const welcomeBack = (): Line => line('notice.welcomeBack');

/** A deploy lifted the conversation to a newer version. */
export const updated = (): Line => line('notice.updated');

/** What can be typed, whichever question rests, in the role that is asked. */
export const help = (role: Role): Line => line(role === 'staff' ? 'notice.helpStaff' : 'notice.help');

/** 真人, asked by somebody of the staff. */
export const humanForStaff = (): Line => line('notice.humanStaff');

/** 真人: whom to call. */
export function schoolsToCall(schools: readonly SchoolToCall[]): Line {
  if (schools.length === 0) return line('notice.humanNoSchool');
  return line('notice.human', { schools: schools.map(schoolToCall) });
}

/** A button of a question that was left for another flow. */
export const suspendedButton = (flow: FlowName): Line =>
  line('notice.suspendedButton', { resume: line(`resume.${flow}`) });

/** To go on was asked for, and nothing was left. */
export const nothingLeft = (): Line => line('notice.nothingLeft');

/** What was left for another flow was kept too long, and is deleted. */
export const lapsed = (): Line => line('notice.lapsed');

/** What was filled in is deleted: what it came from may be shown here no more. */
export const disowned = (why: 'NOT_YOURS' | 'OVER'): Line =>
  line(why === 'OVER' ? 'notice.amendOver' : 'notice.disowned');

/** The language is another from now on; said in it. */
export const languageChosen = (): Line => line('notice.languageChosen');

/** Which language? Each is named in its own script. */
export const chooseLanguage = (): Say => ({
  line: line('notice.chooseLanguage'),
  card: { kind: 'actions', actions: LANGUAGE_ACTIONS },
});

/** What became of 提醒導師: who was reminded of what, and when it may be done again. */
export function reminded(reminders: readonly Reminded[]): Line[] {
  if (reminders.length === 0) return [line('notice.remindNothing')];
  const said = Map.groupBy(reminders, remindedKey);
  return REMINDED.flatMap((key) => {
    const those = said.get(key);
    return those ? [line(key, { children: those.map(childLine) })] : [];
  });
}

/** What is said of reminders, in this order. */
const REMINDED = [
  'notice.reminded',
  'notice.remindedAdmin',
  'notice.remindedAlready',
  'notice.remindNobody',
  'notice.remindLeft',
] as const;

function remindedKey({ who, reminded: isNow }: Reminded): (typeof REMINDED)[number] {
  if (who === 'LEFT') return 'notice.remindLeft';
  if (who === 'NOBODY') return 'notice.remindNobody';
  if (!isNow) return 'notice.remindedAlready';
  return who === 'TEACHER' ? 'notice.reminded' : 'notice.remindedAdmin';
}

/** A waiting binding of which a guardian reminded the teacher. */
export interface Reminded {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  /** Now; else earlier on this school day. */
  reminded: boolean;
  /** Whom it waits for; `LEFT`: the child is in the roster no more. */
  who: 'TEACHER' | 'ADMINISTRATOR' | 'NOBODY' | 'LEFT';
}

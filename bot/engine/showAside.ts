import { findStaff } from '../../db/findStaff.ts';
import { forgetMessage } from '../../db/forgetMessage.ts';
import { hasSignedOut } from '../../db/guardianSession.ts';
import { forgetProof } from '../../db/leave/proofs/forgetProof.ts';
import { noteProof } from '../../db/leave/proofs/noteProof.ts';
import { linkToForm } from '../../db/linkToForm.ts';
import { listProgress } from '../../db/listProgress.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import { refuseUnlessOwn } from '../../db/recordRefusal.ts';
import { remindTeachers } from '../../db/remindTeachers.ts';
import { progressSays } from '../../flows/progress/says.ts';
import { decided } from '../../flows/teacher/says.ts';
import { type Decision, line, type Say } from '../../flows/view.ts';
import {
  finishFirst,
  formNotYours,
  formReady,
  humanForStaff,
  reminded,
  schoolsToCall,
} from '../texts/notices.ts';
import type { Advanced } from './advance.ts';
import { type Asking, answerQuery } from './answers/answerQuery.ts';
import { knownSchools } from './answers/leaveAnswers.ts';
import { isAside } from './firstMove.ts';
import type { Shown } from './interpret.ts';
import type { Step } from './readStep.ts';
import { schoolsNamed } from './suspension.ts';

interface Aside {
  says: Say[];
  outgoing: Outgoing[];
}

/**
 * What is looked up, changed and said without leaving the question that rests: 進度, 真人, a reminder, a decision, an
 * unsent message.
 */
export async function showAside(step: Step, { resting }: Advanced, asking: Asking): Promise<Aside> {
  const { intent, hidden } = step;
  if (hidden !== undefined) await refuseHidden(asking, hidden);
  switch (intent.kind) {
    case 'show':
      return intent.what === 'help' ? nothing : saying(await show(intent.what, resting, asking));
    case 'unsend':
      await forgetMessage(asking.tx, asking.lineUserId, intent.messageId);
      await forgetProof(asking.tx, { ...asking, messageId: intent.messageId });
      return nothing;
    case 'media':
      // One that the flow has given away already, or has not taken, waits for nothing.
      if (filesHeld(resting) > filesHeld(step.resting))
        await noteProof(asking.tx, { ...asking, messageId: intent.messageId });
      return nothing;
    case 'decide':
      return isAside(step, intent.decision.verb) ? await decideAside(intent.decision, asking) : nothing;
    default:
      return nothing;
  }
}

/** Whoever has signed out here pressed their own button, and is asked for a code; anybody else tried what is not theirs. */
async function refuseHidden(asking: Asking, bindingId: string): Promise<void> {
  if (!(await hasSignedOut(asking.tx, asking.lineUserId)))
    await refuseUnlessOwn(asking.tx, asking, bindingId);
}

const filesHeld = ({ flow, snapshot }: Advanced['resting']): number =>
  flow.filesHeld?.(snapshot.context) ?? 0;

const nothing: Aside = { says: [], outgoing: [] };

/** These are the guardian's, whichever role is asked. */
const saying = (says: readonly Say[]): Aside => ({
  says: says.map((say) => ({ ...say, role: 'guardian' })),
  outgoing: [],
});

async function show(
  what: Exclude<Shown, 'help'>,
  resting: Advanced['resting'],
  asking: Asking,
): Promise<Say[]> {
  switch (what) {
    case 'progress':
      return progressSays(
        await listProgress(asking.tx, asking),
        resting.flow.name === 'binding' && !resting.snapshot.hasTag('idle'),
      );
    case 'human':
      if (resting.flow.role === 'staff' && (await findStaff(asking.tx, asking.lineUserId)))
        return [{ line: humanForStaff(), role: 'staff' }];
      return [{ line: schoolsToCall(await knownSchools(asking, schoolsNamed(resting))) }];
    case 'remind':
      return await remind(asking);
  }
}

/** 提醒導師, of one binding or of all that wait. */
async function remind({ tx, lineUserId, now }: Asking, bindingId?: string): Promise<Say[]> {
  return reminded(await remindTeachers(tx, { lineUserId, bindingId, now })).map((each) => ({ line: each }));
}

/** [下載申請書]: a link of its own each time, opened outside LINE, where a PDF can be kept and printed. */
async function form({ tx, lineUserId, now, pages }: Asking, bindingId: string): Promise<Say> {
  const token = await linkToForm(tx, { lineUserId, bindingId, now });
  return token === undefined ? formNotYours() : formReady(`${pages}${token}?openExternalBrowser=1`);
}

/** What needs no question is carried out at once. */
async function decideAside({ verb, bindingId, version }: Decision, asking: Asking): Promise<Aside> {
  if (verb === 'remind') return saying(await remind(asking, bindingId));
  if (verb === 'form') return saying([await form(asking, bindingId)]);
  if (verb !== 'approve') return nothing;
  const { event, outgoing = [] } = await answerQuery(
    { type: 'decide', decision: { verb, targets: [{ bindingId, version }] } },
    asking,
  );
  if (event.type !== 'DECIDED') return { says: [{ line: finishFirst() }], outgoing };
  const { pending = 0 } = (await findStaff(asking.tx, asking.lineUserId)) ?? {};
  const says = [...decided(event.outcomes), { line: line('teacher.left', { pending }) }];
  return { says: says.map((say) => ({ ...say, role: 'staff' })), outgoing };
}

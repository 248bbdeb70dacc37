import { forgetMessage } from '../../db/forgetMessage.ts';
import { listProgress } from '../../db/listProgress.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import { progressCard } from '../../flows/binding/progress.ts';
import { decided } from '../../flows/teacher/says.ts';
import type { Say } from '../../flows/view.ts';
import { finishFirst, leaveSoon, progressNone } from '../texts/notices.ts';
import type { Advanced } from './advance.ts';
import { type Asking, answerQuery } from './answers/answerQuery.ts';
import type { Intent } from './interpret.ts';

interface Aside {
  says: Say[];
  outgoing: Outgoing[];
}

/** What is looked up, changed and said without leaving the question that rests: 進度, 請假, a decision, an unsent message. */
export async function showAside(intent: Intent, { resting }: Advanced, asking: Asking): Promise<Aside> {
  switch (intent.kind) {
    case 'show':
      return intent.what === 'help' ? nothing : { says: [await show(intent.what, asking)], outgoing: [] };
    case 'unsend':
      await forgetMessage(asking.tx, asking.lineUserId, intent.messageId);
      return nothing;
    case 'decide':
      return resting.flow.name === 'teacher' ? nothing : await decideAside(intent, asking);
    default:
      return nothing;
  }
}

const nothing: Aside = { says: [], outgoing: [] };

async function show(
  what: Extract<Intent, { kind: 'show' }>['what'],
  { tx, lineUserId }: Asking,
): Promise<Say> {
  const items = await listProgress(tx, lineUserId);
  if (what === 'progress') return items.length > 0 ? { card: progressCard(items) } : { line: progressNone() };
  const phones = new Map(items.map(({ schoolName, schoolPhone }) => [schoolName, schoolPhone]));
  return {
    line: leaveSoon({
      schools: [...phones].flatMap(([name, phone]) => (phone ? [{ name, phone }] : [])),
    }),
  };
}

/** Another flow is open: an approval needs no question and is carried out at once; what needs one waits. */
async function decideAside(
  { decision: { verb, bindingId, version } }: Extract<Intent, { kind: 'decide' }>,
  asking: Asking,
): Promise<Aside> {
  if (verb !== 'approve') return { says: [{ line: finishFirst() }], outgoing: [] };
  const { event, outgoing = [] } = await answerQuery(
    { type: 'decide', decision: { verb, bindingId, version } },
    asking,
  );
  if (event.type !== 'DECIDED') return { says: [{ line: finishFirst() }], outgoing };
  return { says: [decided(event.outcome)], outgoing };
}

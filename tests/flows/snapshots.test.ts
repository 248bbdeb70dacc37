import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { restoreSnapshot } from '../../bot/engine/restoreSnapshot.ts';
import { FLOWS } from '../../flows/registry.ts';
import { restingStates } from './support/branches.ts';
import { Conversation } from './support/conversation.ts';
import { NOW } from './support/people.ts';
import { forTheTeacher, goOn, MOTHER_TYPES, smoothly, TEACHER_TYPES, told } from './support/straight.ts';

const folder = path.join(import.meta.dirname, 'snapshots');
const storedFile = z.object({
  flow: z.string(),
  flowVersion: z.number(),
  snapshot: z.object({ state: z.string(), context: z.unknown() }),
});

/** What every released version stored, one conversation for each question that rested in it. */
const stored = readdirSync(folder).flatMap((version) =>
  readdirSync(path.join(folder, version)).map((file) => ({
    name: `${version}/${file}`,
    ...storedFile.parse(JSON.parse(readFileSync(path.join(folder, version, file), 'utf8'))),
  })),
);

test.each(Object.values(FLOWS))(
  'every question of the present $name is stored',
  ({ name, version, machine }) => {
    const states = stored
      .filter(({ flow, flowVersion }) => flow === name && flowVersion === version)
      .map(({ snapshot }) => snapshot.state);
    expect(states.sort()).toEqual(restingStates(machine).sort());
  },
);

test.each(stored)(
  '$name is restored at its question, and comes to its end',
  async ({ flow, flowVersion, snapshot }) => {
    const resting = restoreSnapshot({ flow, flowVersion, snapshot: JSON.stringify(snapshot) });
    expect(resting.lifted).toBe(flowVersion !== resting.flow.version);
    if (flow === 'binding')
      await goOn(new Conversation(resting, smoothly), MOTHER_TYPES, told('binding.submitted'));
    if (flow === 'teacher')
      await goOn(new Conversation(resting, forTheTeacher), TEACHER_TYPES, told('teacher.done.REJECTED'));
    // All of it may be left: it goes on where it rested.
    if (['progress', 'leave', 'slips'].includes(flow))
      expect(resting.snapshot.can({ type: 'CANCEL', now: NOW })).toBe(true);
  },
);

test.each(stored)('$name keeps every answer it was stored with', ({ flow, flowVersion, snapshot }) => {
  const resting = restoreSnapshot({ flow, flowVersion, snapshot: JSON.stringify(snapshot) });
  if (flowVersion === resting.flow.version) {
    expect(resting.snapshot.value).toBe(snapshot.state);
    expect(resting.snapshot.context).toEqual(snapshot.context);
  }
});

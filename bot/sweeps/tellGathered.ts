import { addToOutbox } from '../../db/addToOutbox.ts';
import { claimGathered, type GatheredNotices, noteTold } from '../../db/claimGathered.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import { readChanged, readElsewhere } from '../../db/readChanged.ts';
import { readDecisions } from '../../db/readDecisions.ts';
import { readOtherApplications, readRequestedSchools } from '../../db/readGuardianNotices.ts';
import { readWaiting } from '../../db/readStaffNotice.ts';
import { readStopped } from '../../db/readStopped.ts';
import { readPagesDone } from '../../db/tellPageDone.ts';
import type { Database, Tx } from '../../db/tx.ts';
import type { NoticeTopic } from '../../domain/noticeTimes.ts';
import {
  bindingsDecided,
  bindingsForStaff,
  otherGuardian,
  pagesDone,
  rosterAnswered,
  rosterRequested,
} from '../texts/gathered.ts';
import { bindingsChanged, openedElsewhere } from '../texts/gatheredChanges.ts';
import { bindingsStopped, endsAsked, othersStopped } from '../texts/gatheredStops.ts';
import { type ReachParts, type Say, toGuardian, toStaff } from './reach.ts';
import { tellOfLeave } from './tellOfLeave.ts';

/** What telling needs besides the database. */
export interface TellingParts extends ReachParts {
  database: Database;
  /** The login page of the account. */
  login: string;
}

/**
 * Tells what is due: each person one push for all of a topic that waits for them, as it stands now; nothing of what has been
 * settled meanwhile. Staff who have not linked LINE get a mail. Gives how many people were told.
 */
export async function tellGathered(parts: TellingParts): Promise<number> {
  return await parts.database.transaction(async (tx) => {
    const { now, groups } = await claimGathered(tx);
    let told = 0;
    for (const group of groups) {
      const outgoing = await messageFor(tx, group, parts);
      if (!outgoing) continue;
      await addToOutbox(tx, now, [outgoing]);
      await noteTold(tx, now, group);
      told += 1;
    }
    return told;
  });
}

async function messageFor(
  tx: Tx,
  group: GatheredNotices,
  parts: TellingParts,
): Promise<Outgoing | undefined> {
  const { topic, recipientId, objectIds } = group;
  const guardians = GUARDIANS[topic];
  if (guardians) return await toGuardian(tx, recipientId, await guardians(tx, group, parts));
  switch (topic) {
    case 'NEW_BINDING':
    case 'BINDING_WAITING': {
      const waiting = await readWaiting(tx, recipientId, objectIds);
      const say = waiting && bindingsForStaff(topic, waiting);
      return await toStaff(tx, recipientId, parts, waiting?.count ?? 0, say);
    }
    case 'BINDING_CHANGED':
    case 'BINDING_ENDED': {
      const changed = (await readChanged(tx, recipientId, objectIds)).filter(
        ({ status }) => (status === 'REVOKED') === (topic === 'BINDING_ENDED'),
      );
      const say = changed.length > 0 ? bindingsChanged(changed) : undefined;
      return await toStaff(tx, recipientId, parts, changed.length, say, 'mail.staffChanged');
    }
    case 'END_ASKED': {
      const asked = await readStopped(tx, 'administrator', recipientId, objectIds);
      const say = asked.length > 0 ? endsAsked(asked) : undefined;
      return await toStaff(tx, recipientId, parts, asked.length, say, 'mail.staffEndAsked');
    }
    case 'ROSTER_REQUEST': {
      const schools = await readRequestedSchools(tx, objectIds, { open: true });
      const say = schools.length > 0 ? rosterRequested(schools) : undefined;
      return await toStaff(tx, recipientId, parts, 0, say);
    }
    default:
      return await tellOfLeave(tx, group, parts);
  }
}

/** What guardians are told of their bindings, as it stands now. */
const GUARDIANS: Partial<
  Record<NoticeTopic, (tx: Tx, group: GatheredNotices, parts: TellingParts) => Promise<Say[]>>
> = {
  GUARDIAN_ELSEWHERE: async (tx, { recipientId, objectIds }) =>
    openedElsewhere(await readElsewhere(tx, recipientId, objectIds)),
  BINDING_STOPPED: async (tx, { recipientId, objectIds }) =>
    bindingsStopped(await readStopped(tx, 'guardian', recipientId, objectIds)),
  OTHER_STOPPED: async (tx, { recipientId, objectIds }) =>
    othersStopped(await readStopped(tx, 'others', recipientId, objectIds)),
  BINDING_DECIDED: async (tx, { objectIds }, { login }) =>
    bindingsDecided(await readDecisions(tx, objectIds), login),
  OTHER_GUARDIAN: async (tx, { recipientId, objectIds }) =>
    (await readOtherApplications(tx, recipientId, objectIds)).map(otherGuardian),
  PAGE_DONE: async (tx, { objectIds }) => pagesDone(await readPagesDone(tx, objectIds)),
  ROSTER_ANSWER: async (tx, { objectIds }) =>
    rosterAnswered(await readRequestedSchools(tx, objectIds, { open: false })),
};

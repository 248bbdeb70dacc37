import type { GatheredNotices } from '../../db/claimGathered.ts';
import { readDeputy } from '../../db/leave/deputies.ts';
import { readFailedProofs } from '../../db/leave/proofs/readFailedProofs.ts';
import { readAskedAbsences, readGuardianSlips } from '../../db/leave/readGuardianSlips.ts';
import { readDigest, readExpected, readStaffSlips } from '../../db/leave/readStaffNotices.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import type { Tx } from '../../db/tx.ts';
import {
  absencesAsked,
  leaveDecided,
  leaveFiled,
  leaveProofs,
  proofsFailed,
} from '../texts/gatheredLeave.ts';
import {
  deputyNamed,
  expectedAtSchool,
  leaveDigest,
  slipsChanged,
  slipsWait,
} from '../texts/gatheredSlips.ts';
import { type ReachParts, toGuardian, toStaff } from './reach.ts';

const MAIL = 'mail.staffLeave';

/** What is told of leave, as it stands now; nothing of what has been settled meanwhile, and nothing about health. */
export async function tellOfLeave(
  tx: Tx,
  { topic, recipientId, objectIds }: GatheredNotices,
  parts: ReachParts,
): Promise<Outgoing | undefined> {
  switch (topic) {
    case 'LEAVE_FILED':
      return await toGuardian(
        tx,
        recipientId,
        leaveFiled(await readGuardianSlips(tx, recipientId, objectIds)),
      );
    case 'LEAVE_DECIDED':
      return await toGuardian(
        tx,
        recipientId,
        leaveDecided(await readGuardianSlips(tx, recipientId, objectIds)),
      );
    case 'LEAVE_PROOF':
      return await toGuardian(
        tx,
        recipientId,
        leaveProofs(await readGuardianSlips(tx, recipientId, objectIds)),
      );
    case 'PROOF_FAILED':
      return await toGuardian(
        tx,
        recipientId,
        proofsFailed(await readFailedProofs(tx, recipientId, objectIds)),
      );
    case 'ABSENCE_ASKED':
      return await toGuardian(
        tx,
        recipientId,
        absencesAsked(await readAskedAbsences(tx, recipientId, objectIds)),
      );
    case 'NEW_LEAVE':
    case 'LEAVE_WAITING': {
      const slips = await readStaffSlips(tx, recipientId, objectIds);
      return await toStaff(tx, recipientId, parts, slips.length, slipsWait(topic, slips), MAIL);
    }
    case 'LEAVE_CHANGED': {
      const changed = slipsChanged(await readStaffSlips(tx, recipientId, objectIds));
      return await toStaff(tx, recipientId, parts, 0, changed, MAIL);
    }
    case 'ABSENCE_ANSWERED': {
      const expected = expectedAtSchool(await readExpected(tx, objectIds));
      return await toStaff(tx, recipientId, parts, 0, expected, MAIL);
    }
    case 'LEAVE_DIGEST': {
      const digest = await readDigest(tx, recipientId);
      return await toStaff(tx, recipientId, parts, digest.waiting, leaveDigest(digest), MAIL);
    }
    case 'DEPUTY_NAMED': {
      const deputy = await readDeputy(tx, recipientId, objectIds);
      return await toStaff(tx, recipientId, parts, 0, deputy && deputyNamed(deputy), MAIL);
    }
    default:
      return undefined;
  }
}

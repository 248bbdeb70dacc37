import { z } from 'zod';
import { leaveSlip } from './slip.ts';

/** A slip as those see it whose turn it is, or who see its class: the school's own pupils are named in full to their teacher. */
export const staffSlip = leaveSlip
  .pick({
    slipId: true,
    version: true,
    number: true,
    state: true,
    level: true,
    grade: true,
    className: true,
    studentName: true,
    kind: true,
    time: true,
    count: true,
    filedAt: true,
    filedBy: true,
    proofUntil: true,
    proofs: true,
  })
  .extend({
    seatNo: z.number().int(),
    /** What is to be looked at before it is confirmed; one with any is never confirmed by word alone. */
    looks: z.array(
      z.enum(['HELD', 'CANCEL_ASKED', 'OVER_QUOTA', 'PROOF_MISSING', 'PROOF_COME', 'ESCALATED', 'LATE']),
    ),
    /** Whether it is the reader's turn to decide; else it is shown for the class alone. */
    isMyTurn: z.boolean(),
    /** Whether the reader would be the last to decide. */
    isLast: z.boolean(),
  });

/** A slip as the staff see it in a list. */
export type StaffSlip = z.infer<typeof staffSlip>;

/** What 詳情 tells besides: health is told here alone, in a free reply. */
export const staffSlipDetail = staffSlip.extend({
  reason: leaveSlip.shape.reason,
  decided: leaveSlip.shape.decided,
  /** The guardians of the student, to be called; what contradicts, where it is held. */
  guardians: z.array(z.object({ relation: leaveSlip.shape.filedBy, name: z.string(), mobile: z.string() })),
  contradiction: z
    .object({ by: leaveSlip.shape.filedBy, at: z.iso.datetime(), text: z.string().optional() })
    .optional(),
  /** Whether the reader may return it although it is confirmed. */
  mayReturn: z.boolean(),
});

/** A slip as the staff look at it closely. */
export type StaffSlipDetail = z.infer<typeof staffSlipDetail>;

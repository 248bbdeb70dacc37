import { z } from 'zod';
import { daySpan, RETURN_REASONS } from '../../domain/leave/slip.ts';
import { staffSlip, staffSlipDetail } from '../../domain/leave/staffSlip.ts';

/** An order by seat numbers, or by buttons, and what of it is not plain. */
const order = z.object({
  verb: z.enum(['confirm', 'return', 'detail']),
  seats: z.array(z.number().int()),
  /** Why, where it was typed behind the seats. */
  reason: z.string().optional(),
  unclear: z.array(staffSlip),
});

/** What is to be decided: one slip or several, each as it was seen. */
const decision = z.object({
  /** `confirm` also grants a cancellation and clears what was held; `return` also refuses a cancellation. */
  verb: z.enum(['confirm', 'return']),
  targets: z.array(z.object({ slipId: z.string(), version: z.number().int() })),
  /** Whom it is about, where it is asked about by name. */
  named: z.array(z.object({ seatNo: z.number().int(), studentName: z.string() })).optional(),
  reason: z.enum(RETURN_REASONS).optional(),
  typedReason: z.string().optional(),
});

const rollClass = z.object({ classId: z.string(), grade: z.number().int(), className: z.string() });

/** 點名 of a day: the pupils of a class, and which of them have a slip or are marked. */
const roll = z.object({
  ...rollClass.shape,
  day: z.string(),
  pupils: z.array(
    z.object({
      studentId: z.string(),
      seatNo: z.number().int(),
      name: z.string(),
      slip: z.object({ slipId: z.string(), isConfirmed: z.boolean() }).optional(),
      absence: z
        .object({
          absenceId: z.string(),
          version: z.number().int(),
          state: z.enum(['ASKED', 'FILED', 'EXPECTED']),
        })
        .optional(),
      /** Whether anybody can be asked in LINE. */
      hasGuardian: z.boolean(),
    }),
  ),
});

const deputy = z.object({
  deputyId: z.string(),
  name: z.string(),
  ...daySpan.shape,
});

const colleague = z.object({ staffId: z.string(), name: z.string(), linked: z.boolean() });

/** Everything a conversation of staff about slips remembers. Rights are not in it: they are read at every use. */
export const slipsContext = z.object({
  list: z.object({ items: z.array(staffSlip), total: z.number().int(), offset: z.number().int() }).optional(),
  detail: staffSlipDetail.optional(),
  order: order.optional(),
  decision: decision.optional(),
  /** How many others wait besides those that 全部確認 would take. */
  othersLeft: z.number().int().optional(),
  roll: roll.optional(),
  /** The classes that may be called, where there are several. */
  classes: z.array(rollClass).optional(),
  classId: z.string().optional(),
  /** Seats to be marked absent, or taken back. */
  marking: z.object({ seats: z.array(z.number().int()), isTakenBack: z.boolean() }).optional(),
  deputies: z.array(deputy).optional(),
  colleagues: z.array(colleague).optional(),
  naming: z
    .object({
      staffId: z.string().optional(),
      name: z.string().optional(),
      days: daySpan.optional(),
      deputyId: z.string().optional(),
    })
    .optional(),
});

export type SlipsContext = z.infer<typeof slipsContext>;
export type SlipDecisionDraft = z.infer<typeof decision>;
export type SlipOrder = z.infer<typeof order>;
export type Roll = z.infer<typeof roll>;
export type RollClass = z.infer<typeof rollClass>;
export type Deputy = z.infer<typeof deputy>;
export type Colleague = z.infer<typeof colleague>;

export const emptySlips: SlipsContext = {};

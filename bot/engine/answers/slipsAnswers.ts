import { findStaff } from '../../../db/findStaff.ts';
import { classesOf, type OwnClass } from '../../../db/leave/classesOf.ts';
import { decideSlip } from '../../../db/leave/decideSlip.ts';
import { endDeputy, listDeputies, nameDeputy } from '../../../db/leave/deputies.ts';
import { markAbsent } from '../../../db/leave/markAbsent.ts';
import { linkToProofs } from '../../../db/leave/proofs/linkToProofs.ts';
import { readToday } from '../../../db/leave/readToday.ts';
import { readRoll } from '../../../db/leave/roll.ts';
import { slipDetail } from '../../../db/leave/slipDetail.ts';
import { plainSlips, staffSlips, staffSlipsOfSeats } from '../../../db/leave/staffSlips.ts';
import type { StaffSlip } from '../../../domain/leave/staffSlip.ts';
import type { SlipsQuery } from '../../../flows/slips/effects.ts';
import type { SlipsAnswer, StaffOutcome } from '../../../flows/slips/events.ts';
import type { Answers, Asking } from './answerQuery.ts';

/** How the staff's flow about slips is answered. Rights are asked anew by each. */
export const slipsAnswers: Answers<SlipsQuery> = {
  async openSlips({ offset }, asking) {
    if (!(await findStaff(asking.tx, asking.lineUserId))) return { event: { type: 'NOT_STAFF' } };
    const { items, total } = await staffSlips(asking.tx, asking, offset);
    return { event: { type: 'SLIPS', items, total, offset } };
  },

  async slipDetail({ slipId }, asking) {
    const slip = await slipDetail(asking.tx, asking, slipId);
    if (!slip) return { event: { type: 'GONE' } };
    const { tokens, coming } = await linkToProofs(asking.tx, { ...asking, slipId });
    const links = tokens.map((token) => `${asking.pages}${token}?openExternalBrowser=1`);
    return { event: { type: 'SLIP_DETAIL', slip, links, coming } };
  },

  async resolveSlips({ verb, seats }, asking) {
    const found = await staffSlipsOfSeats(asking.tx, asking, seats);
    return { event: sortSeats(verb, seats, found) };
  },

  async readSlipTargets({ targets }, asking) {
    const items: StaffSlip[] = [];
    for (const { slipId, version } of targets) {
      const slip = await slipDetail(asking.tx, asking, slipId);
      if (slip?.version === version) items.push(slip);
    }
    return { event: { type: 'SLIP_TARGETS', items } };
  },

  async plainSlips(_, asking) {
    return { event: { type: 'PLAIN', ...(await plainSlips(asking.tx, asking)) } };
  },

  async decideSlips({ decision }, asking) {
    const outcomes: StaffOutcome[] = [];
    for (const target of decision.targets)
      outcomes.push(await decideSlip(asking.tx, asking, decided(decision, target)));
    return { event: { type: 'SLIPS_DECIDED', outcomes } };
  },

  async readToday(_, asking) {
    const { classes, ...rest } = await readToday(asking.tx, asking);
    if (classes.length === 0) return { event: await withoutClass(asking) };
    return {
      event: { type: 'TODAY_READ', ...rest, classes: classes.map(({ schoolId: _, ...each }) => each) },
    };
  },

  async readRoll({ classId }, asking) {
    const own = await classesOf(asking.tx, asking);
    const chosen = own.length === 1 ? own[0] : own.find((each) => each.classId === classId);
    if (chosen) return { event: { type: 'ROLL_READ', roll: await readRoll(asking.tx, chosen, asking.now) } };
    if (own.length === 0) return { event: await withoutClass(asking) };
    return { event: { type: 'CLASSES', classes: own.map(({ schoolId: _, ...each }: OwnClass) => each) } };
  },

  async markAbsent({ classId, seats, isTakenBack }, asking) {
    const own = (await classesOf(asking.tx, asking)).find((each) => each.classId === classId);
    if (!own) return { event: await withoutClass(asking) };
    const { tx, lineUserId, now } = asking;
    return {
      event: { type: 'MARKED', ...(await markAbsent(tx, { lineUserId, now, own }, { seats, isTakenBack })) },
    };
  },

  async listDeputies(_, asking) {
    return { event: await deputies(asking) };
  },

  async nameDeputy({ staffId, days }, asking) {
    return {
      event: { type: 'DEPUTY_NAMED', outcome: await nameDeputy(asking.tx, asking, { staffId, days }) },
    };
  },

  async endDeputy({ deputyId }, asking) {
    await endDeputy(asking.tx, asking, deputyId);
    return { event: { type: 'DEPUTY_ENDED' } };
  },
};

type Decision = Extract<SlipsQuery, { type: 'decideSlips' }>['decision'];

function decided({ verb, reason, typedReason }: Decision, target: { slipId: string; version: number }) {
  const typed = typedReason === undefined ? {} : { typed: typedReason };
  return {
    verb,
    ...target,
    reason: verb === 'return' ? { code: reason ?? ('OTHER' as const), ...typed } : undefined,
  };
}

/** Whoever has no class today: of the staff without one, or not of the staff at all. */
async function withoutClass({ tx, lineUserId }: Asking): Promise<SlipsAnswer> {
  return (await findStaff(tx, lineUserId)) ? { type: 'NO_CLASS' } : { type: 'NOT_STAFF' };
}

async function deputies(asking: Asking): Promise<SlipsAnswer> {
  const own = await classesOf(asking.tx, asking);
  if (own.length === 0) return await withoutClass(asking);
  const found = await listDeputies(asking.tx, asking);
  return { type: 'DEPUTIES_READ', ...found };
}

/** One slip of a seat is clear; to be confirmed it must hold nothing to look at. */
function sortSeats(verb: string, seats: readonly number[], found: readonly StaffSlip[]): SlipsAnswer {
  const bySeat = Map.groupBy(found, ({ seatNo }) => seatNo);
  const isClear = (slip: StaffSlip) =>
    bySeat.get(slip.seatNo)?.length === 1 && (verb !== 'confirm' || slip.looks.length === 0);
  return {
    type: 'SEATS',
    clear: found.filter(isClear),
    unclear: found.filter((slip) => !isClear(slip)),
    unknown: seats.filter((seat) => !bySeat.has(seat)),
  };
}

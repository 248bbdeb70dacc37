import { kindLine } from '../../leaveLines.ts';
import { type Choice, line } from '../../view.ts';
import type { LeaveContext } from '../context.ts';
import type { LeaveEvent } from '../events.ts';
import { guards } from '../guards.ts';
import { actsOn, slipLine, slipRows, slipsCard } from '../slipCard.ts';
import { REASONS } from './filing.ts';
import { choice, type Views } from './parts.ts';

/** With the way on and the way back, as many as LINE shows as quick replies. */
const MOST_LISTED = 10;

/** 我的假單, one of them, and the questions before something is done about it. */
export const slipViews: Views = {
  slips: (context) => {
    const slips = context.slips ?? [];
    return {
      body: [line('leave.slipsAsk')],
      card: slipsCard(slips.slice(0, MOST_LISTED)),
      choices: [
        ...slips.slice(0, MOST_LISTED).map(
          (slip): Choice<LeaveEvent> => ({
            id: slip.slipId,
            label: slipLine(slip),
            short: line('leave.numbered', { number: slip.number }),
            event: { type: 'LOOK', slipId: slip.slipId },
          }),
        ),
        ...goOn(context),
      ],
      part: slips.map(({ slipId, version }) => slipId + version).join(),
    };
  },
  slip: (context) => {
    const { slip } = context;
    if (!slip)
      return {
        body: [line('leave.noSlip')],
        choices: [choice('back', 'leave.backToSlips', { type: 'BACK' })],
      };
    const { slipId, version } = slip;
    return {
      body: [line('leave.slipAsk')],
      card: { kind: 'rows', rows: slipRows(slip) },
      choices: [
        ...actsOn(slip).map((verb) =>
          choice(verb, `leave.act.${verb}`, { type: 'ACT', verb, slipId, version }),
        ),
        choice('back', 'leave.backToSlips', { type: 'BACK' }),
        ...goOn(context),
      ],
      part: `${slipId}/${version}`,
    };
  },
  confirmCancel: ({ slip, acting }) => ({
    body: [
      ...(slip ? [slipLine(slip)] : []),
      line(acting?.verb === 'askCancel' ? 'leave.confirmAskCancel' : 'leave.confirmCancel'),
    ],
    choices: [
      choice('sure', 'leave.sureCancel', { type: 'SURE' }, true),
      choice('back', 'leave.keepSlip', { type: 'BACK' }),
    ],
    part: `${slip?.slipId}/${slip?.version}`,
  }),
  askContradict: ({ slip }) => ({
    body: [...(slip ? [slipLine(slip)] : []), line('leave.askContradict')],
    choices: [
      choice('sure', 'leave.sureContradict', { type: 'SURE' }, true),
      choice('back', 'leave.keepSlip', { type: 'BACK' }),
    ],
    part: `${slip?.slipId}/${slip?.version}`,
  }),
  addProof: ({ slip }) => ({
    body: [
      ...(slip ? [slipLine(slip)] : []),
      line(slip && slip.proofs > 0 ? 'leave.addMoreProof' : 'leave.addProof'),
    ],
    choices: [choice('back', 'leave.backToSlip', { type: 'BACK' })],
    part: `${slip?.slipId}/${slip?.proofs}`,
  }),
  askAbsence: ({ absence }) => {
    const kind = absence?.answer === 'PERSONAL' ? 'PERSONAL' : 'SICK';
    return {
      body: [line('leave.askAbsence', { kind: kindLine(kind) })],
      choices: (REASONS[kind] ?? []).map((reason) =>
        choice(reason, `leave.reason.${reason}`, { type: 'ABSENCE_REASON', reason }),
      ),
      part: `${absence?.absenceId}/${kind}`,
    };
  },
};

function goOn(context: LeaveContext): Choice<LeaveEvent>[] {
  const isOn = guards.isGoingOn({ context, event: { type: 'AGAIN' } });
  return isOn ? [choice('goOn', 'leave.goOn', { type: 'GO_ON' })] : [];
}

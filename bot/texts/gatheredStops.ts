import type { EndReason } from '../../domain/decision.ts';
import type { Level } from '../../domain/level.ts';
import type { Relation } from '../../domain/relation.ts';
import { childLine, relationLine } from '../../flows/binding/progress.ts';
import { schoolToCall } from '../../flows/schoolToCall.ts';
import { type Line, line, type Param, type Say } from '../../flows/view.ts';

/** A binding that the school stopped, or let go on. */
interface Stopped {
  status: 'APPROVED' | 'SUSPENDED' | 'REVOKED';
  number: number;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  reason?: { code: EndReason; typed?: string | undefined } | undefined;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
}

/** As its guardian is told. While it is stopped nothing of the child is named: it is the one of an application's number. */
export function stopLine(stopped: Stopped): Line {
  const { status, number, reason } = stopped;
  return line(`notice.stopped.${status}`, {
    number,
    child: status === 'APPROVED' ? childLine(stopped) : '',
    school: schoolOf(stopped),
    reason: reason ? reasonParam(reason) : '',
  });
}

/** As the child's other guardians are told: whose it is, by the relation, and not why. */
export function otherStopLine(stopped: Stopped): Line {
  return line(`notice.otherStopped.${stopped.status}`, {
    child: childLine(stopped),
    relation: relationLine(stopped),
    school: schoolOf(stopped),
  });
}

/** Told to the guardian of bindings that the school stopped or let go on. */
export function bindingsStopped(stopped: readonly Stopped[]): Say[] {
  return stopped.map((each) => ({ line: stopLine(each), mustArrive: true }));
}

/** Told to the other guardians of the child. */
export function othersStopped(stopped: readonly Stopped[]): Say[] {
  return stopped.map((each) => ({ line: otherStopLine(each), mustArrive: true }));
}

/** More buttons than these are no help; 綁定管理 shows them all. */
const MOST_BUTTONS = 4;

/** Told to unit administrators: teachers ask to stop so many bindings, with a button to look at each. */
export function endsAsked(asked: readonly (Stopped & { bindingId: string; version: number })[]): Say {
  return {
    line: line('notice.endAsked', { count: asked.length, children: asked.map(childLine) }),
    card: {
      kind: 'actions',
      actions: asked.slice(0, MOST_BUTTONS).map(({ maskedName: name, bindingId, version }) => ({
        label: line('notice.look', { name }),
        decision: { verb: 'guardians', bindingId, version },
      })),
    },
    mustArrive: true,
  };
}

function schoolOf({ schoolName: name, schoolPhone: phone }: Stopped): Param {
  return schoolToCall({ name, phone });
}

function reasonParam({ code, typed }: NonNullable<Stopped['reason']>): Param {
  return typed === undefined ? line(`endReason.${code}`) : typed;
}

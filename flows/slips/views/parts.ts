import type { StaffSlip } from '../../../domain/leave/staffSlip.ts';
import { kindLine, timeLine } from '../../leaveLines.ts';
import { type Choice, type Line, line, type View } from '../../view.ts';
import type { SlipsContext } from '../context.ts';
import type { SlipsEvent } from '../events.ts';
import { seatLine } from '../says.ts';

/** A view before its question is named. `part` names what else makes it another question than before. */
export type SlipsView = Omit<View<SlipsEvent>, 'question'> & { part?: string };

/** How the states of a part of the flow are shown. */
export type Views = Readonly<Record<string, (context: SlipsContext) => SlipsView>>;

/** A choice whose label has no parameters. */
export function choice(id: string, key: string, event: SlipsEvent, primary = false): Choice<SlipsEvent> {
  return { id, label: line(key), event, ...(primary ? { primary } : {}) };
}

/** A class in words. */
export function classOf({ grade, className }: { grade: number; className: string }): Line {
  return line('class', { grade, name: className });
}

/** A waiting slip in one line, ⚠ first where something is to be looked at; with its class where the list has several. */
export function summaryOf(slip: StaffSlip, withClass: boolean): Line {
  return line(withClass ? 'slips.summaryOfClass' : 'slips.summary', {
    sign: slip.looks.length > 0 ? '⚠ ' : '',
    seat: seatLine(slip.seatNo),
    student: slip.studentName,
    class: classOf(slip),
    kind: kindLine(slip.kind),
    time: timeLine({ days: slip.time, part: slip.time.part }),
  });
}

/** Whether a list is of several classes, so that each is named. */
export function areOfSeveralClasses(slips: readonly StaffSlip[]): boolean {
  return new Set(slips.map(({ grade, className }) => `${grade}/${className}`)).size > 1;
}

import { type Choice, type Line, line, type Tone, type View } from '../../view.ts';
import type { PendingItem, SchoolClass, TeacherContext } from '../context.ts';
import type { TeacherEvent } from '../events.ts';

/** A view before its question is named. `part` names what else makes it another question than before. */
export type TeacherView = Omit<View<TeacherEvent>, 'question'> & { part?: string };

/** How the states of a part of the flow are shown. */
export type Views = Readonly<Record<string, (context: TeacherContext) => TeacherView>>;

/** How what the school knows of a contact is coloured. */
export const MATCH_TONES: Readonly<Record<PendingItem['match'], Tone>> = {
  MATCHES: 'good',
  DIFFERS: 'bad',
  UNKNOWN: 'quiet',
};

/** A choice whose label has no parameters. */
export function choice(id: string, key: string, event: TeacherEvent, primary = false): Choice<TeacherEvent> {
  return { id, label: line(key), event, ...(primary ? { primary } : {}) };
}

/** A relation in words: as it was typed, where it was. */
export function relationOf({ relation, relationOther }: PendingItem): Line {
  return relationOther ? line('typed', { text: relationOther }) : line(`relation.${relation}`);
}

/** A class in words. */
export function classOf({ grade, className }: SchoolClass): Line {
  return line('class', { grade, name: className });
}

/** What is said of how the contact compares: before that, whether the school has revoked them. */
export function matchOf({ match, wasRevoked }: PendingItem): PendingItem['match'] | 'REVOKED' {
  return wasRevoked ? 'REVOKED' : match;
}

/** A waiting binding in one line; with its class where the list has several. */
export function summaryOf(item: PendingItem, withClass: boolean): Line {
  return line(withClass ? 'teacher.summaryOfClass' : 'teacher.summary', {
    seat: item.seatNo,
    student: item.studentName,
    class: classOf(item),
    relation: relationOf(item),
    guardian: item.guardianName,
    match: line(`match.short.${matchOf(item)}`),
  });
}

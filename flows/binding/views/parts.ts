import { type Choice, type Line, line, type View } from '../../view.ts';
import type { BindingContext, Child } from '../context.ts';
import { canCorrect } from '../corrections.ts';
import type { BindingEvent } from '../events.ts';

/** A view before its question is named. `part` names what else makes it another question than before. */
export type BindingView = Omit<View<BindingEvent>, 'question'> & { part?: string };

export type BindingChoice = Choice<BindingEvent>;

/** How the states of a stage are shown. */
export type Views = Readonly<Record<string, (context: BindingContext) => BindingView>>;

/** A choice whose label has no parameters. */
export function choice(
  id: string,
  key: string,
  event: BindingEvent,
  more: Partial<BindingChoice> = {},
): BindingChoice {
  return { id, label: line(key), event, ...more };
}

/** The answers about a child that can be corrected, each by its own ✎. */
export function childEdits(context: BindingContext): BindingChoice[] {
  const edits = [
    choice('relation', 'edit.relation', { type: 'EDIT', answer: 'relation' }),
    choice('level', 'edit.level', { type: 'EDIT', answer: 'level' }),
    choice('studentId', 'edit.studentId', { type: 'EDIT', answer: 'studentId' }),
    choice('school', 'edit.school', { type: 'EDIT', answer: 'school' }),
  ];
  return edits.filter(({ event }) => event.type === 'EDIT' && canCorrect(context, event.answer));
}

/** A relation in words: as it was typed, where it was. */
export function relationOf(child: Pick<Child, 'relation' | 'relationOther'> | undefined): Line {
  return child?.relationOther
    ? line('typed', { text: child.relationOther })
    : line(`relation.${child?.relation ?? 'OTHER'}`);
}

/** Tells a child of one question from that of another; no object is printed, whose keys have no fixed order once stored. */
export function childKey({ studentId, relation, relationOther }: Child): string {
  return `${studentId}/${relation}/${relationOther ?? ''}`;
}

/** The child being asked about, among the others: the same question about another child is another question. */
export function childPart({ children, editing }: BindingContext): string {
  return `${children.length}${editing === undefined ? '' : `/${editing}`}`;
}

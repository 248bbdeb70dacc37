import type { LineMessage } from './chatUser.ts';
import { isObject, type JsonObject, objectsIn, textOf } from './jsonObject.ts';

/** Something in a message that can be tapped. */
export interface Tappable {
  label: string;
  action: JsonObject;
}

/** A message as a person reads it. */
interface ReadMessage {
  /** The lines of the bubble, without its buttons. */
  lines: string[];
  altText: string | undefined;
  tappables: Tappable[];
  quickReplies: Tappable[];
}

/** Reads any message object of LINE: its texts, what can be tapped in it, its quick replies. */
export function readMessage(message: LineMessage): ReadMessage {
  const altText = textOf(message.altText);
  const quickReply = isObject(message.quickReply) ? message.quickReply : {};
  const quickReplies = objectsIn(quickReply.items).flatMap(({ action }) => tappable(action));
  return { ...readBody(message, altText), altText, quickReplies };
}

/** Everything in a message that can be searched for, line by line. */
export function searchableText(message: LineMessage): string {
  const { lines, altText, tappables, quickReplies } = readMessage(message);
  return [...lines, altText ?? '', ...[...tappables, ...quickReplies].map(({ label }) => label)].join('\n');
}

type Body = Pick<ReadMessage, 'lines' | 'tappables'>;

function readBody(message: LineMessage, altText: string | undefined): Body {
  switch (message.type) {
    case 'text':
    case 'textV2':
      return { lines: (textOf(message.text) ?? '').split('\n'), tappables: [] };
    case 'flex':
      return readFlex(message.contents);
    case 'template':
      return readTemplate(isObject(message.template) ? message.template : {});
    case 'imagemap':
      return {
        lines: [`[${altText ?? 'imagemap'}]`],
        tappables: objectsIn(message.actions).flatMap((a) => tappable(a, altText)),
      };
    default:
      return { lines: [`[${message.type}]`], tappables: [] };
  }
}

function readTemplate(template: JsonObject): Body {
  const columns = template.columns === undefined ? [template] : objectsIn(template.columns);
  const texts = columns.flatMap(({ title, text }) => [textOf(title), textOf(text)]);
  const actions = columns.flatMap(({ actions, action }) => [...objectsIn(actions), action]);
  return {
    lines: texts.filter((text) => text !== undefined),
    tappables: actions.flatMap((action) => tappable(action)),
  };
}

function readFlex(container: unknown): Body {
  if (!isObject(container)) return { lines: [], tappables: [] };
  const bubbles = container.type === 'carousel' ? objectsIn(container.contents) : [container];
  const parts = bubbles.flatMap((bubble) => [bubble.header, bubble.hero, bubble.body, bubble.footer]);
  const lines = parts.flatMap(flexLines);
  const tappables = [
    ...parts.flatMap(flexTappables),
    ...bubbles.flatMap((bubble) => tappable(bubble.action)),
  ];
  return { lines, tappables };
}

function flexLines(component: unknown): string[] {
  if (!isObject(component)) return [];
  if (component.type === 'text') {
    const spans = objectsIn(component.contents);
    const text =
      spans.length > 0 ? spans.map((span) => textOf(span.text) ?? '').join('') : textOf(component.text);
    return text === undefined ? [] : text.split('\n');
  }
  if (component.type === 'video') return flexLines(component.altContent);
  if (component.type !== 'box') return [];
  const lines = objectsIn(component.contents).map(flexLines);
  const beside = component.layout !== 'vertical' && lines.every((each) => each.length <= 1);
  return beside ? [lines.flat().join(' ')].filter((line) => line !== '') : lines.flat();
}

function flexTappables(component: unknown): Tappable[] {
  if (!isObject(component)) return [];
  const own = tappable(component.action, flexLines(component).join(' '));
  const inner = [...objectsIn(component.contents), component.altContent].flatMap(flexTappables);
  return [...own, ...inner];
}

/** An action with the words that name it: its label, else what stands on the tapped area, else what it would say. */
export function tappable(action: unknown, around?: string): Tappable[] {
  if (!isObject(action)) return [];
  const names = [
    action.label,
    around,
    action.displayText,
    action.text,
    action.uri,
    action.linkUri,
    action.data,
  ];
  return [{ label: names.map(textOf).find((name) => name !== undefined) ?? '', action }];
}

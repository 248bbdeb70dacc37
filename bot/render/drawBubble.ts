import type { messagingApi } from '@line/bot-sdk';
import type { Block, Bubble, Button } from './blocks.ts';
import { cut, type Most, most, widthOf } from './cut.ts';
import { LOOK, TINTS, TONES } from './look.ts';

type Component = messagingApi.FlexComponent;

/** LINE's limits on a Flex button's label and on what a press writes into the chat, kept short for the bubble's size. */
const LABEL = most(40);
const DISPLAY_TEXT = most(60);
/** Wider values stand under their label, and so do values whose label is wider. */
const WIDEST_BESIDE = 11.5;
const WIDEST_LABEL = 6;
/** Two links with labels no wider than this share a line. */
const WIDEST_HALF = 7;

/** Draws a bubble in the look of VOICE; `longest` is how much of each text there is room for. */
export function drawBubble(bubble: Bubble, longest: Most): messagingApi.FlexBubble {
  const { stage, blocks, buttons } = bubble;
  return {
    type: 'bubble',
    size: 'mega',
    ...(stage ? { header: header(stage, longest) } : {}),
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'md',
      paddingAll: '16px',
      contents: blocks.map((block) => draw(block, longest)),
    },
    ...(buttons.length > 0 ? { footer: footer(buttons) } : {}),
  };
}

/** The action of a button, wherever it stands. */
export function postbackOf({ label, data, displayText }: Button, longest: Most): messagingApi.PostbackAction {
  return {
    type: 'postback',
    label: cut(label, longest),
    data,
    displayText: cut(displayText, DISPLAY_TEXT),
  };
}

function header({ number, name }: NonNullable<Bubble['stage']>, longest: Most): messagingApi.FlexBox {
  const { background, text } = TINTS[number];
  return {
    type: 'box',
    layout: 'vertical',
    backgroundColor: background,
    paddingAll: '10px',
    paddingStart: '16px',
    contents: [words(name, longest, { size: 'sm', weight: 'bold', color: text })],
  };
}

function draw(block: Block, longest: Most): Component {
  switch (block.kind) {
    case 'text':
      return words(block.text, longest, {});
    case 'heading':
      return words(block.text, longest, { weight: 'bold' });
    case 'quiet':
      return words(block.text, longest, { size: 'xs', color: LOOK.secondary });
    case 'note':
      return {
        type: 'box',
        layout: 'vertical',
        backgroundColor: LOOK.note,
        cornerRadius: '8px',
        paddingAll: '10px',
        contents: [words(block.text, longest, {})],
      };
    case 'status':
      return words(block.text, longest, { weight: 'bold', color: TONES[block.tone].color });
    case 'row':
      return row(block, longest);
    case 'button':
      return drawButton(block.button);
    case 'rule':
      return { type: 'separator', color: LOOK.rule };
  }
}

/** A row that can be corrected has its ✎ at the end, and is pressed anywhere. */
function row(block: Extract<Block, { kind: 'row' }>, longest: Most): messagingApi.FlexBox {
  const { edit } = block;
  if (!edit) return labelled(block, longest);
  return {
    type: 'box',
    layout: 'horizontal',
    alignItems: 'center',
    spacing: 'sm',
    action: postbackOf(edit, LABEL),
    contents: [
      { ...labelled(block, longest), flex: 9 },
      { type: 'text', text: '✎', size: 'md', color: LOOK.primary, align: 'end', flex: 1 },
    ],
  };
}

function labelled({ label, value }: Extract<Block, { kind: 'row' }>, longest: Most): messagingApi.FlexBox {
  const beside = widthOf(value) <= WIDEST_BESIDE && widthOf(label) <= WIDEST_LABEL;
  return {
    type: 'box',
    layout: beside ? 'baseline' : 'vertical',
    contents: [
      words(label, longest, { size: 'xs', color: LOOK.secondary, ...(beside ? { flex: 3 } : {}) }),
      words(value, longest, beside ? { flex: 7 } : {}),
    ],
  };
}

function footer(buttons: readonly Button[]): messagingApi.FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'sm',
    paddingAll: '12px',
    contents: inFooter(buttons),
  };
}

/** Primary buttons one under the other, then the links in their order: short ones side by side. */
function inFooter(buttons: readonly Button[]): Component[] {
  const isWide = ({ label }: Button) => widthOf(label) > WIDEST_HALF;
  const links = buttons.filter(({ primary }) => !primary);
  const runs: Button[][] = [];
  for (const link of links) {
    const last = runs.at(-1);
    if (last?.[0] && !isWide(link) && !isWide(last[0])) last.push(link);
    else runs.push([link]);
  }
  return [...buttons.filter(({ primary }) => primary).map(drawButton), ...runs.flatMap(inPairs)];
}

/** Two and two beside each other; the odd one first by itself. */
function inPairs(links: readonly Button[]): Component[] {
  const odd = links.length % 2;
  const pairs = Array.from({ length: (links.length - odd) / 2 }, (_, at): Component => {
    const pair = links.slice(odd + 2 * at, odd + 2 * at + 2);
    return { type: 'box', layout: 'horizontal', contents: pair.map(drawButton) };
  });
  return [...links.slice(0, odd).map(drawButton), ...pairs];
}

function drawButton(button: Button): messagingApi.FlexButton {
  return {
    type: 'button',
    style: button.primary ? 'primary' : 'link',
    color: LOOK.primary,
    height: button.primary ? 'md' : 'sm',
    adjustMode: 'shrink-to-fit',
    action: button.uri
      ? { type: 'uri', label: cut(button.label, LABEL), uri: button.uri }
      : postbackOf(button, LABEL),
  };
}

function words(
  text: string,
  longest: Most,
  look: Pick<messagingApi.FlexText, 'size' | 'weight' | 'color' | 'flex'>,
): messagingApi.FlexText {
  return {
    type: 'text',
    text: cut(text, longest),
    size: 'md',
    color: LOOK.body,
    wrap: true,
    scaling: true,
    ...look,
  };
}

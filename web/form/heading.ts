import { INK, INNER, PAGE, type Sheet } from './sheet.ts';
import { inOneLine } from './wording.ts';

const HEIGHT = 24;

/** The heading of a section. Gives where the section begins. */
export function layOutHeading(sheet: Sheet, key: string, top: number): number {
  const { margin: x } = PAGE;
  sheet.draw({ kind: 'box', box: { x, y: top + 6, width: 4, height: HEIGHT - 11 }, fill: INK.primary });
  sheet.text({ x: x + 11, y: top, width: INNER - 11, height: HEIGHT }, inOneLine(sheet.wording({ key })), {
    size: 11.5,
    weight: 'bold',
    colour: INK.primary,
  });
  return top + HEIGHT;
}

import encodeQR from 'qr';
import type { BindingStatus } from '../../domain/decision.ts';
import type { Box, Item } from './items.ts';

/** A status is a word with a colour and a sign, never a colour alone (VOICE, Look). */
const SIGNS: Readonly<Record<BindingStatus, { colour: string; sign: 'tick' | 'clock' | 'cross' | 'dash' }>> =
  {
    APPROVED: { colour: '#2F6F5E', sign: 'tick' },
    PENDING: { colour: '#B45309', sign: 'clock' },
    REJECTED: { colour: '#B91C1C', sign: 'cross' },
    SUSPENDED: { colour: '#B45309', sign: 'dash' },
    CANCELLED: { colour: '#6B7280', sign: 'dash' },
    REVOKED: { colour: '#6B7280', sign: 'dash' },
  };

/** The colour of a status. */
export const colourOf = (status: BindingStatus): string => SIGNS[status].colour;

/** The sign of a status as a drawing: no font is sure to have it. */
export function drawSign(status: BindingStatus, { x, y, width: w }: Box): Item {
  const { colour, sign } = SIGNS[status];
  const at = (dx: number, dy: number) => `${x + dx * w} ${y + dy * w}`;
  const paths = {
    tick: `M${at(0.1, 0.55)} L${at(0.4, 0.85)} L${at(0.95, 0.15)}`,
    cross: `M${at(0.15, 0.15)} L${at(0.85, 0.85)} M${at(0.85, 0.15)} L${at(0.15, 0.85)}`,
    dash: `M${at(0.1, 0.5)} L${at(0.9, 0.5)}`,
    clock: `M${at(0, 0.5)} A${w / 2} ${w / 2} 0 1 1 ${at(1, 0.5)} A${w / 2} ${w / 2} 0 1 1 ${at(0, 0.5)} M${at(0.5, 0.2)} L${at(0.5, 0.5)} L${at(0.75, 0.6)}`,
  };
  return { kind: 'path', path: paths[sign], colour, lineWidth: w * 0.14 };
}

/** A box to tick, ticked or not. */
export function drawTickBox({ x, y }: Pick<Box, 'x' | 'y'>, size: number, isTicked: boolean): Item[] {
  const at = (dx: number, dy: number) => `${x + dx * size} ${y + dy * size}`;
  const frame: Item = {
    kind: 'box',
    box: { x, y, width: size, height: size },
    stroke: '#1F2937',
    lineWidth: 0.7,
  };
  if (!isTicked) return [frame];
  const path = `M${at(0.18, 0.52)} L${at(0.42, 0.78)} L${at(0.85, 0.2)}`;
  return [frame, { kind: 'path', path, colour: '#1F2937', lineWidth: size * 0.16 }];
}

/** A QR code that leads to an address, with the white around it that readers need; a tap on it leads there too. */
export function drawQr(url: string, box: Box): Item[] {
  const quiet = 4;
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: quiet });
  const module = box.width / rows.length;
  const squares = rows.flatMap((row, y) => runsOf(row).map(([from, to]) => ({ y, from, to })));
  return [
    { kind: 'box', box, fill: '#FFFFFF' },
    ...squares.map(
      ({ y, from, to }): Item => ({
        kind: 'box',
        fill: '#000000',
        // A little wider than the grid: between touching boxes some viewers show hair lines.
        box: {
          x: box.x + from * module,
          y: box.y + y * module,
          width: (to - from) * module + 0.02,
          height: module + 0.02,
        },
      }),
    ),
    { kind: 'link', url, box },
  ];
}

/** The stretches of dark modules in a row. */
function runsOf(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, at) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

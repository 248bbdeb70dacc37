const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'grapheme' });

/** How much of a text may be shown: as people count it, and in UTF-16 units, as LINE and the network do. */
export interface Most {
  graphemes: number;
  units: number;
}

/** LINE counts labels in graphemes; one grapheme may be a family of emoji or carry a hundred accents. */
export const most = (graphemes: number, units = graphemes * 3): Most => ({ graphemes, units });

/**
 * A text within its limits, cut between graphemes and ended by … where something is missing; half characters
 * (lone surrogates) are replaced. Never empty: LINE refuses an empty text, so nothing becomes –.
 */
export function cut(text: string, { graphemes, units }: Most): string {
  const whole = text.toWellFormed().trim();
  if (whole === '') return '–';
  if (whole.length <= Math.min(graphemes, units)) return whole;
  let kept = '';
  let count = 0;
  // A text is no longer in graphemes than in units, so only its beginning need be looked at.
  for (const { segment } of segmenter.segment(whole.slice(0, units + 1).toWellFormed())) {
    if (count === graphemes || kept.length + segment.length > units) break;
    kept += segment;
    count += 1;
  }
  if (kept.length === whole.length) return whole;
  // A single grapheme longer than the room: its first character stands for it.
  if (kept === '') return `${String.fromCodePoint(whole.codePointAt(0) ?? 0x2013)}…`;
  return `${dropLast(kept, count === graphemes || kept.length === units)}…`;
}

function dropLast(kept: string, full: boolean): string {
  if (!full) return kept;
  return [...segmenter.segment(kept)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}

/** How wide a text stands, in ems: a Chinese character is one, a Latin one a little more than half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1;
  return width;
}

import type { Tone } from '../../flows/view.ts';
import type { Stage } from './blocks.ts';

/** Colours and sizes of VOICE (Look); contrast at least 4.5 : 1 on what they stand on. */
export const LOOK = {
  primary: '#2F6F5E',
  body: '#1F2937',
  secondary: '#6B7280',
  note: '#F1F5F4',
  rule: '#E5E7EB',
} as const;

/** The bar at a bubble's head, one tint a stage. */
export const TINTS: Readonly<Record<Stage, { background: string; text: string }>> = {
  1: { background: '#E3F0EC', text: '#1F4D40' },
  2: { background: '#E4EDF8', text: '#1E3A5F' },
  3: { background: '#FBF0DC', text: '#6B430C' },
  4: { background: '#EFE8F6', text: '#46295F' },
};

/** A status is a sign, a word and a colour, never a colour alone. */
export const TONES: Readonly<Record<Tone, { sign: string; color: string }>> = {
  good: { sign: '✓', color: '#2F6F5E' },
  waiting: { sign: '◷', color: '#B45309' },
  bad: { sign: '✕', color: '#B91C1C' },
  quiet: { sign: '–', color: '#6B7280' },
};

/** The sign of a tone before a status, unless the status brings its own (⚠). */
export function signed(status: string, tone: Tone): string {
  return /^[\p{L}\p{N}]/u.test(status) ? `${TONES[tone].sign} ${status}` : status;
}

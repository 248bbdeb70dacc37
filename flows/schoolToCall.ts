import type { SchoolToCall } from './flow.ts';
import { type Line, line } from './view.ts';

/** A school as it is called: with its number, else with where the number stands. */
export function schoolToCall({ name: school, phone }: SchoolToCall): Line {
  return phone ? line('notice.phone', { school, phone }) : line('notice.noPhone', { school });
}

import type { ApplicationFormData } from '../../db/readApplicationForm.ts';
import { formatMobile } from '../../domain/contact.ts';
import { layOutHeading } from './heading.ts';
import type { Box } from './items.ts';
import { INK, INNER, PAGE, type Sheet } from './sheet.ts';
import { inOneLine } from './wording.ts';

/** How wide the cell with a field's name is. */
export const LABEL_WIDTH = 102;
const ROW = 32;

/** Who applies: name, ID (masked), mobile, email. Gives where the next section begins. */
export function layOutGuardian(sheet: Sheet, { guardian }: ApplicationFormData, top: number): number {
  const y = layOutHeading(sheet, 'form.guardian', top);
  const { margin: x } = PAGE;
  const half = INNER / 2;
  const email = guardian.email ?? inOneLine(sheet.wording({ key: 'form.noEmail' }));
  layOutField(sheet, { x, y, width: INNER, height: ROW }, 'form.name', guardian.name, 13);
  const second = { x, y: y + ROW, width: half, height: ROW };
  layOutField(sheet, second, 'form.nationalId', guardian.maskedNationalId, 11);
  layOutField(sheet, { ...second, x: x + half }, 'form.mobile', formatMobile(guardian.mobile), 11);
  layOutField(sheet, { x, y: y + 2 * ROW, width: INNER, height: ROW }, 'form.email', email, 11);
  return y + 3 * ROW + 12;
}

/** On a page that follows, who applies by name alone. Gives where the next section begins. */
export function layOutName(sheet: Sheet, { guardian }: ApplicationFormData, top: number): number {
  const y = layOutHeading(sheet, 'form.guardian', top);
  layOutField(sheet, { x: PAGE.margin, y, width: INNER, height: ROW }, 'form.name', guardian.name, 13);
  return y + ROW + 12;
}

function layOutField(sheet: Sheet, box: Box, key: string, value: string, size: number): void {
  layOutLabel(sheet, { ...box, width: LABEL_WIDTH }, key);
  const cell = { ...box, x: box.x + LABEL_WIDTH, width: box.width - LABEL_WIDTH };
  sheet.text(sheet.frame(cell), value, { size });
}

/** The cell with a field's name. */
export function layOutLabel(sheet: Sheet, box: Box, key: string): void {
  sheet.words(sheet.frame(box, INK.label), { key }, { size: 9.5 });
}

import { findConsent } from '../../bot/texts/consent/index.ts';
import type { ApplicationFormData } from '../../db/readApplicationForm.ts';
import { LABEL_WIDTH, layOutLabel } from './guardianSection.ts';
import { layOutHeading } from './heading.ts';
import type { Box } from './items.ts';
import { drawTickBox } from './shapes.ts';
import { INK, INNER, PAGE, type Sheet } from './sheet.ts';
import { inOneLine } from './wording.ts';

const CONSENT = 40;
const SIGNATURE = 84;

/** What was agreed to, and the signature: as it was written, or the name as it was typed. */
export function layOutSignature(sheet: Sheet, form: ApplicationFormData, top: number): void {
  const { margin: x } = PAGE;
  const y = layOutHeading(sheet, 'form.consentAndSignature', top);
  const cell = { x: x + LABEL_WIDTH, width: INNER - LABEL_WIDTH };
  layOutLabel(sheet, { x, y, width: LABEL_WIDTH, height: CONSENT }, 'form.consent');
  layOutConsent(sheet, form, sheet.frame({ ...cell, y, height: CONSENT }));

  const below = y + CONSENT;
  layOutLabel(sheet, { x, y: below, width: LABEL_WIDTH, height: SIGNATURE }, 'form.signature');
  const box = sheet.frame({ ...cell, y: below, height: SIGNATURE });
  const upper = { ...box, height: box.height - 18 };
  const { signature, signaturePng: png } = form;
  if (png) sheet.draw({ kind: 'picture', png, box: upper });
  else sheet.text(upper, signature, { size: 24 });
  const how = sheet.wording({ key: png ? 'form.signedByHand' : 'form.signedByTyping' });
  const lower = { ...box, y: box.y + box.height - 16, height: 16 };
  sheet.draw({ kind: 'box', box: { ...lower, height: 0.5 }, fill: INK.rule });
  sheet.text(lower, inOneLine(how), {
    size: 8.5,
    colour: INK.quiet,
  });
}

function layOutConsent(sheet: Sheet, { consent }: ApplicationFormData, box: Box): void {
  const { version } = findConsent(consent.id);
  const agreed = sheet.wording({ key: 'binding.agree' });
  const when = (at: string) => ({ key: 'paperTime', params: { at } });
  const told = sheet.wording({
    key: 'form.consentVersion',
    params: { version, at: when(consent.agreedAt) },
  });
  sheet.draw(...drawTickBox({ x: box.x, y: box.y + 5 }, 10, true));
  sheet.rows({ ...box, x: box.x + 16, width: box.width - 16 }, [
    { text: inOneLine(agreed), size: 10, colour: INK.words },
    { text: inOneLine(told), size: 8.5, colour: INK.quiet },
  ]);
}

import type { ApplicationFormData } from '../../db/readApplicationForm.ts';
import type { Language } from '../../domain/language.ts';
import { layOutSignature } from './consentSection.ts';
import { layOutGuardian, layOutName } from './guardianSection.ts';
import type { Item } from './items.ts';
import { drawQr } from './shapes.ts';
import { createSheet, INK, INNER, PAGE, type Sheet } from './sheet.ts';
import { layOutStudents } from './studentTable.ts';
import { inOneLine } from './wording.ts';

/** What is to be printed, for whom, and where its QR code leads. */
export interface FormToPrint {
  form: ApplicationFormData;
  /** The guardian's: Chinese stands beside it always. */
  language: Language;
  verificationUrl: string;
  /** Files of fonts for what Noto Sans TC lacks. */
  fallbackFonts: readonly string[];
}

/** As many students stand on the first page, and as many more on each that follows. */
const STUDENTS = { first: 4, more: 8 } as const;
const QR_SIZE = 96;
const TITLE_BOTTOM = 164;

/** The pages of a form: an A4 page, and another from the fifth student on. */
export function layOutForm({ form, language, verificationUrl, fallbackFonts }: FormToPrint): Item[][] {
  const parts = partsOf(form);
  return parts.map((part, at) => {
    const sheet = createSheet(language, fallbackFonts);
    const isFirst = at === 0;
    layOutHead(sheet, form, verificationUrl, !isFirst);
    let y = TITLE_BOTTOM;
    y = isFirst ? layOutGuardian(sheet, form, y) : layOutName(sheet, form, y);
    y = layOutStudents(sheet, part, { y, count: form.children.length, isLast: at === parts.length - 1 });
    if (isFirst) layOutSignature(sheet, form, y);
    layOutFoot(sheet, form, at + 1, parts.length);
    return sheet.items;
  });
}

function partsOf({ children }: ApplicationFormData) {
  const numbered = children.map((child, at) => ({ child, nth: at + 1 }));
  const parts = [numbered.slice(0, STUDENTS.first)];
  for (let from: number = STUDENTS.first; from < numbered.length; from += STUDENTS.more)
    parts.push(numbered.slice(from, from + STUDENTS.more));
  return parts;
}

function layOutHead(sheet: Sheet, form: ApplicationFormData, url: string, isContinued: boolean): void {
  const { margin: x } = PAGE;
  sheet.draw({ kind: 'box', box: { x, y: 40, width: INNER, height: 4 }, fill: INK.primary });
  const width = INNER - QR_SIZE - 16;
  const title = sheet.wording({ key: 'form.title' });
  const continued = sheet.wording({ key: 'form.continued' });
  const other = [title.other ?? '', ...(isContinued && continued.other ? [`(${continued.other})`] : [])];
  sheet.rows({ x, y: 52, width, height: 54 }, [
    {
      text: isContinued ? `${title.chinese}（${continued.chinese}）` : title.chinese,
      size: 24,
      weight: 'bold',
      colour: INK.words,
    },
    { text: other.join(' '), size: 11, colour: INK.quiet },
  ]);
  const half = width / 2;
  const field = (at: number, key: 'form.number' | 'form.submittedAt', value: string) => {
    const box = { x: x + at * half * 0.8, y: 112, width: half * (at === 0 ? 0.8 : 1.2), height: 40 };
    sheet.rows(box, [
      { text: inOneLine(sheet.wording({ key })), size: 8.5, colour: INK.quiet },
      { text: value, size: 12, weight: 'bold', colour: INK.words },
    ]);
  };
  const number = sheet.wording({ key: 'form.numberValue', params: { number: form.number } });
  const date = sheet.wording({ key: 'paperTime', params: { at: form.submittedAt } });
  field(0, 'form.number', number.chinese);
  field(1, 'form.submittedAt', date.chinese);
  const qr = { x: x + INNER - QR_SIZE, y: 48, width: QR_SIZE, height: QR_SIZE };
  sheet.draw(...drawQr(url, qr));
  const scan = sheet.wording({ key: 'form.scan' });
  sheet.text({ ...qr, y: qr.y + QR_SIZE - 4, height: 14 }, inOneLine(scan), {
    size: 8,
    colour: INK.quiet,
    align: 'center',
  });
}

function layOutFoot(sheet: Sheet, form: ApplicationFormData, page: number, pages: number): void {
  const { margin: x, height } = PAGE;
  const y = height - 74;
  const words = (key: 'form.noteDecision' | 'form.noteStatus') => {
    const at = { key: 'paperTime', params: { at: form.readAt } };
    return sheet.wording({ key, params: { at } });
  };
  const decision = words('form.noteDecision');
  const status = words('form.noteStatus');
  const small = { size: 7.5, colour: INK.quiet };
  const rows = [decision.chinese, status.chinese, decision.other, status.other].flatMap((text) =>
    text === undefined ? [] : [{ ...small, text }],
  );
  sheet.draw({ kind: 'box', box: { x, y: y - 4, width: INNER, height: 0.6 }, fill: INK.rule });
  sheet.rows({ x, y, width: INNER - 104, height: 42 }, rows);
  sheet.words(
    { x: x + INNER - 96, y, width: 96, height: 42 },
    { key: 'form.page', params: { page, pages } },
    { size: 9, align: 'center' },
  );
}

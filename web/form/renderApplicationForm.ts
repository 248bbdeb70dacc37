import PDFDocument from 'pdfkit';
import { machineFonts } from './fonts.ts';
import type { Item } from './items.ts';
import { type FormToPrint, layOutForm } from './layOutForm.ts';
import { readSignature } from './readSignature.ts';
import { wordingOf } from './wording.ts';

/** What a form is printed of; without `fallbackFonts` those of this machine are taken. */
export type ApplicationFormToPrint = Omit<FormToPrint, 'fallbackFonts'> &
  Partial<Pick<FormToPrint, 'fallbackFonts'>>;

/**
 * The application form (紙本申請書) as PDF: one A4 page, another from the fifth student on, Noto Sans TC embedded with the
 * characters that are used. Rejects where the signature is no picture.
 */
export async function renderApplicationForm(print: ApplicationFormToPrint): Promise<Buffer> {
  const pages = layOutForm({ fallbackFonts: machineFonts, ...print });
  const { number, readAt } = print.form;
  const title = wordingOf({ key: 'form.title' }, print.language).chinese;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-Hant-TW',
    displayTitle: true,
    // The number and nothing of people: what stands here is shown by file managers.
    info: { Title: `${title} ${number}`, CreationDate: new Date(readAt) },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const items of pages) {
    document.addPage();
    for (const item of items) draw(document, item);
  }
  document.end();
  return await finished;
}

function draw(document: PDFKit.PDFDocument, item: Item): void {
  switch (item.kind) {
    case 'text':
      // pdfkit takes a font that is open, which its types do not know; it tells fonts apart by their own names.
      document
        .font(item.font as unknown as PDFKit.Mixins.PDFFontSource)
        .fontSize(item.size)
        .fillColor(item.colour)
        .text(item.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'box':
      drawBox(document, item);
      return;
    case 'path':
      document
        .path(item.path)
        .lineWidth(item.lineWidth)
        .lineCap('round')
        .lineJoin('round')
        .stroke(item.colour);
      return;
    case 'picture': {
      const { x, y, width, height } = item.box;
      document.image(readSignature(item.png, item.box), x, y, { width, height });
      return;
    }
    case 'link': {
      const { x, y, width, height } = item.box;
      document.link(x, y, width, height, item.url);
      return;
    }
  }
}

function drawBox(
  document: PDFKit.PDFDocument,
  { box, fill, stroke, lineWidth = 1 }: Extract<Item, { kind: 'box' }>,
): void {
  document.rect(box.x, box.y, box.width, box.height).lineWidth(lineWidth);
  if (fill && stroke) document.fillAndStroke(fill, stroke);
  else if (fill) document.fill(fill);
  else document.stroke(stroke);
}

import PDFDocument from 'pdfkit';
import type { Item } from './items.ts';
import { readSignature } from './readSignature.ts';

/** What file managers show of a document: nothing of people may stand in it. */
export interface PrintedAs {
  title: string;
  /** ISO 8601. */
  createdAt: string;
  /** BCP 47. */
  language: string;
}

/** Prints pages of A4, fonts embedded with the characters that are used. Rejects where a picture is none. */
export async function printPages(pages: readonly (readonly Item[])[], as: PrintedAs): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: as.language,
    displayTitle: true,
    info: { Title: as.title, CreationDate: new Date(as.createdAt) },
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

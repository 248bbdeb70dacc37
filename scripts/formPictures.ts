import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawSignature, RARE_CHILDREN, SAMPLE_URL, sampleForm } from '../tests/support/sampleForm.ts';
import { renderApplicationForm } from '../web/form/renderApplicationForm.ts';

// Draws the pages of a sample form as pictures for docs/images; needs pdftoppm (Debian: poppler-utils).
const form = sampleForm({ children: [...RARE_CHILDREN], signaturePng: drawSignature() });
const folder = await mkdtemp(path.join(tmpdir(), 'homeroom-form-'));
try {
  const pdf = path.join(folder, 'form.pdf');
  await writeFile(pdf, await renderApplicationForm({ form, language: 'en', verificationUrl: SAMPLE_URL }));
  for (const [page, name] of ['form', 'form-continued'].entries()) {
    const picture = path.join(import.meta.dirname, '../docs/images', name);
    const only = ['-f', String(page + 1), '-l', String(page + 1), '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-r', '96', ...only, pdf, picture]);
  }
} finally {
  await rm(folder, { recursive: true });
}

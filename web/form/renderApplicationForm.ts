import { machineFonts } from './fonts.ts';
import { type FormToPrint, layOutForm } from './layOutForm.ts';
import { printPages } from './printPages.ts';
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
  // The number and nothing of people: what stands here is shown by file managers.
  return await printPages(pages, { title: `${title} ${number}`, createdAt: readAt, language: 'zh-Hant-TW' });
}

import { createHash } from 'node:crypto';
import type { Language } from '../../../domain/language.ts';
import type { Consent } from './consent.ts';
import { consents as en } from './en.ts';
import { consents as id } from './id.ts';
import { consents as vi } from './vi.ts';
import { consents as zhHant } from './zh-Hant.ts';

export type { Consent };

/**
 * Every version ever shown, in every language, the newest last: somebody agreed to each of them, so none is changed or
 * removed. A new wording is a new version.
 */
export const CONSENTS: readonly Consent[] = [...zhHant, ...en, ...vi, ...id];

/** What a consent is stored and asked for by. */
export function consentId({ version, language }: Pick<Consent, 'version' | 'language'>): string {
  return `${version}-${language}`;
}

/** The consent of an id. Throws RangeError where there is none: an id that is stored was shown. */
export function findConsent(id: string): Consent {
  const found = CONSENTS.find((consent) => consentId(consent) === id);
  if (!found) throw new RangeError('no consent text of this id');
  return found;
}

/** The id of the newest consent in a language. Throws RangeError where there is none: a test holds that there is. */
export function currentConsentId(language: Language): string {
  const newest = CONSENTS.findLast((consent) => consent.language === language);
  if (!newest) throw new RangeError('no consent text in this language');
  return consentId(newest);
}

/** Whether what was agreed to is the newest version, in whichever language it was read. */
export function isCurrentConsent(id: string, language: Language): boolean {
  const agreed = CONSENTS.find((consent) => consentId(consent) === id);
  return agreed?.version === findConsent(currentConsentId(language)).version;
}

/** SHA-256, in hexadecimal, over what is shown: language, titles and bodies in their order. */
export function consentHash({ version, language, pages }: Consent): string {
  const shown = JSON.stringify([version, language, pages.map(({ title, body }) => [title, body])]);
  return createHash('sha256').update(shown).digest('hex');
}

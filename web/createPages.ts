import type { ErrorRequestHandler, RequestHandler } from 'express';
import { languageOf } from '../bot/texts/index.ts';
import { openProof } from '../db/leave/proofs/openProof.ts';
import type { PageLink } from '../db/pageLinks.ts';
import { readApplicationForm } from '../db/readApplicationForm.ts';
import type { Database } from '../db/tx.ts';
import { createAccountPageRoutes } from './account/accountPageRoutes.ts';
import { ACCOUNT_PATH } from './account/accountSession.ts';
import { createLoginRoutes } from './account/loginRoutes.ts';
import { renderApplicationForm } from './form/renderApplicationForm.ts';
import { createAssetRoutes } from './kit/assetRoutes.ts';
import type { PageLimits } from './kit/pageLimits.ts';
import { answerStaleForms } from './kit/staleForm.ts';
import { createLinkCodes } from './links/linkCodes.ts';
import { createPageLinkRoutes, type LinkFile, PAGE_LINK_PATH } from './links/pageLinkRoutes.ts';
import { createPrivacyRoutes } from './privacy/privacyRoutes.ts';
import { createVerifyRoutes, verificationUrl } from './verify/verifyRoutes.ts';

/** What the pages are made with. */
export interface PagesParts {
  database: Database;
  publicUrl: string;
  canSms: boolean;
  limits: PageLimits;
  /** Whether a login asks for a code in browsers that are new to it. */
  loginCode: boolean;
  /** Opens the chat with a word ready to be sent. */
  chatLink(word: string): string | undefined;
  /** Wakes the delivery of what was added to the outbox. */
  nudge(): void;
}

/** Every page there is, in the order in which they are asked, and last what answers forms that are too old. */
export function createPages(parts: PagesParts): (RequestHandler | ErrorRequestHandler)[] {
  const { database, publicUrl, limits, chatLink } = parts;
  const jar = { vault: database.vault, secure: publicUrl.startsWith('https:') };
  return [
    createAssetRoutes(),
    createPrivacyRoutes(),
    createVerifyRoutes({ database, limits }),
    createLoginRoutes({ ...parts, jar }),
    createAccountPageRoutes({ ...parts, jar }),
    createPageLinkRoutes({
      database,
      jar,
      limits,
      chatLink,
      codes: createLinkCodes(parts),
      readFile: (link) => (link.kind === 'PROOF' ? readProof(parts, link) : renderForm(parts, link)),
    }),
    answerStaleForms(jar, (path) => (path.startsWith(PAGE_LINK_PATH) ? path : ACCOUNT_PATH)),
  ];
}

/** The application form that a link leads to, in the language of its chat. */
async function renderForm(
  { database, publicUrl }: PagesParts,
  { lineUserId, objectId = '', language }: PageLink,
): Promise<LinkFile | undefined> {
  const form = await database.run((tx) =>
    readApplicationForm(tx, { kind: 'lineUser', lineUserId }, objectId),
  );
  if (!form) return undefined;
  const bytes = await renderApplicationForm({
    form,
    language: languageOf(language),
    verificationUrl: verificationUrl(publicUrl, form.verificationCode),
  });
  return { mime: 'application/pdf', name: 'application-form.pdf', bytes, isSafe: true };
}

/** A file of proof, for whoever may look at its slip when it is asked for. */
async function readProof(
  { database }: PagesParts,
  { lineUserId, objectId: proofId = '', now }: PageLink,
): Promise<LinkFile | undefined> {
  const proof = await database.transaction((tx) => openProof(tx, { lineUserId, proofId, now }));
  if (!proof) return undefined;
  const { mime, bytes } = proof;
  const isSafe = mime === 'image/jpeg';
  return { mime, bytes, isSafe, name: isSafe ? 'leave-proof.jpg' : 'leave-proof.pdf' };
}

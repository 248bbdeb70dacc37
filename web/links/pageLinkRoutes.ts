import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { languageOf, say } from '../../bot/texts/index.ts';
import {
  answerPageLink,
  findPageLink,
  handOverPageLink,
  openPageLink,
  type PageLink,
} from '../../db/pageLinks.ts';
import { refuseLink, refuseUse } from '../../db/refuseLink.ts';
import { saveSignature } from '../../db/signatures.ts';
import { tellPageDone } from '../../db/tellPageDone.ts';
import type { Database } from '../../db/tx.ts';
import { maskContact } from '../../domain/contact.ts';
import { browserOf, type CookieJar } from '../kit/browser.ts';
import { pageLanguage } from '../kit/pageLanguage.ts';
import { mayTake, type PageLimits } from '../kit/pageLimits.ts';
import { formBody, readForm } from '../kit/readForm.ts';
import type { Page } from '../kit/renderPage.ts';
import { sendPage } from '../kit/sendPage.ts';
import { drawSignature } from './drawSignature.ts';
import type { LinkCodeSent, LinkCodes } from './linkCodes.ts';
import {
  type CodeAsked,
  consentPage,
  deadLinkPage,
  donePage,
  elsewherePage,
  type LinkPage,
  landingPage,
  signaturePage,
} from './linkPages.ts';
import { readStrokes } from './readStrokes.ts';

/** What the path of a link begins with; its secret is the last part, which no log writes. */
export const PAGE_LINK_PATH = '/p/';

/** What the pages of links need. */
export interface PageLinkParts {
  database: Database;
  jar: CookieJar;
  codes: LinkCodes;
  limits: Pick<PageLimits, 'pdfs'>;
  /** Opens the chat with a word ready to be sent; undefined as long as the account's name is not known. */
  chatLink(word: string): string | undefined;
  /** The file that a link leads to (FORM, PROOF), for the person whose link it is; undefined where it is not theirs. */
  readFile(link: PageLink): Promise<LinkFile | undefined>;
}

/** A file behind a link; `isSafe`: made here, so that a browser may show it. */
export interface LinkFile {
  mime: 'application/pdf' | 'image/jpeg';
  name: string;
  bytes: Buffer;
  isSafe: boolean;
}

/** A picture is shown with nothing around it; the browser's own frame for it has styles. */
const SANDBOX = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
const FILES: readonly PageLink['kind'][] = ['FORM', 'PROOF'];

const params = z.object({ token: z.string().regex(/^[\w-]{43}$/u) });
const posted = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('open') }),
  z.strictObject({ action: z.literal('sendCode') }),
  z.strictObject({ action: z.literal('code'), code: z.string().max(40) }),
  z.strictObject({ action: z.literal('agree'), agreed: z.literal('yes').optional() }),
  z.strictObject({ action: z.literal('sign'), strokes: z.string().max(200_000) }),
]);
type Posted = z.infer<typeof posted>;

interface Visit {
  link: PageLink;
  page: LinkPage;
  browserHash: string;
  response: Response;
}

/**
 * GET and POST /p/:token. A GET shows and changes nothing, so that a preview that fetches it spends nothing; the first
 * browser that presses 開啟 has the page for its quarter of an hour, any other needs a code.
 */
export function createPageLinkRoutes(parts: PageLinkParts): Router {
  const router = Router();
  router.get(`${PAGE_LINK_PATH}:token`, async (request, response) => {
    const visit = await visitOf(parts, request, response);
    if (visit) await show(parts, visit);
  });
  router.post(`${PAGE_LINK_PATH}:token`, formBody, async (request, response) => {
    const fields = readForm(parts.jar, request, response, posted);
    const visit = await visitOf(parts, request, response);
    if (visit) await take(parts, visit, fields);
  });
  return router;
}

/** The link that is good, and who asks; the one page of every other link is sent already where it is undefined. */
async function visitOf(
  { database, jar }: PageLinkParts,
  request: Request,
  response: Response,
): Promise<Visit | undefined> {
  const token = params.safeParse(request.params).data?.token;
  const link = token === undefined ? undefined : await database.run((tx) => findPageLink(tx, token));
  if (!link) {
    const dead = await database.run((tx) => refuseLink(tx, String(request.params.token)));
    const language = dead?.language ? languageOf(dead.language) : pageLanguage(jar, request, response);
    sendPage(response, deadLinkPage(language, dead?.kind), 404);
    return undefined;
  }
  const { hash: browserHash, csrf } = browserOf(jar, request, response);
  const page: LinkPage = { path: `${PAGE_LINK_PATH}${token}`, csrf, language: languageOf(link.language) };
  return { link, page, browserHash, response };
}

async function show(parts: PageLinkParts, visit: Visit): Promise<void> {
  const { link, page, browserHash, response } = visit;
  if (!link.opened) return sendPage(response, landingPage(page, link.kind));
  if (link.browserHash !== browserHash) return sendPage(response, elsewhere(visit));
  if (FILES.includes(link.kind)) return await sendFile(parts, visit);
  if (link.answered) return sendPage(response, done(parts, visit));
  sendPage(response, question(visit));
}

/** The page of a question, with what is wrong where something was sent. */
function question({ link, page }: Visit, wrong?: string): Page {
  return link.kind === 'CONSENT'
    ? consentPage(page, link.consentId ?? '', wrong)
    : signaturePage(page, wrong);
}

function done({ chatLink }: PageLinkParts, { link, page }: Visit): Page {
  const kind = link.kind === 'CONSENT' ? 'CONSENT' : 'SIGNATURE';
  return donePage(page, { kind, chat: chatLink(say({ key: `link.word.${kind}` }, page.language)) });
}

function elsewhere({ link, page }: Visit, asked?: CodeAsked): Page {
  return elsewherePage(page, link.contact && maskContact(link.contact), asked);
}

async function take(parts: PageLinkParts, visit: Visit, fields: Posted | undefined): Promise<void> {
  const { link, browserHash, page, response } = visit;
  if (fields?.action === 'open' && !link.opened)
    await parts.database.run((tx) => openPageLink(tx, link.id, browserHash));
  else if (link.opened && link.browserHash !== browserHash) return await takeElsewhere(parts, visit, fields);
  else if (link.opened && !link.answered && isAnswer(link, fields)) {
    const wrong = await takeAnswer(parts, visit, fields);
    if (wrong !== undefined)
      return sendPage(response, question(visit, say({ key: wrong }, page.language)), 400);
  }
  response.redirect(303, page.path);
}

/** Whether a question was answered, be it wrongly: 開啟 or a code that was sent twice shows the page again. */
function isAnswer({ kind }: PageLink, fields: Posted | undefined): boolean {
  if (FILES.includes(kind)) return false;
  return fields === undefined || fields.action === 'agree' || fields.action === 'sign';
}

/** Gives the key of what is wrong, where it is. */
async function takeAnswer(
  { database }: PageLinkParts,
  { link, browserHash }: Visit,
  fields: Posted | undefined,
): Promise<string | undefined> {
  if (link.kind === 'CONSENT') {
    if (fields?.action !== 'agree' || fields.agreed === undefined) return 'link.notAgreed';
    await database.transaction(async (tx) => {
      if (await answerPageLink(tx, link.id, browserHash)) await tellPageDone(tx, link);
    });
    return undefined;
  }
  const drawing = fields?.action === 'sign' ? readStrokes(fields.strokes) : undefined;
  if (!drawing || link.kind !== 'SIGNATURE' || link.questionToken === undefined) return 'link.notSigned';
  const { lineUserId, questionToken } = link;
  const png = drawSignature(drawing);
  await database.transaction(async (tx) => {
    if (!(await answerPageLink(tx, link.id, browserHash))) return;
    await saveSignature(tx, { lineUserId, questionToken, strokes: JSON.stringify(drawing), png });
    await tellPageDone(tx, link);
  });
  return undefined;
}

async function takeElsewhere(parts: PageLinkParts, visit: Visit, fields: Posted | undefined): Promise<void> {
  const { link, browserHash, page, response } = visit;
  const words = (key: string) => say({ key }, page.language);
  if (fields?.action === 'sendCode' && link.contact) {
    const sent = await parts.codes.send(link, browserHash);
    return sendPage(response, elsewhere(visit, sent.ok ? { sent: true } : { wrong: whyNotSent(sent, page) }));
  }
  if (fields?.action === 'code' && link.contact) {
    if (!(await parts.codes.check(link, browserHash, fields.code)))
      return sendPage(response, elsewhere(visit, { wrongCode: words('link.codeWrong') }), 400);
    await parts.database.run((tx) => handOverPageLink(tx, link.id, browserHash));
  }
  const isUse = fields?.action === 'sign' || fields?.action === 'agree' || fields?.action === 'open';
  if (isUse) await parts.database.run((tx) => refuseUse(tx, link.id));
  response.redirect(303, page.path);
}

/** Why no code was sent, and from when one can be. */
function whyNotSent(sent: Exclude<LinkCodeSent, { ok: true }>, { language }: LinkPage): string {
  if (sent.why === 'noWay') return say({ key: 'code.noSms' }, language);
  const until = { key: 'time', params: { at: sent.until } };
  return say(
    { key: sent.why === 'tooSoon' ? 'link.codeNotYet' : 'link.codeTooMany', params: { until } },
    language,
  );
}

/** What others made is handed out as a download; what they showed has no page of ours as its origin. */
async function sendFile(
  { database, limits, readFile }: PageLinkParts,
  { link, page, response }: Visit,
): Promise<void> {
  const key = database.vault.index('line-user', link.lineUserId);
  if (!(await mayTake(limits.pdfs, response, { key, why: 'limited.pdf', language: page.language }))) return;
  const file = await readFile(link);
  if (!file) {
    await database.run((tx) => refuseUse(tx, link.id));
    return sendPage(response, deadLinkPage(page.language, link.kind), 404);
  }
  response
    .set('Content-Disposition', `${file.isSafe ? 'inline' : 'attachment'}; filename="${file.name}"`)
    .set(link.kind === 'PROOF' ? SANDBOX : {})
    .type(file.mime)
    .send(file.bytes);
}

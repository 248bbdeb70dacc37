import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { LIMITS } from '../domain/limits.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const PAGE_KINDS = ['CONSENT', 'SIGNATURE', 'FORM', 'PROOF'] as const;

/** What a page that is opened from a chat is for. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** A link to be made: whose it is, and the question it belongs to and dies with. */
export interface NewPageLink {
  kind: PageKind;
  lineUserId: string;
  /** Absent where it belongs to no question (FORM, PROOF). */
  questionToken?: string | undefined;
  /** FORM: the application; PROOF: the file. */
  objectId?: string | undefined;
  /** CONSENT: the text that is shown. */
  consentId?: string | undefined;
  /** Where a code goes when a second browser opens it. */
  contact?: Contact | undefined;
}

/** A link that was made: the secret for its URL, which nothing else keeps, and its row. */
export interface MadePageLink {
  token: string;
  record: Readonly<Record<string, string | null>>;
}

/** Makes the secret of a link and the row that keeps its hash; `insertPageLinks` writes it. */
export function makePageLink(tx: Tx, now: string, link: NewPageLink): MadePageLink {
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const { kind, lineUserId, questionToken, objectId, consentId, contact } = link;
  const place = { table: 'page_links', column: 'contact_sealed', id };
  return {
    token,
    record: {
      id,
      token_hash: tx.vault.index('page-link', token),
      kind,
      line_user_id: lineUserId,
      question_token: questionToken ?? null,
      object_id: objectId ?? null,
      consent_id: consentId ?? null,
      contact_sealed: contact ? tx.vault.seal(place, JSON.stringify(contact)) : null,
      expires_at: new Date(Date.parse(now) + LIMITS.pageLinkMs).toISOString(),
    },
  };
}

/** The statement that writes links, alone or as a part of a larger one. */
export function insertPageLinks(now: string, made: readonly MadePageLink[]) {
  return sql`insert into page_links (id, token_hash, kind, line_user_id, question_token, object_id, consent_id,
                                     contact_sealed, created_at, expires_at)
      select id, token_hash, kind::"PageKind", line_user_id, question_token, object_id, consent_id, contact_sealed,
             ${now}::timestamptz, expires_at
      from jsonb_to_recordset(${JSON.stringify(made.map(({ record }) => record))}::jsonb)
        as l(id uuid, token_hash text, kind text, line_user_id text, question_token text, object_id uuid,
             consent_id text, contact_sealed text, expires_at timestamptz)`;
}

const row = z.object({
  id: z.string(),
  kind: z.enum(PAGE_KINDS),
  line_user_id: z.string(),
  question_token: z.string().nullable(),
  object_id: z.string().nullable(),
  consent_id: z.string().nullable(),
  contact_sealed: z.string().nullable(),
  opened_at: z.date().nullable(),
  browser_hash: z.string().nullable(),
  answered_at: z.date().nullable(),
  language: z.string().nullable(),
  now: z.date(),
});

const contactShape = z.object({ kind: z.enum(['EMAIL', 'MOBILE']), value: z.string() });

/** A link that is good now. */
export interface PageLink {
  id: string;
  kind: PageKind;
  lineUserId: string;
  questionToken?: string | undefined;
  objectId?: string | undefined;
  consentId?: string | undefined;
  contact?: Contact | undefined;
  opened: boolean;
  /** The keyed hash of the browser that opened it. */
  browserHash?: string | undefined;
  answered: boolean;
  /** The language of the chat it came from. */
  language?: string | undefined;
  now: string;
}

/** A link that has not expired and whose question still rests; one and the same nothing for every other. */
const isGood = sql`l.expires_at > app_now() and (l.question_token is null or exists (
  select 1 from conversations c where c.id = l.line_user_id and c.question_token = l.question_token))`;

/** The link with this secret. Undefined where there is none, it expired, or its question rests no more. */
export async function findPageLink(tx: Tx, token: string): Promise<PageLink | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select l.id, l.kind::text, l.line_user_id, l.question_token, l.object_id, l.consent_id, l.contact_sealed, l.opened_at,
               l.browser_hash, l.answered_at, u.language, app_now() as now
        from page_links l left join line_users u on u.id = l.line_user_id
        where l.token_hash = ${tx.vault.index('page-link', token)} and ${isGood}`,
  );
  if (!found) return undefined;
  const { id, contact_sealed: sealed } = found;
  const contact = sealed && tx.vault.open({ table: 'page_links', column: 'contact_sealed', id }, sealed);
  return {
    id,
    kind: found.kind,
    lineUserId: found.line_user_id,
    questionToken: found.question_token ?? undefined,
    objectId: found.object_id ?? undefined,
    consentId: found.consent_id ?? undefined,
    contact: contact ? contactShape.parse(JSON.parse(contact)) : undefined,
    opened: found.opened_at !== null,
    browserHash: found.browser_hash ?? undefined,
    answered: found.answered_at !== null,
    language: found.language ?? undefined,
    now: found.now.toISOString(),
  };
}

/** Opens a link for the browser that asks first. False where another was faster. */
export async function openPageLink(tx: Tx, id: string, browserHash: string): Promise<boolean> {
  const opened = await execute(
    tx,
    sql`update page_links l set opened_at = app_now(), browser_hash = ${browserHash}
        where l.id = ${id}::uuid and l.opened_at is null and ${isGood}`,
  );
  return opened === 1;
}

/** Hands an opened link to another browser, whose person has typed the code. */
export async function handOverPageLink(tx: Tx, id: string, browserHash: string): Promise<void> {
  await execute(
    tx,
    sql`update page_links l set browser_hash = ${browserHash} where l.id = ${id}::uuid and l.opened_at is not null and ${isGood}`,
  );
}

/** Notes that a page was answered, once, by the browser that has it open. False where it was not. */
export async function answerPageLink(tx: Tx, id: string, browserHash: string): Promise<boolean> {
  const answered = await execute(
    tx,
    sql`update page_links l set answered_at = app_now()
        where l.id = ${id}::uuid and l.answered_at is null and l.browser_hash = ${browserHash} and ${isGood}`,
  );
  return answered === 1;
}

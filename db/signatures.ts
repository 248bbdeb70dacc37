import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const signed = z.object({ id: z.string(), hash: z.string() });
const answered = z.object({ ok: z.boolean() });
const picture = z.object({ id: z.string(), png_sealed: z.string() });

/** A signature as it was drawn: what the pen did (JSON), and the picture that was made of it. */
export interface DrawnSignature {
  lineUserId: string;
  /** The summary that it signs. */
  questionToken: string;
  strokes: string;
  png: Buffer;
}

/** Keeps a drawn signature, sealed; another for the same summary takes its place. */
export async function saveSignature(tx: Tx, drawn: DrawnSignature): Promise<void> {
  const id = randomUUID();
  const { lineUserId, questionToken, strokes, png } = drawn;
  const seal = (column: string, plain: string) => tx.vault.seal({ table: 'signatures', column, id }, plain);
  await execute(
    tx,
    sql`delete from signatures where line_user_id = ${lineUserId} and question_token = ${questionToken} and application_id is null`,
  );
  await execute(
    tx,
    sql`insert into signatures (id, line_user_id, question_token, png_sealed, strokes_sealed, hash, drawn_at)
        values (${id}::uuid, ${lineUserId}, ${questionToken}, ${seal('png_sealed', png.toString('base64'))},
                ${seal('strokes_sealed', strokes)}, ${tx.vault.index('form', strokes)}, app_now())`,
  );
}

/** The signature that was drawn for the summary that rests; undefined where there is none yet. */
export async function findSignature(
  tx: Tx,
  { lineUserId, questionToken }: { lineUserId: string; questionToken: string },
): Promise<{ id: string; hash: string } | undefined> {
  const [found] = await rows(
    tx,
    signed,
    sql`select id, hash from signatures
        where line_user_id = ${lineUserId} and question_token = ${questionToken} and application_id is null`,
  );
  return found;
}

/** Whether the consent that rests was agreed to on its page. */
export async function hasAgreedOnPage(
  tx: Tx,
  { lineUserId, questionToken }: { lineUserId: string; questionToken: string },
): Promise<boolean> {
  const [found] = await rows(
    tx,
    answered,
    sql`select exists (select 1 from page_links where line_user_id = ${lineUserId} and question_token = ${questionToken}
          and kind = 'CONSENT' and answered_at is not null) as ok`,
  );
  return found?.ok ?? false;
}

/** Gives a drawn signature to the application that was submitted with it, in the caller's commit; an earlier one goes. Without one it was typed. */
export async function attachSignature(
  tx: Tx,
  {
    signatureId,
    lineUserId,
    applicationId,
  }: { signatureId: string | undefined; lineUserId: string; applicationId: string },
): Promise<void> {
  await execute(tx, sql`delete from signatures where application_id = ${applicationId}::uuid`);
  if (signatureId === undefined) return;
  await execute(
    tx,
    sql`update signatures set application_id = ${applicationId}::uuid
        where id = ${signatureId}::uuid and line_user_id = ${lineUserId} and application_id is null`,
  );
}

/** The picture of the signature of an application, PNG; undefined where it was signed by typing. */
export async function readSignature(tx: Tx, applicationId: string): Promise<Buffer | undefined> {
  const [found] = await rows(
    tx,
    picture,
    sql`select id, png_sealed from signatures where application_id = ${applicationId}::uuid`,
  );
  if (!found) return undefined;
  const place = { table: 'signatures', column: 'png_sealed', id: found.id };
  return Buffer.from(tx.vault.open(place, found.png_sealed), 'base64');
}

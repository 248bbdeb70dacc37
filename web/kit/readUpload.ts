import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { LIMITS } from '../../domain/limits.ts';

/** The field of the form that holds the file. */
export const FILE_FIELD = 'file';

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LIMITS.proof.mostBytes, files: 1, fields: 10, fieldSize: 1_024, parts: 11 },
}).single(FILE_FIELD);

/** The file of a form: its bytes, nothing where none was chosen, or more than is taken (the rest was not read). */
export type Upload = { bytes: Buffer } | 'none' | 'tooLarge';

/**
 * Reads a form with a file into memory; its fields are then the request's body, for `readForm`. Call it when it is known who
 * asks. Throws a client error 400 where the body is no such form.
 */
export async function readUpload(request: Request, response: Response): Promise<Upload> {
  const error: unknown = await new Promise((resolve) => upload(request, response, resolve));
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return 'tooLarge';
  if (error) throw Object.assign(new Error('a form that could not be read'), { status: 400, expose: true });
  const bytes = request.file?.buffer;
  return bytes && bytes.length > 0 ? { bytes } : 'none';
}

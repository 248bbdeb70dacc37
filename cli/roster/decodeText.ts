import iconv from 'iconv-lite';

type Decoded = { ok: true; text: string; encoding: 'utf-8' | 'big5' } | { ok: false; reason: string };

const UNREADABLE = /\uFFFD/gu;

/**
 * Turns a file's bytes into text: UTF-8 with or without a BOM, or Big5 (code page 950, as Windows writes it; its private
 * characters stay U+FFFD, for each school has its own). Bytes that fit neither become U+FFFD and are told row by row.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes.length === 0) return { ok: false, reason: '檔案是空的' };
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')))
    return { ok: false, reason: '這是 Excel 活頁簿，請在 Excel 另存為「CSV UTF-8（逗號分隔）」' };
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff')
    return { ok: false, reason: '這是 UTF-16 文字檔，請另存為 UTF-8 或 Big5 的 CSV' };
  const marked = bytes.subarray(0, 3).toString('hex') === 'efbbbf';
  const utf8 = (marked ? bytes.subarray(3) : bytes).toString('utf8');
  if (marked || !utf8.includes('\uFFFD')) return { ok: true, text: utf8, encoding: 'utf-8' };
  const big5 = iconv.decode(bytes, 'cp950');
  // A UTF-8 file with one broken byte must not be read as Big5: it would give names that nobody has.
  return countUnreadable(big5) <= countUnreadable(utf8)
    ? { ok: true, text: big5, encoding: 'big5' }
    : { ok: true, text: utf8, encoding: 'utf-8' };
}

function countUnreadable(text: string): number {
  return text.match(UNREADABLE)?.length ?? 0;
}

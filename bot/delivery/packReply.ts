import type { OutboxRow } from '../../db/outgoing.ts';

/** LINE takes so many message objects in one reply. */
const MESSAGES_MOST = 5;

/** How the rows that answer one event are sent. */
export interface PackedReply<Row> {
  /** In one reply, in this order. */
  reply: Row[];
  /** Notices for which it has no room. */
  notices: Row[];
  /** Prompts for which it has no room. */
  prompts: Row[];
}

/**
 * Packs rows into one reply: notices first, so that the question stands last and its quick replies show. The last prompt
 * has its place before all others, because only an answer can carry it; what finds no room is left over.
 */
export function packReply<Row extends OutboxRow>(rows: readonly Row[]): PackedReply<Row> {
  const ordered = rows.toSorted((a, b) => a.sequence - b.sequence);
  const notices = ordered.filter(({ outgoing }) => outgoing.kind === 'NOTICE');
  const prompts = ordered.filter(({ outgoing }) => outgoing.kind === 'PROMPT');
  const last = prompts.slice(-1);
  const chosen = new Set<Row>();
  let room = MESSAGES_MOST;
  for (const row of [...last, ...notices, ...prompts.slice(0, -1).reverse()]) {
    const size = messagesOf(row).length;
    if (size > room) continue;
    room -= size;
    chosen.add(row);
  }
  const left = (row: Row) => !chosen.has(row);
  return {
    reply: [...notices, ...prompts].filter((row) => chosen.has(row)),
    notices: notices.filter(left),
    prompts: prompts.filter(left),
  };
}

/** The message objects of a row; none where it is no LINE row. */
export function messagesOf({ outgoing }: OutboxRow): readonly unknown[] {
  return outgoing.channel === 'LINE' ? outgoing.messages : [];
}

/**
 * The rows of a reply that a refusal speaks of (`messages[1].text`); all or nothing was sent, so the others may go
 * without them.
 */
export function rowsRefused<Row extends OutboxRow>(rows: readonly Row[], detail: string | undefined): Row[] {
  const indexes = [...(detail ?? '').matchAll(/messages\[(\d+)\]/g)].map(([, index]) => Number(index));
  let end = 0;
  return rows.filter((row) => {
    const start = end;
    end += messagesOf(row).length;
    return indexes.some((index) => index >= start && index < end);
  });
}

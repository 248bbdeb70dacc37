import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const instant = z.date().transform((date) => date.toISOString());

const row = z.object({
  now: instant,
  version: z.number().int().nullable(),
  flow: z.string().nullable(),
  flow_version: z.number().int().nullable(),
  state: z.string().nullable(),
  snapshot_sealed: z.string().nullable(),
  question: z.string().nullable(),
  question_token: z.string().nullable(),
  last_event_at: instant.nullable(),
  last_event_id: z.string().nullable(),
  expires_at: instant.nullable(),
  language: z.string().nullable(),
  event_status: z.enum(['DONE', 'PENDING', 'OVERTAKEN', 'DEAD']).nullable(),
  received_at: instant.nullable(),
  is_staff: z.boolean(),
  is_guardian: z.boolean(),
  shows_progress: z.boolean(),
});

/** A conversation as it is stored, its snapshot opened. */
export interface StoredConversation {
  version: number;
  flow: string;
  flowVersion: number;
  /** JSON of the resting state and its context. */
  snapshot: string;
  question: string;
  questionToken: string;
  lastEventAt: string;
  lastEventId: string;
  expiresAt?: string | undefined;
}

/** What a step begins with. */
export interface LoadedStep {
  /** The database's time, ISO 8601. */
  now: string;
  conversation?: StoredConversation | undefined;
  language?: string | undefined;
  /** They hold a post at a school. */
  isStaff: boolean;
  /** They have applied for a binding. */
  isGuardian: boolean;
  /** Applications may be shown here: they were sent from here and nobody signed out, or a contact was proven. */
  showsProgress: boolean;
  eventStatus?: 'DONE' | 'PENDING' | 'OVERTAKEN' | 'DEAD' | undefined;
  /** When the event first came, where it is stored: its reply token ages from then. */
  eventReceivedAt?: string | undefined;
}

/** Reads in one statement what a step needs: the time, the conversation, the language, whether the event is known. */
export async function loadStep(tx: Tx, lineUserId: string, eventId: string): Promise<LoadedStep> {
  const [found] = await rows(
    tx,
    row,
    sql`select app_now() as now, c.version, c.flow, c.flow_version, c.state, c.snapshot_sealed, c.question,
               c.question_token, c.last_event_at, c.last_event_id, c.expires_at, u.language,
               e.status::text as event_status, e.received_at,
               exists (select 1 from staff_posts p where p.staff_id = u.staff_id) as is_staff,
               exists (select 1 from applications a where a.line_user_id = u.id) as is_guardian,
               (u.signed_out_at is null and exists (select 1 from applications a where a.line_user_id = u.id))
                 or exists (select 1 from guardian_sessions g where g.line_user_id = u.id and g.until > app_now()) as shows_progress
        from (select 1) as one
        left join conversations c on c.id = ${lineUserId}
        left join line_users u on u.id = ${lineUserId}
        left join inbound_events e on e.id = ${eventId}`,
  );
  if (!found) throw new TypeError('a select without from gave no row');
  return {
    now: found.now,
    conversation: openConversation(tx, lineUserId, found),
    language: found.language ?? undefined,
    isStaff: found.is_staff,
    isGuardian: found.is_guardian,
    showsProgress: found.shows_progress,
    eventStatus: found.event_status ?? undefined,
    eventReceivedAt: found.received_at ?? undefined,
  };
}

function openConversation(tx: Tx, id: string, found: z.infer<typeof row>): StoredConversation | undefined {
  if (found.version === null || found.snapshot_sealed === null) return undefined;
  return {
    version: found.version,
    flow: found.flow ?? '',
    flowVersion: found.flow_version ?? 0,
    snapshot: tx.vault.open({ table: 'conversations', column: 'snapshot_sealed', id }, found.snapshot_sealed),
    question: found.question ?? '',
    questionToken: found.question_token ?? '',
    lastEventAt: found.last_event_at ?? found.now,
    lastEventId: found.last_event_id ?? '',
    expiresAt: found.expires_at ?? undefined,
  };
}

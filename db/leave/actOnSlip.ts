import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../domain/civilDate.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import {
  LEAVE_STATES,
  type LeaveAction,
  type LeaveActor,
  permission,
  type Refusal,
} from '../../domain/leave/states.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Relation } from '../../domain/relation.ts';
import { recordRefusal } from '../recordRefusal.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import { takeOverAt } from './fileLeave.ts';
import { addProof, type GivenProof } from './proofs/noteProof.ts';
import { readRules } from './readRules.ts';
import { readSlip } from './readSlips.ts';
import { tellGuardians, tellTurn } from './tellOfSlip.ts';
import type { Whose } from './whose.ts';

/** What a guardian does about a slip. */
export type SlipVerb =
  | 'look'
  | 'cancel'
  | 'askCancel'
  | 'remind'
  | 'addProof'
  | 'again'
  | 'resend'
  | 'contradict';

/** An act on a slip as it was shown: `version` is that of the card. */
export interface SlipAct {
  verb: SlipVerb;
  slipId: string;
  version: number;
  /** What was typed with it. */
  text?: string | undefined;
  /** The file of `addProof`. */
  proof?: GivenProof | undefined;
}

/** Who acts, and when. `actorId`: a LINE user's id, or an account's. */
export interface SlipActing {
  whose: Whose;
  actorId: string;
  lineUserId?: string | undefined;
  now: string;
}

/** What became of it; all but `done` changed nothing. What they may not see is not found, and written down. */
export type SlipResult =
  | { kind: 'done'; slip: LeaveSlip }
  | { kind: 'remindedAlready'; slip: LeaveSlip; at: string }
  | { kind: 'refused'; why: Refusal; slip: LeaveSlip }
  | { kind: 'changed'; slip: LeaveSlip }
  | { kind: 'notFound' };

const facts = z.object({
  state: z.enum(LEAVE_STATES),
  version: z.number().int(),
  school_id: z.string(),
  wants_proof: z.boolean(),
  reminded_at: z.date().nullable(),
  relation: z.string().nullable(),
});

const ACTIONS: Partial<Record<SlipVerb, LeaveAction>> = {
  cancel: 'CANCEL',
  askCancel: 'ASK_CANCEL',
  addProof: 'ADD_PROOF',
  contradict: 'CONTRADICT',
  resend: 'RESEND',
};

const WAITS: readonly LeaveSlip['state'][] = ['SUBMITTED', 'HELD', 'CANCEL_ASKED'];

/** Carries out what a guardian does about a slip: a conditional write over its state and version, judged by the table of rights. */
export async function actOnSlip(tx: Tx, acting: SlipActing, act: SlipAct): Promise<SlipResult> {
  const slip = await readSlip(tx, acting.whose, act.slipId);
  if (!slip) {
    await refuseSlip(tx, acting, act.slipId);
    return { kind: 'notFound' };
  }
  if (act.verb === 'look' || act.verb === 'again') return { kind: 'done', slip };
  const { today } = taipeiClock(acting.now);
  if (act.verb === 'remind') return await remind(tx, acting, slip, today);
  const action = ACTIONS[act.verb];
  if (!action || (action === 'ADD_PROOF') !== (act.proof !== undefined))
    throw new TypeError(`no act ${act.verb}`);
  const allowed = await mayAct(tx, acting, slip, action, today);
  if (!allowed.may) return { kind: 'refused', why: allowed.why, slip };
  // It is filed anew, by the answers it had: nothing changes here yet.
  if (act.verb === 'resend') return { kind: 'done', slip };
  if (slip.version !== act.version) return { kind: 'changed', slip };
  if (!(await change(tx, acting, slip, act, allowed.to))) return await asItIsNow(tx, acting, act.slipId);
  await tell(tx, acting, slip, act.verb, today);
  const after = await readSlip(tx, acting.whose, act.slipId);
  return after ? { kind: 'done', slip: after } : { kind: 'notFound' };
}

/** Notes that somebody tried what is another's; whether there is such a slip or not. */
export async function refuseSlip(
  tx: Tx,
  { actorId, now }: Pick<SlipActing, 'actorId' | 'now'>,
  slipId: string,
): Promise<void> {
  await recordRefusal(tx, {
    at: now,
    actorKind: 'GUARDIAN',
    actorId,
    action: 'leave.refused',
    objectKind: 'leave',
    objectId: slipId,
  });
}

async function mayAct(
  tx: Tx,
  acting: SlipActing,
  slip: LeaveSlip,
  action: LeaveAction,
  today: CivilDate,
): Promise<ReturnType<typeof permission>> {
  const [found] = await readFacts(tx, acting, slip.slipId);
  const actor: LeaveActor = slip.isMine ? 'FILER' : 'GUARDIAN';
  return permission(
    slip.state,
    { action, actor },
    {
      hasBegun: slip.time.from <= today,
      isLastStage: false,
      wantsProof: found?.wants_proof === true,
      hasMostProofs: slip.proofs >= LIMITS.proof.perSlip,
      isProofOverdue: slip.proofUntil !== undefined && slip.proofUntil < today,
      mayResend: slip.resendUntil !== undefined && today <= slip.resendUntil,
    },
  );
}

/** What only the acts look at; `relation`: that of whoever acts. */
async function readFacts(tx: Tx, { whose }: SlipActing, slipId: string) {
  return await rows(
    tx,
    facts,
    sql`select l.state::text, l.version, s.school_id, l.proof_why is not null or l.resend_of_id is not null as wants_proof,
          l.reminded_at, (
          select g.relation from bindings g join applications a on a.id = g.application_id
          where g.student_id = l.student_id and g.status = 'APPROVED' and ${whose} order by g.id limit 1) as relation
        from leave_requests l join students s on s.id = l.student_id where l.id = ${slipId}::uuid`,
  );
}

// The turn stays: whoever had it is told that the slip is cancelled.
async function change(
  tx: Tx,
  acting: SlipActing,
  slip: LeaveSlip,
  { verb, text, proof }: SlipAct,
  to: LeaveSlip['state'],
): Promise<boolean> {
  const { slipId, version, state } = slip;
  const [found] = await readFacts(tx, acting, slipId);
  const said = { by: (found?.relation ?? 'OTHER') as Relation, at: acting.now, ...(text ? { text } : {}) };
  const sealed =
    verb === 'contradict'
      ? tx.vault.seal(
          { table: 'leave_requests', column: 'contradict_sealed', id: slipId },
          JSON.stringify(said),
        )
      : null;
  const waitsAnew = to === 'CANCEL_ASKED' ? await takenOverAt(tx, acting, slip, found?.school_id) : undefined;
  const done = await execute(
    tx,
    sql`update leave_requests set state = ${to}::"LeaveState", version = version + 1,
          contradict_sealed = coalesce(${sealed}, contradict_sealed),
          turn_since = case when ${waitsAnew === undefined} then turn_since else ${acting.now}::timestamptz end,
          take_over_at = case when ${to === 'CANCELLED'} then null
            else coalesce(${waitsAnew ?? null}::timestamptz, take_over_at) end
        where id = ${slipId}::uuid and version = ${version} and state = ${state}::"LeaveState"`,
  );
  if (done === 0) return false;
  if (proof) await addProof(tx, { slipId, proof, now: acting.now });
  await auditSlip(tx, {
    now: acting.now,
    slipId,
    schoolId: found?.school_id,
    actorKind: 'GUARDIAN',
    actorId: acting.actorId,
    action: AUDITED[verb] ?? 'leave.changed',
    version: version + 1,
    detail: text,
  });
  return true;
}

/** Whoever confirmed it is asked once more, and passed over like before where they do not answer. */
async function takenOverAt(
  tx: Tx,
  { now }: SlipActing,
  { time }: LeaveSlip,
  schoolId: string | undefined,
): Promise<string | undefined> {
  if (schoolId === undefined) return undefined;
  const { today } = taipeiClock(now);
  return takeOverAt(time.from, now, { today, ...(await readRules(tx, schoolId, today)) });
}

const AUDITED: Partial<Record<SlipVerb, string>> = {
  cancel: 'leave.cancelled',
  askCancel: 'leave.cancelAsked',
  addProof: 'leave.proofAdded',
  contradict: 'leave.contradicted',
};

/** Another was faster: what stands there now. */
async function asItIsNow(tx: Tx, { whose }: SlipActing, slipId: string): Promise<SlipResult> {
  const now = await readSlip(tx, whose, slipId);
  return now ? { kind: 'changed', slip: now } : { kind: 'notFound' };
}

/** The staff are told of every change, the student's other guardians of what became of the slip. */
async function tell(
  tx: Tx,
  { now, lineUserId }: SlipActing,
  slip: LeaveSlip,
  verb: SlipVerb,
  today: CivilDate,
): Promise<void> {
  const { slipId, time } = slip;
  if (slip.state === 'DRAFT') return;
  await tellTurn(tx, { topic: 'LEAVE_CHANGED', slipId, now, today, isUrgent: time.from <= today });
  if (verb !== 'addProof')
    await tellGuardians(tx, { topic: 'LEAVE_DECIDED', slipId, now, exceptLine: lineUserId });
}

/** 提醒導師: once in two hours, to whoever's turn it is. */
async function remind(tx: Tx, acting: SlipActing, slip: LeaveSlip, today: CivilDate): Promise<SlipResult> {
  const { slipId } = slip;
  const { now } = acting;
  if (!WAITS.includes(slip.state)) return { kind: 'refused', why: 'NOT_NOW', slip };
  const done = await execute(
    tx,
    sql`update leave_requests set reminded_at = ${now}::timestamptz where id = ${slipId}::uuid
          and state = ${slip.state}::"LeaveState" and (reminded_at is null or reminded_at <= ${now}::timestamptz - ${LIMITS.leave.remindMs} * interval '1 millisecond')`,
  );
  const [found] = await readFacts(tx, acting, slipId);
  if (done === 0 && found?.state !== slip.state) return await asItIsNow(tx, acting, slipId);
  if (done === 0)
    return { kind: 'remindedAlready', slip, at: (found?.reminded_at ?? new Date(now)).toISOString() };
  await tellTurn(tx, { topic: 'LEAVE_WAITING', slipId, now, today, isUrgent: true });
  await auditSlip(tx, {
    now,
    slipId,
    schoolId: found?.school_id,
    actorKind: 'GUARDIAN',
    actorId: acting.actorId,
    action: 'leave.reminded',
  });
  return { kind: 'done', slip };
}

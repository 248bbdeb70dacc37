import type { DaySpan } from '../../domain/leave/leaveTime.ts';
import type { SlipDecisionDraft, SlipOrder } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `SlipsAnswer`) in the same commit. */
export type SlipsQuery =
  /** The slips whose turn is this person's, oldest first, a page at a time. */
  | { type: 'openSlips'; offset: number }
  | { type: 'slipDetail'; slipId: string }
  | { type: 'resolveSlips'; verb: SlipOrder['verb']; seats: readonly number[] }
  /** All that can be confirmed by word alone. */
  | { type: 'plainSlips' }
  | { type: 'decideSlips'; decision: SlipDecisionDraft }
  /** 今日缺席: of the classes of this person, as it stands now. */
  | { type: 'readToday' }
  | { type: 'readRoll'; classId?: string | undefined }
  | { type: 'markAbsent'; classId: string; seats: readonly number[]; isTakenBack: boolean }
  | { type: 'listDeputies' }
  | { type: 'nameDeputy'; staffId: string; days: DaySpan }
  | { type: 'endDeputy'; deputyId: string };

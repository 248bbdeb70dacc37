/** What came of one attempt to send. Nothing in it is personal. */
export type SendResult = { requestId?: string | undefined } & (
  | { type: 'sent' }
  /** It was accepted under this retry key before. */
  | { type: 'alreadySent' }
  /** The reply token was used or is too old. */
  | { type: 'tokenDead' }
  /** `unknown`: it may have been accepted all the same. */
  | { type: 'retryLater'; code: string; unknown: boolean; retryAfterMs?: number | undefined }
  | { type: 'quotaReached'; code: string }
  /** The other side does not know us (any more): nothing gets through until an operator acts. */
  | { type: 'unauthorised'; code: string }
  /** It will never be taken. `detail` says why, for operators. */
  | { type: 'refused'; code: string; detail?: string | undefined }
);

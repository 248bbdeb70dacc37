/** Stable codes of what can go wrong; safe to log and to count. */
export type ErrorCode =
  | 'SETTINGS_INVALID'
  | 'DATA_DIR_IN_USE'
  | 'KEYS_DIFFER'
  | 'MIGRATION_FAILED'
  | 'SNAPSHOT_UNREADABLE'
  | 'TOO_MANY_HOPS'
  | 'UNKNOWN_ACTION'
  | 'UNANSWERED_EVENT'
  | 'ROSTER_INVALID'
  | 'POLICY_INVALID'
  | 'VERSION_LOST'
  | 'SEND_FAILED'
  | 'EVENT_FAILED';

/** The one class of our own errors. The message is for operators and never holds a name, a token or typed text. */
export class HomeroomError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HomeroomError';
    this.code = code;
  }
}

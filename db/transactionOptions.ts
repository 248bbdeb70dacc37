/** Limits on interactive transactions, in milliseconds: for a connection, and from the first statement to the commit. */
export const transactionOptions = { maxWait: 5_000, timeout: 10_000 };

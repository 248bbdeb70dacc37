/** Nine characters of an ID that begins with A, and the tenth that makes it valid (DOMAIN, Identity numbers). */
export function withCheckDigit(nine: string): string {
  const digits = [1, 0, ...[...nine.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  const sum = digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

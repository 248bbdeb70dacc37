/** What a spreadsheet would calculate, in half or full width, or read as the start of a formula after cutting the character. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0]/u;

/** A cell of a CSV file that no spreadsheet takes for a formula. */
export function harmlessCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Beginnings that Excel and WPS take for a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet program runs as a formula: a leading apostrophe makes it plain text in CSV.
 * In a workbook the same test decides that the cell is marked as quoted text, and the text stays as it is.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` off again, so that our own CSV reads back as it was written. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}

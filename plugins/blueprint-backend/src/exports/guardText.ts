/**
 * A text that a spreadsheet could take for a formula: white space, quotation
 * marks or what cannot be seen, which spreadsheets skip, and then what starts a
 * formula or an old command, full-width forms included.
 */
const DANGEROUS =
  /^(?:[\s\p{C}\p{Z}'"‘’“”«»`´]*[=+\-@|%＝＋－＠−﹢﹣﹦﹫]|[\t\r\n])/u;

/** What stands before a text so that no spreadsheet takes it for a formula. */
export const GUARD = "'";

/**
 * Makes a text safe to be opened in a spreadsheet from CSV, where nothing tells
 * text from formulas. A text that could be taken for a formula gets an
 * apostrophe in front, as does one that already starts with an apostrophe;
 * {@link unguardText} gives the text back.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardText(text: string): string {
  return text.startsWith(GUARD) || DANGEROUS.test(text)
    ? `${GUARD}${text}`
    : text;
}

/** The text that {@link guardText} made safe. */
export function unguardText(text: string): string {
  return text.startsWith(GUARD) ? text.slice(GUARD.length) : text;
}

/**
 * Writes rows as in RFC 4180, for a Swedish spreadsheet: separated by semicolons, with a byte order mark so that å, ä
 * and ö survive. User-written text must go through `csvText`.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.join(";")}\r\n`).join("")}`;
}

/** Puts an apostrophe before text that begins like a formula, so that no spreadsheet runs it. */
export function csvText(value: string): string {
  const defused = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

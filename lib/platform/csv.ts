/**
 * Rows as RFC 4180 has it, for a spreadsheet in Swedish: semicolons between, and a byte order mark so that å, ä and ö
 * survive. What people have written must go through `csvText`.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.join(";")}\r\n`).join("")}`;
}

/** A text that no spreadsheet runs: an apostrophe keeps it from what begins like a formula. */
export function csvText(value: string): string {
  const defused = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

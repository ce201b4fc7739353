/** The package that sums rows, as it is installed. */
export const databasePackage = '@duckdb/node-api@1.5.6-r.1';

/** A text as SQL writes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL writes it, whatever its letters. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

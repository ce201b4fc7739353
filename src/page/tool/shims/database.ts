import type { Database } from '../../../read/table/engine/database.ts';

export { databasePackage, quoteName, quoteText } from '../../../read/table/engine/database-words.ts';

/** No page has a database. */
export async function openDatabase(): Promise<Database | undefined> {
  return undefined;
}

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { currentFiles } from '../../files/current-files.ts';
import { quoteText } from './database-words.ts';

export { databasePackage, quoteName, quoteText } from './database-words.ts';

/** More threads gain little where the disk is what is waited for, and each takes memory of its own. */
const mostThreads = 8;
/** All that a query may hold, whatever the length of its files. */
const memoryLimit = '1GB';

/** A cell of an answer; what a database holds beyond these is asked for as text. */
export type Answer = string | number | bigint | boolean | null;

/** A database in memory that can read some files and nothing else. */
export interface Database {
  /** Hands over the rows of an answer as they come, so that they are never held all together. */
  query(sql: string, use: (row: readonly Answer[]) => void): Promise<void>;
  close(): void;
}

type Load = () => Promise<typeof import('@duckdb/node-api')>;

/**
 * Opens a database that reads the files named and no other one: no path, no network, no extension, and nothing of this can be
 * changed by a statement.
 *
 * Throws  never for want of the package, which is optional: undefined then, and where files are not on the disk
 */
export async function openDatabase(
  files: readonly string[],
  load: Load = () => import('@duckdb/node-api'),
): Promise<Database | undefined> {
  // It opens files by itself: of files that are handed over in memory it would read others of the same names.
  if (!currentFiles().isDisk) return undefined;
  let api: Awaited<ReturnType<Load>>;
  try {
    api = await load();
  } catch {
    return undefined;
  }
  const instance = await api.DuckDBInstance.create(':memory:', {
    threads: String(Math.min(mostThreads, availableParallelism())),
    memory_limit: memoryLimit,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  const allowed = files.map((file) => quoteText(resolve(file))).join(', ');
  for (const setting of [
    "temp_directory = ''",
    `allowed_paths = [${allowed}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`);
  return {
    async query(sql, use) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRowsJs()) for (const row of rows) use(row as readonly Answer[]);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

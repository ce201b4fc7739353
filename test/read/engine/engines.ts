import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A database to which a script is given, whose last statement is a question; its answer is rows of texts. */
export interface Engine {
  readonly name: string;
  answer(script: string): Promise<readonly string[]>;
  close(): void;
}

export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  return {
    name: 'DuckDB',
    async answer(script) {
      const connection = await instance.connect();
      const reader = await connection.runAndReadAll(script);
      connection.closeSync();
      return reader
        .getRowsJson()
        .map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join('|'));
    },
    close: () => instance.closeSync(),
  };
}

/** Debian's sqlite3; undefined where it is not installed. */
export function openSqlite(): Engine | undefined {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return undefined;
  return {
    name: 'SQLite',
    answer: async (script) =>
      execFileSync('sqlite3', ['-bail', ':memory:'], { input: script, encoding: 'utf8' })
        .trimEnd()
        .split('\n'),
    close: () => undefined,
  };
}

function postgresFolder(): string | undefined {
  const all = '/usr/lib/postgresql';
  const version = existsSync(all) ? readdirSync(all).sort().at(-1) : undefined;
  return version === undefined ? undefined : join(all, version, 'bin');
}

/** A cluster of its own in a temporary folder, on a socket there; undefined where PostgreSQL is not installed. */
export function openPostgres(): Engine | undefined {
  const programs = postgresFolder();
  if (programs === undefined || !existsSync(join(programs, 'initdb'))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dg-pg-'));
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, args: readonly string[], input?: string) => {
    const path = join(programs, program);
    const command = isRoot ? ['runuser', '-u', 'postgres', '--', path] : [path];
    const [first = path, ...rest] = [...command, ...args];
    return execFileSync(first, rest, {
      encoding: 'utf8',
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      cwd: folder,
      ...(input !== undefined && { input }),
    });
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'tester', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    name: 'PostgreSQL',
    answer: async (script) =>
      run(
        'psql',
        ['-h', folder, '-U', 'tester', '-d', 'postgres', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-1'],
        script,
      )
        .trimEnd()
        .split('\n'),
    close() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The statements that make a table of texts, or of numbers where a column has a type. */
export function tableScript(
  name: string,
  columns: readonly (readonly [string, string])[],
  rows: readonly (readonly (string | null)[])[],
): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const value = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
  const values = rows.map((row) => `(${row.map(value).join(', ')})`).join(',\n');
  return (
    `DROP TABLE IF EXISTS ${quoted(name)};\n` +
    `CREATE TABLE ${quoted(name)} (${columns.map(([column, type]) => `${quoted(column)} ${type}`).join(', ')});\n` +
    `INSERT INTO ${quoted(name)} VALUES ${values};\n`
  );
}

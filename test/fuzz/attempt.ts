import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { run } from '../../src/cli/program.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { withFiles } from '../../src/read/files/current-files.ts';
import type { FolderEntry } from '../../src/read/files/files.ts';
import { memoryFiles } from '../../src/read/files/memory-files.ts';

/** Bytes by whole paths. */
export type FileMap = ReadonlyMap<string, Uint8Array>;

/** All that a run did. */
export interface Attempt {
  readonly args: readonly string[];
  readonly exitCode: number;
  readonly standardOutput: Uint8Array;
  readonly standardError: string;
  readonly problems: readonly Problem[];
  /** Files that it wrote. */
  readonly files: FileMap;
  /** Of this process, so that others beside it do not count. */
  readonly cpuSeconds: number;
}

const root = join(import.meta.dirname, '..', '..');
const onDisk = new Map<string, Uint8Array | undefined>();

/** A file of the project; read once, so that it is always the same bytes. */
function projectFile(path: string): Uint8Array | undefined {
  if (!path.startsWith(root + sep)) return undefined;
  if (!onDisk.has(path)) {
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    onDisk.set(path, isFile ? readFileSync(path) : undefined);
  }
  return onDisk.get(path);
}

function projectFolder(path: string): readonly FolderEntry[] | undefined {
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return readdirSync(path, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
    isLink: false,
  }));
}

/**
 * Runs a command line in a folder of the project, in which some files are others than on the disk; what it writes stays in
 * memory.
 */
export async function attempt(
  others: FileMap,
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Attempt> {
  const written = new Map<string, Uint8Array>();
  const at = (path: string) => resolve(folder, path);
  const files = memoryFiles({
    packageFolder: root,
    read: (path) => {
      const whole = at(path);
      return written.get(whole) ?? others.get(whole) ?? projectFile(whole);
    },
    list(path) {
      const whole = at(path);
      const own = [...others.keys(), ...written.keys()]
        .filter((each) => each.startsWith(whole + sep))
        .map((each) => each.slice(whole.length + 1).split(sep));
      const known = projectFolder(whole);
      if (known === undefined && own.length === 0) return undefined;
      const entries = new Map((known ?? []).map((each) => [each.name, each]));
      for (const [name = '', ...rest] of own)
        entries.set(name, { name, isFolder: rest.length > 0, isLink: false });
      return [...entries.values()];
    },
    write: (path, bytes) => void written.set(at(path), bytes),
    remove: (path) => void written.delete(at(path)),
  });
  const output: Uint8Array[] = [];
  const problems: Problem[] = [];
  let standardError = '';
  const begin = process.cpuUsage();
  const before = process.cwd();
  process.chdir(folder);
  try {
    const exitCode = await withFiles(files, () =>
      run(args, {
        standardOutput: {
          write: (text) => void output.push(typeof text === 'string' ? Buffer.from(text) : text),
        },
        standardError: {
          write: (text) => {
            standardError += text;
          },
        },
        takeProblems: (told) => void problems.push(...told),
        environment: { NO_COLOR: '1', ...environment },
      }),
    );
    const { user, system } = process.cpuUsage(begin);
    return {
      args,
      exitCode,
      standardOutput: Buffer.concat(output),
      standardError,
      problems,
      files: written,
      cpuSeconds: (user + system) / 1e6,
    };
  } finally {
    process.chdir(before);
  }
}

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileFacts, Files, OpenFor } from './files.ts';

/** What Node tells of a file with numbers that hold all of it. */
interface Stats {
  readonly size: bigint;
  readonly mode: bigint;
  readonly mtimeNs: bigint;
  readonly dev: bigint;
  readonly ino: bigint;
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
}

function factsOf(stats: Stats): FileFacts {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : 'device';
  return {
    kind,
    sizeBytes: Number(stats.size),
    mode: Number(stats.mode),
    modified: stats.mtimeNs,
    device: stats.dev,
    number: stats.ino,
  };
}

const flags = { writing: 'w', making: 'wx' } as const satisfies Record<Exclude<OpenFor, 'reading'>, string>;

let foundPackageFolder: string | undefined;

/** The disk, by Node's own means. */
export const diskFiles: Files = {
  get packageFolder() {
    foundPackageFolder ??= findPackageFolder();
    return foundPackageFolder;
  },
  hasStreams: true,
  facts(path) {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && factsOf(stats);
  },
  factsOfHandle: (handle) => factsOf(fstatSync(handle, { bigint: true })),
  open(path, how) {
    if (how !== 'reading') return openSync(path, flags[how]);
    const isPipe = statSync(path).isFIFO();
    return openSync(path, isPipe ? constants.O_RDONLY | constants.O_NONBLOCK : 'r');
  },
  read: (handle, into, fromByte) => readSync(handle, into, 0, into.length, fromByte ?? null),
  // Written until all is, where a single call may stop at a full disk without a word.
  write: (handle, bytes) => writeFileSync(handle, bytes),
  close: closeSync,
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
      isLink: entry.isSymbolicLink(),
    })),
  realPath: (path) => realpathSync(path),
  linkTarget: (path) =>
    lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(path) : undefined,
  checkWritable: (path) => accessSync(path, constants.W_OK),
  setMode: fchmodSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  openUnnamed() {
    const folder = mkdtempSync(join(tmpdir(), 'digisave-'));
    const handle = openSync(join(folder, 'stream'), 'wx+', 0o600);
    rmSync(folder, { recursive: true, force: true });
    return handle;
  },
};

function findPackageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'sources'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the data folder of digisave is not beside its code');
    folder = parent;
  }
  return folder;
}

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
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError, type FileFacts, type Files, type OpenFor, saysNothingThere } from './files.ts';

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
  isDisk: true,
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
  realPath: realPathOfAny,
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

/** So many links one behind the other are a circle, as for the system itself. */
const mostLinks = 40;

/** The path with all links followed of what may not be there, in which even a link that leads nowhere counts. */
function realPathOfAny(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < mostLinks; links++) {
    const missing: string[] = [];
    let part = target;
    let real: string | undefined;
    let link: string | undefined;
    for (; real === undefined && link === undefined; ) {
      real = realPathIfThere(part);
      if (real !== undefined) break;
      link = linkTarget(part);
      if (link !== undefined) break;
      if (part === dirname(part)) return target;
      missing.unshift(basename(part));
      part = dirname(part);
    }
    if (real !== undefined) return join(real, ...missing);
    target = join(resolve(dirname(part), link as string), ...missing);
  }
  throw new FileError('ELOOP', path);
}

function realPathIfThere(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (saysNothingThere(error)) return undefined;
    throw error;
  }
}

/** What a link says; undefined for what is none. */
function linkTarget(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    ? readlinkSync(path)
    : undefined;
}

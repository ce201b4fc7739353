import { isAbsolute, join, normalize, resolve } from 'node:path';
import { isWithin } from '../read/files/confined-files.ts';
import { diskFiles } from '../read/files/disk-files.ts';
import { codeOf, FileError, type Files, saysNothingThere } from '../read/files/files.ts';
import { memoryFiles } from '../read/files/memory-files.ts';

/** What a reader may give of a file: its bytes, or its text. */
export type FileContent = Uint8Array | string | undefined | null;

/** Gives what a file holds, now or later; undefined, null or an error with the code ENOENT where none is there. */
export type ReadFile = (path: string) => FileContent | Promise<FileContent>;

/** Files of one call, and those that a reader has still to give. */
export interface LibraryFiles {
  readonly files: Files;
  /** Waits for what was asked for and was not there yet; false where nothing was. */
  fetch(): Promise<boolean>;
}

/**
 * The files of a call: texts that are handed over, then those of the given reader or else of the disk, and what comes with
 * the package, which belongs to the tool as its code does.
 *
 * Shape   own: texts by their names
 */
export function libraryFiles(
  own: ReadonlyMap<string, FileContent>,
  read: ReadFile | undefined,
): LibraryFiles {
  const known = new Map<string, Uint8Array | FileError | undefined>();
  const awaited = new Map<string, Promise<void>>();
  for (const [name, content] of own) known.set(normalize(name), bytesOf(content));

  const keep = (path: string, work: () => FileContent) => {
    try {
      known.set(path, bytesOf(work()));
    } catch (error) {
      known.set(
        path,
        saysNothingThere(error) ? undefined : new FileError(codeOf(error) ?? String(error), path),
      );
    }
  };
  const bytesAt = (path: string): Uint8Array | undefined => {
    if (!known.has(path) && read !== undefined && !awaited.has(path)) ask(path, read);
    const found = known.get(path);
    if (found instanceof FileError) throw found;
    return found;
  };
  const ask = (path: string, reader: ReadFile) => {
    let content: FileContent | Promise<FileContent>;
    try {
      content = reader(path);
    } catch (error) {
      keep(path, () => {
        throw error;
      });
      return;
    }
    if (!(content instanceof Promise)) {
      const given = content;
      keep(path, () => given);
      return;
    }
    awaited.set(
      path,
      content.then(
        (given) => keep(path, () => given),
        (error: unknown) =>
          keep(path, () => {
            throw error;
          }),
      ),
    );
  };

  const memory = memoryFiles({ read: bytesAt, packageFolder: diskFiles.packageFolder });
  return {
    files: joined(memory, read === undefined, (path) => read !== undefined || known.has(normalize(path))),
    async fetch() {
      if (awaited.size === 0) return false;
      await Promise.all(awaited.values());
      awaited.clear();
      return true;
    },
  };
}

/** Two systems of files as one: whatever is not in memory is on the disk. */
function joined(memory: Files, isDisk: boolean, isInMemory: (path: string) => boolean): Files {
  const shipped = join(diskFiles.packageFolder, 'data');
  const of = (path: string) =>
    (isAbsolute(path) && isWithin(resolve(path), shipped)) || !isInMemory(path) ? diskFiles : memory;
  const opened = new Map<number, { readonly files: Files; readonly handle: number }>();
  // Handles of the disk are the system's; ours are counted apart, so that no two are alike.
  let next = 1;
  const at = (handle: number) => {
    const found = opened.get(handle);
    // Nothing is asked of standard input, whose handle is 0.
    if (found === undefined) throw new FileError('ENOENT', '-');
    return found;
  };
  const register = (files: Files, handle: number) => {
    opened.set(next, { files, handle });
    return next++;
  };
  return {
    packageFolder: diskFiles.packageFolder,
    hasStreams: false,
    isDisk,
    facts: (path) => of(path).facts(path),
    factsOfHandle(handle) {
      const { files, handle: own } = at(handle);
      return files.factsOfHandle(own);
    },
    open(path, how) {
      if (how !== 'reading') throw new FileError('EACCES', path);
      return register(of(path), of(path).open(path, how));
    },
    read(handle, into, fromByte) {
      const { files, handle: own } = at(handle);
      return files.read(own, into, fromByte);
    },
    write(handle, bytes) {
      const { files, handle: own } = at(handle);
      files.write(own, bytes);
    },
    close(handle) {
      const { files, handle: own } = at(handle);
      opened.delete(handle);
      files.close(own);
    },
    list: (folder) => of(folder).list(folder),
    realPath: (path) => of(path).realPath(path),
    checkWritable: refuseWriting,
    setMode: refuseWriting,
    rename: refuseWriting,
    remove: refuseWriting,
    openUnnamed: () => register(memory, memory.openUnnamed()),
  };
}

/** Nothing is written by the library. */
function refuseWriting(): never {
  throw new FileError('EACCES');
}

function bytesOf(content: FileContent): Uint8Array | undefined {
  if (content === undefined || content === null) return undefined;
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** What a name leads to. */
export type FileKind = 'file' | 'folder' | 'pipe' | 'device';

/** What a system of files knows of one, links followed. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly sizeBytes: number;
  /** Who may do what, as the system counts it. */
  readonly mode: number;
  /** Changes whenever the file is written: the time of its last change, as exactly as the system knows it. */
  readonly modified: bigint;
  /** The file's own number, whatever it is called; a system without numbers gives 0. */
  readonly device: bigint;
  readonly number: bigint;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** Whether it is a link, to whatever. */
  readonly isLink: boolean;
}

/** How a file is opened: to be read, to be written anew, or to be made where none is. */
export type OpenFor = 'reading' | 'writing' | 'making';

/**
 * All that digisave asks of a system of files: the disk, files in memory, or the disk within a folder. Nothing else of it
 * is used, so that whoever guards or replaces this has guarded or replaced everything.
 *
 * Throws  errors with a `code` as Node's own, such as ENOENT
 */
export interface Files {
  /** The folder of the package itself, in which its data are. */
  readonly packageFolder: string;
  /** Whether a scenario may name standard input, pipes and devices. */
  readonly hasStreams: boolean;
  /** Whether paths are those of the disk, which other programs can open too. */
  readonly isDisk: boolean;
  /** undefined where nothing is there */
  facts(path: string): FileFacts | undefined;
  factsOfHandle(handle: number): FileFacts;
  /** Opens a file; a named pipe without waiting for a program that writes into it. Standard input is handle 0. */
  open(path: string, how: OpenFor): number;
  /** Reads what there is from an offset on, or next, as far as it fits; 0 at the end. */
  read(handle: number, into: Uint8Array, fromByte?: number): number;
  /** Writes all of it, or throws. */
  write(handle: number, bytes: string | Uint8Array): void;
  close(handle: number): void;
  list(folder: string): readonly FolderEntry[];
  /** The whole path with all links followed, also of what is not there yet. */
  realPath(path: string): string;
  /** Throws where nothing may be written there. */
  checkWritable(path: string): void;
  setMode(handle: number, mode: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Opens a file that has no name and is gone when it is closed. */
  openUnnamed(): number;
}

/** What keeps a file from being read or written that no system says. */
export const guardCodes = {
  /** Another file than at its first byte. */
  changed: 'file-changed',
  /** Outside of the folder that all files have to be in. */
  outside: 'outside-confinement',
} as const;

/** An error as the system gives it, or with a code of `guardCodes`. */
export class FileError extends Error {
  readonly code: string;
  readonly path: string | undefined;

  constructor(code: string, path?: string) {
    super(path === undefined ? code : `${code}: ${path}`);
    this.name = 'FileError';
    this.code = code;
    this.path = path;
  }
}

/** The code of an error of the system; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Codes that say that nothing is there. */
export function saysNothingThere(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether a file is the one that it was: not written to since, and no other in its place. */
export function isSameContent(a: FileFacts, b: FileFacts): boolean {
  return (
    a.sizeBytes === b.sizeBytes && a.modified === b.modified && a.number === b.number && a.device === b.device
  );
}

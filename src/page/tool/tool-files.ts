import { resolve } from 'node:path';
import type { Files, FolderEntry } from '../../read/files/files.ts';
import { memoryFiles } from '../../read/files/memory-files.ts';

/** Where what comes with the package is; no file of a user can be there, as names of theirs have no folder. */
const packageFolder = '/digisave';

/** The files of a page: those of the package, unpacked when they are read, and those of its user. */
export class ToolFiles {
  readonly files: Files;
  readonly #own = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #shipped: ReadonlyMap<string, string>;
  readonly #encoded = new Map<string, Uint8Array>();
  #written = new Set<string>();

  /** Shape   shipped: texts by their path below the folder of the package */
  constructor(shipped: Readonly<Record<string, string>>) {
    this.#shipped = new Map(
      Object.entries(shipped).map(([path, text]) => [`${packageFolder}/${path}`, text]),
    );
    this.files = memoryFiles({
      packageFolder,
      read: (path) => this.#read(resolve('/', path)),
      list: (folder) => this.#list(resolve('/', folder)),
      write: (path, bytes) => {
        const name = resolve('/', path);
        this.#own.set(name, Uint8Array.from(bytes));
        this.#written.add(name);
      },
      remove: (path) => {
        const name = resolve('/', path);
        this.#own.delete(name);
        this.#written.delete(name);
      },
    });
  }

  /** Keeps a file of the user; without bytes it is taken away. */
  keep(name: string, bytes: Uint8Array | undefined): void {
    if (bytes === undefined) this.#own.delete(resolve('/', name));
    else this.#own.set(resolve('/', name), Uint8Array.from(bytes));
  }

  /** What was written since the last time this was asked, without the slash before each name. */
  takeWritten(): (readonly [string, Uint8Array<ArrayBuffer>])[] {
    const written = [...this.#written].map((path) => [path.slice(1), this.#own.get(path)!] as const);
    this.#written = new Set();
    return written;
  }

  #read(path: string): Uint8Array | undefined {
    const own = this.#own.get(path) ?? this.#encoded.get(path);
    const text = own === undefined ? this.#shipped.get(path) : undefined;
    if (text === undefined) return own;
    const bytes = new TextEncoder().encode(text);
    this.#encoded.set(path, bytes);
    return bytes;
  }

  #list(folder: string): readonly FolderEntry[] | undefined {
    const start = folder === '/' ? folder : `${folder}/`;
    const entries = new Map<string, FolderEntry>();
    for (const path of [...this.#own.keys(), ...this.#shipped.keys()]) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...rest] = path.slice(start.length).split('/');
      if (!entries.has(name)) entries.set(name, { name, isFolder: rest.length > 0, isLink: false });
    }
    return entries.size === 0 && folder !== '/' ? undefined : [...entries.values()];
  }
}

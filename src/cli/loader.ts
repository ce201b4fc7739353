import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** What a part of the tool gives to the others. */
type Exports = Readonly<Record<string, unknown>>;
type Chunks = Readonly<Record<string, () => Exports>>;

/**
 * Name of what V8 made of a pack at build time, beside it. V8 asks code for its own version and flags but not for the
 * processor: what the same version compiled on another one ends the process in native code.
 */
export function codeCacheName(pack: string): string {
  return `${pack}-${process.version}-${process.platform}-${process.arch}.cache`;
}

export interface Loader {
  /** Gives a chunk, named PACK:CHUNK, evaluated when it is first asked for. */
  readonly load: (id: string) => Exports;
  /** The packs read so far. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/**
 * Loads the parts of the built tool, which stand in packs, with the code V8 compiled at build time. Another version of
 * Node refuses that code and compiles anew: slower, and nothing else.
 */
export function createLoader(folder: string, require: NodeJS.Require): Loader {
  const packs = new Map<string, Chunks>();
  const scripts = new Map<string, Script>();
  const evaluated = new Map<string, Exports>();

  function openPack(name: string): Chunks {
    const path = join(folder, `${name}.cjs`);
    const cachedData = readIfThere(join(folder, codeCacheName(name)));
    const script = new Script(readFileSync(path, 'latin1'), {
      // Compiled code keeps the name it was compiled by: one that is true wherever the tool is installed.
      filename: `digisave/dist/${name}.cjs`,
      ...(cachedData && { cachedData }),
    });
    const chunks: Chunks = script.runInThisContext()(require, load, folder, pathToFileURL(path).href);
    scripts.set(name, script);
    packs.set(name, chunks);
    return chunks;
  }

  function load(id: string): Exports {
    const known = evaluated.get(id);
    if (known !== undefined) return known;
    const [pack = '', chunk = ''] = id.split(':');
    const exports = (packs.get(pack) ?? openPack(pack))[chunk]!();
    evaluated.set(id, exports);
    return exports;
  }
  return { load, scripts };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

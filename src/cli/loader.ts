import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** What a part of the tool gives to the others. */
type Exports = Readonly<Record<string, unknown>>;
type Chunks = Readonly<Record<string, () => Exports>>;

/** Beside a pack of that name stands what V8 made of it at build time. */
const packEnding = '.cjs';
const codeCacheEnding = '.cache';

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
    const filename = join(folder, `${name}${packEnding}`);
    const cachedData = readIfThere(join(folder, `${name}${codeCacheEnding}`));
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      ...(cachedData && { cachedData }),
    });
    const chunks: Chunks = script.runInThisContext()(require, load, folder, pathToFileURL(filename).href);
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

import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeOf, FileError, type Files, guardCodes } from './files.ts';

/**
 * Files of which none outside of one folder is read or written, links followed; what comes with the package is read too.
 * Pipes and devices are not opened, and whether something is outside is not said either.
 *
 * Throws  a FileError with `outside-confinement`, from every use of a path that leads elsewhere
 */
export function confinedFiles(files: Files, folder: string): Files {
  const allowed = files.realPath(folder);
  const shipped = shippedFolders(files);
  const inside = (path: string): string => {
    if (!isWithin(realPathOfAny(files, path), allowed)) throw new FileError(guardCodes.outside, path);
    return path;
  };
  const readable = (path: string): string => {
    const real = realPathOfAny(files, path);
    if (![allowed, ...shipped].some((each) => isWithin(real, each)))
      throw new FileError(guardCodes.outside, path);
    return path;
  };
  return {
    ...files,
    packageFolder: files.packageFolder,
    hasStreams: false,
    facts: (path) => files.facts(readable(path)),
    open(path, how) {
      if (how !== 'reading') return files.open(inside(path), how);
      const kind = files.facts(readable(path))?.kind;
      if (kind === 'pipe' || kind === 'device') throw new FileError(guardCodes.outside, path);
      return files.open(path, how);
    },
    list: (path) => files.list(readable(path)),
    realPath: (path) => files.realPath(readable(path)),
    linkTarget: (path) => files.linkTarget(readable(path)),
    checkWritable: (path) => files.checkWritable(inside(path)),
    rename: (from, to) => files.rename(inside(from), inside(to)),
    remove: (path) => files.remove(inside(path)),
  };
}

/** Folders of the package that a run may read. */
export function shippedFolders(files: Files): readonly string[] {
  return ['data', 'scenarios'].map((name) => realPathOfAny(files, join(files.packageFolder, name)));
}

/** Whether a path is in a folder or is the folder; both with their links followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || /^\.\.[\\/]/.test(way) || isAbsolute(way));
}

/** So many links one behind the other are a circle, as for the system itself. */
const mostLinks = 40;

/** The path with all links followed of what may not be there, in which even a link that leads nowhere counts. */
export function realPathOfAny(files: Files, path: string): string {
  let target = resolve(path);
  for (let links = 0; links < mostLinks; links++) {
    const missing: string[] = [];
    let part = target;
    let real: string | undefined;
    let link: string | undefined;
    for (; real === undefined && link === undefined; ) {
      real = realPathIfThere(files, part);
      if (real !== undefined) break;
      link = files.linkTarget(part);
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

function realPathIfThere(files: Files, path: string): string | undefined {
  try {
    return files.realPath(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

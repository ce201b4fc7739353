import { isAbsolute, join, relative } from 'node:path';
import { FileError, type Files, guardCodes } from './files.ts';

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
    if (!isWithin(files.realPath(path), allowed)) throw new FileError(guardCodes.outside, path);
    return path;
  };
  const readable = (path: string): string => {
    const real = files.realPath(path);
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
    checkWritable: (path) => files.checkWritable(inside(path)),
    rename: (from, to) => files.rename(inside(from), inside(to)),
    remove: (path) => files.remove(inside(path)),
  };
}

/** Folders of the package that a run may read. */
export function shippedFolders(files: Files): readonly string[] {
  return ['data', 'scenarios'].map((name) => files.realPath(join(files.packageFolder, name)));
}

/** Whether a path is in a folder or is the folder; both with their links followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || /^\.\.[\\/]/.test(way) || isAbsolute(way));
}

import { relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { fileExists, isFolder, listFiles, standardInput } from './text-file.ts';

/** Whether a path is a pattern of names. A file of such a name is that file, whatever marks the name has. */
export function isPattern(path: string): boolean {
  return path !== standardInput && /[*?[{]/.test(path) && !fileExists(path);
}

/**
 * The files that a pattern of names meets, in the order of their paths: * and ? stay in one folder, ** goes through any,
 * {a,b} is one of them.
 *
 * Throws  what the system says of a folder that cannot be read
 */
export function filesOfPattern(path: string, endings: readonly string[] = ['']): readonly string[] {
  const { folder, pattern } = cutPattern(path);
  const base = folder === '' ? '.' : folder;
  if (!isFolder(base)) return [];
  // Without `posix`, [!a] would be one of ! and a.
  const isMet = picomatch(pattern, { posix: true });
  const levels = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length;
  return listFiles(base, endings, levels).filter((file) => isMet(relative(base, file).replaceAll(sep, '/')));
}

/** The folders that are there with which a pattern begins, whatever marks their names have, and the rest of it. */
export function cutPattern(path: string): { readonly folder: string; readonly pattern: string } {
  const steps = path.split(sep === '\\' ? /[\\/]/ : '/');
  let count = 0;
  while (count < steps.length - 1) {
    const next = steps.slice(0, count + 1).join('/');
    if (next !== '' && !isFolder(next)) break;
    count++;
  }
  const folder = steps.slice(0, count).join('/');
  return {
    folder: folder === '' && path.startsWith('/') ? '/' : folder,
    pattern: steps.slice(count).join('/'),
  };
}

import { globSync } from 'tinyglobby';

/** Files that a pattern of names meets, in no order. Shape  folder: from which the pattern is read */
export function filesOfPattern(pattern: string, folder = '.'): readonly string[] {
  return globSync(pattern, { cwd: folder, expandDirectories: false, onlyFiles: true, dot: false });
}

import { filesOfPattern } from './glob.ts';
import { fileExists, standardInput } from './text-file.ts';

/**
 * Files in place of patterns such as scenarios/*.yaml, which some shells hand over as they are; a pattern that no file
 * meets stays, so that it is reported as a file that is not there.
 */
export function expandPatterns(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (path === standardInput || !/[*?[{]/.test(path) || fileExists(path)) return [path];
    const pattern = path.replaceAll('\\', '/');
    const found = filesOfPattern(pattern);
    return found.length === 0 ? [path] : [...found].sort();
  });
}

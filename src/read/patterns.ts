import { filesOfPattern, isPattern } from './glob.ts';

/**
 * Files in place of patterns such as scenarios/*.yaml, which some shells hand over as they are; a pattern that no file
 * meets stays, so that it is reported as a file that is not there.
 */
export function expandPatterns(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!isPattern(path)) return [path];
    const found = filesOfPattern(path);
    return found.length === 0 ? [path] : [...found].sort();
  });
}

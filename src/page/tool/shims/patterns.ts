/** No page has a shell whose patterns are to be filled in. */
export function expandPatterns(paths: readonly string[]): readonly string[] {
  return paths;
}

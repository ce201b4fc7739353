/** No page has a shell or folders whose patterns are to be filled in. */
export function isPattern(): boolean {
  return false;
}

export function filesOfPattern(): readonly string[] {
  return [];
}

export function cutPattern(path: string): { readonly folder: string; readonly pattern: string } {
  return { folder: '', pattern: path };
}

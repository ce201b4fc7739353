/** No page has a shell or folders whose patterns are to be filled in. */
export function filesOfPattern(): readonly string[] {
  return [];
}

/** No page has a database that could sum tables of several files; that is told before this is asked for. */
export function readParts(): never {
  throw new Error('no page has a database');
}

/** So many texts are remembered; those of further ones are found anew. */
const mostRemembered = 20_000;

/** A function of texts that remembers what it found: names are repeated from row to row. */
export function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Found;
    const found = find(text);
    if (known.size < mostRemembered) known.set(text, found);
    return found;
  };
}

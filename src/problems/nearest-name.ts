import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to one that is not known, if any is near enough to be what was meant.
 *
 * Holds   at most a third of the letters, and never more than four, may differ
 * @example nearestName('adoption_shares', ['adoption_share', 'volume']) // => 'adoption_share'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let nearest: string | undefined;
  let least = Math.min(4, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least + 2) continue;
    const differing = distance(wanted, fold(candidate));
    if (differing < least) {
      least = differing;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Names are compared without case, and with one sign between words. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}

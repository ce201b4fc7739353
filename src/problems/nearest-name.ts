import { distance } from 'fastest-levenshtein';

/** No name that a person has mistyped is longer; the time of a comparison grows with the square of the letters. */
const longestName = 200;

/**
 * The known name nearest to one that is not known, if any is near enough to be what was meant.
 *
 * Holds   a name of more than 200 letters is like none
 *          at most a third of the letters, and never more than four, may differ; two neighbours exchanged count as one
 * @example nearestName('adoption_shares', ['adoption_share', 'volume']) // => 'adoption_share'
 * @example nearestName('hgih', ['low', 'high']) // => 'high'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const wanted = fold(name);
  let nearest: string | undefined;
  let least = Math.min(4, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least + 2) continue;
    const differing = lettersApart(wanted, fold(candidate));
    if (differing < least) {
      least = differing;
      nearest = candidate;
    }
  }
  return nearest;
}

/** The edit distance, in which one pair of neighbours may be exchanged at the price of one letter. */
function lettersApart(wanted: string, known: string): number {
  let least = distance(wanted, known);
  for (let at = 0; at + 1 < wanted.length && least > 1; at++) {
    if (wanted[at] !== known[at + 1] || wanted[at + 1] !== known[at]) continue;
    const exchanged = `${wanted.slice(0, at)}${wanted[at + 1]}${wanted[at]}${wanted.slice(at + 2)}`;
    least = Math.min(least, distance(exchanged, known) + 1);
  }
  return least;
}

/** Names are compared without case, and with one sign between words. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}

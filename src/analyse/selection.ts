/** Gives the value at a position, counted from 0, of values in ascending order. */
export type Selection = (position: number) => number;

/** Buckets of equal width: so many that few values share one, so few that their counts stay in the fastest cache. */
const mostBuckets = 4096;

/** What values are dealt into; whoever makes many selections, one after the other, keeps it between them. */
export class SelectionMemory {
  #parted = new Float64Array(0);
  #bucketOf = new Uint16Array(0);
  readonly #ends = new Uint32Array(mostBuckets);

  /** Memory for so many values, with no value counted in any bucket; what was selected from it before is lost. */
  take(count: number, buckets: number): { parted: Float64Array; bucketOf: Uint16Array; ends: Uint32Array } {
    if (this.#parted.length < count) {
      this.#parted = new Float64Array(count);
      this.#bucketOf = new Uint16Array(count);
    }
    return {
      parted: this.#parted.subarray(0, count),
      bucketOf: this.#bucketOf,
      ends: this.#ends.subarray(0, buckets).fill(0),
    };
  }
}

/**
 * Values made ready to be asked for by their position: dealt once into buckets between the least and the most, of
 * which a bucket is put into order when a position in it is first asked for. Two passes over the values, where
 * quickselect takes several for each position; it is slow only where nearly all values share a bucket.
 *
 * Shape   any number of values, at least one, all of them numbers; none is moved; memory: where it is kept, the selection
 *         holds until the next one is made
 * Units   those of the values
 * Holds   exactly the values that sorting would put there
 * Source  Dobosiewicz, W. (1978), Sorting by distributive partitioning, Information Processing Letters 7(1), 1-6
 * @example createSelection(new Float64Array([3, 1, 2]))(1) // => 2
 */
export function createSelection(values: Float64Array, memory = new SelectionMemory()): Selection {
  const count = values.length;
  const least = leastOf(values);
  const most = mostOf(values);
  if (least === most) return () => least;
  if (!(most > least && Number.isFinite(most - least))) return selectFromSorted(values);
  const buckets = Math.min(mostBuckets, count);
  const perUnit = (buckets - 1) / (most - least);
  if (!Number.isFinite(perUnit)) return selectFromSorted(values);
  const { parted, bucketOf, ends } = memory.take(count, buckets);
  findBuckets(values, least, perUnit, bucketOf, ends);
  startBuckets(ends);
  dealValues(values, bucketOf, ends, parted);
  const sorted = new Set<number>();
  return (position) => {
    const bucket = firstAbove(ends, position);
    if (!sorted.has(bucket)) parted.subarray(bucket === 0 ? 0 : ends[bucket - 1], ends[bucket]).sort();
    sorted.add(bucket);
    return parted[position]!;
  };
}

// Each loop is a function of its own, with nothing behind it: V8 replaces a running loop by compiled code, which is given
// up again where it comes to what has never run yet.

function leastOf(values: Float64Array): number {
  let least = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  return least;
}

function mostOf(values: Float64Array): number {
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

/** Notes the bucket of each value, and counts those of each bucket. */
function findBuckets(
  values: Float64Array,
  least: number,
  perUnit: number,
  buckets: Uint16Array,
  counts: Uint32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    // rising with the value whatever the rounding, so that no bucket holds a value above one of the next
    const bucket = ((values[i]! - least) * perUnit) | 0;
    buckets[i] = bucket;
    counts[bucket]!++;
  }
}

/** Turns counts of buckets into where each starts. */
function startBuckets(counts: Uint32Array): void {
  let start = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const size = counts[bucket]!;
    counts[bucket] = start;
    start += size;
  }
}

/** Deals values from the start of each bucket to its end, which is where the next one starts. */
function dealValues(values: Float64Array, buckets: Uint16Array, ends: Uint32Array, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const bucket = buckets[i]!;
    into[ends[bucket]!] = values[i]!;
    ends[bucket]!++;
  }
}

/** The place of the first of some rising ends that lies above a position. */
function firstAbove(ends: Uint32Array, position: number): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ends[middle]! > position) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Where values are not finite, or too far from one another for buckets. */
function selectFromSorted(values: Float64Array): Selection {
  const sorted = values.slice().sort();
  return (position) => sorted[position]!;
}

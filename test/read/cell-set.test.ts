import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellSet } from '../../src/read/cell-set.ts';

test('a cell is new exactly once, whatever came between', () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat({ max: 1 }), fc.nat({ max: 40 })));
  fc.assert(
    fc.property(cells, (added) => {
      const set = new CellSet(41, 2);
      const seen = new Set<string>();
      for (const cell of added) {
        const key = cell.join(' ');
        expect(set.add(...cell)).toBe(!seen.has(key));
        seen.add(key);
      }
    }),
  );
});

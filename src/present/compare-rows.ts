import type { ComparisonOfSides } from '../model/compare/result.ts';

/** The parts of a change as lines that go on from each other, the whole change last. */
export function partRows({ of, before, after, parts, ...result }: ComparisonOfSides): readonly object[] {
  let from = before;
  const rows = parts.map((part) => {
    const row = { of, level: 'part', ...part, before: from, after: from + part.change };
    from = row.after;
    return row;
  });
  const { change, change_low, change_high } = result;
  return [...rows, { of, level: 'total', part: '', change, change_low, change_high, before, after }];
}

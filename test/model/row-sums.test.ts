import { expect, test } from 'vitest';
import type { Row } from '../../src/model/row.ts';
import { type ProjectSavings, RowSums } from '../../src/model/row-sums.ts';
import type { Pace } from '../../src/model/scenario.ts';

// Two quick projects and two slow ones. 1,000 € of costs are met by both quick ones, 500 € by one quick and one slow, 400 € by
// all, 200 € by both slow ones, and 300 € by one alone.
const paceOf: readonly Pace[] = ['quick', 'quick', 'slow', 'slow'];
const atoms = [
  { costEur: 1000, projects: [0, 1] },
  { costEur: 500, projects: [1, 2] },
  { costEur: 400, projects: [0, 1, 2, 3] },
  { costEur: 200, projects: [2, 3] },
  { costEur: 300, projects: [3] },
];
const shares = [
  [0.1, 0.5],
  [0.2, 0],
  [0.3, 0.25],
  [0.4, 1],
];

/** What some projects save of an atom together, at a point. */
function together(projects: readonly number[], point: number): number {
  return 1 - projects.reduce((rest, project) => rest * (1 - shares[project]![point]!), 1);
}

/** What a set of projects saves in all, nothing of it twice, and what it saves where each stands alone. */
function savedBy(
  members: readonly number[],
  point: number,
): { readonly once: number; readonly each: number } {
  let [once, each] = [0, 0];
  for (const { costEur, projects } of atoms) {
    const inside = projects.filter((project) => members.includes(project));
    once += costEur * together(inside, point);
    each += costEur * inside.reduce((sum, project) => sum + shares[project]![point]!, 0);
  }
  return { once, each };
}

const columns: ProjectSavings = {
  saving: (project) => new Float64Array([0, 1].map((point) => savedBy([project], point).each)),
  shares: (projects) => {
    const all: Float64Array[] = [];
    for (const project of projects) all[project] = new Float64Array(shares[project]!);
    return all;
  },
  costsOf: () => undefined,
};

const rows = {
  project: { level: 'project', id: 'd', pace: 'slow', projects: [3] },
  quickOverlap: { level: 'overlap', id: 'quick.overlap', pace: 'quick', projects: [0, 1] },
  quick: { level: 'pace', id: 'quick', pace: 'quick', projects: [0, 1] },
  slowOverlap: { level: 'overlap', id: 'slow.overlap', pace: 'slow', projects: [2, 3] },
  slow: { level: 'pace', id: 'slow', pace: 'slow', projects: [2, 3] },
  overlap: { level: 'overlap', id: 'total.overlap', pace: undefined, projects: [0, 1, 2, 3] },
  total: { level: 'total', id: 'total', pace: undefined, projects: [0, 1, 2, 3] },
} as const satisfies Record<string, Row>;

/** Memory longer than a block, whose rest belongs to somebody else. */
const outside = 7;

function fill(sums: RowSums, row: Row, count = 2): number[] {
  const out = new Float64Array(3).fill(outside);
  sums.fill(row, out.subarray(0, count));
  expect([...out.subarray(count)]).toEqual(Array(3 - count).fill(outside));
  return [...out.subarray(0, count)];
}

function expectClose(values: readonly number[], expected: readonly number[]): void {
  expect(values.length).toBe(expected.length);
  for (const [at, value] of values.entries()) expect(value).toBeCloseTo(expected[at]!, 9);
}

const points = [0, 1];

test('a pace and the whole save what the complement rule says, and rows add up', () => {
  const sums = new RowSums(paceOf, atoms);
  sums.begin(2, columns);
  for (const row of [rows.quick, rows.slow, rows.total]) {
    expectClose(
      fill(sums, row),
      points.map((point) => savedBy(row.projects, point).once),
    );
  }
  expectClose(
    fill(sums, rows.project),
    points.map((point) => savedBy([3], point).each),
  );
  for (const row of [rows.quickOverlap, rows.slowOverlap]) {
    const { once, each } = savedBy(row.projects, 0);
    expect(fill(sums, row)[0]).toBeCloseTo(once - each, 9);
  }
  const [total, quick, slow] = [rows.total, rows.quick, rows.slow].map((row) =>
    fill(sums, row),
  ) as number[][];
  expectClose(
    fill(sums, rows.overlap),
    points.map((point) => total![point]! - quick![point]! - slow![point]!),
  );
});

test('what a row counts twice is all within it', () => {
  const sums = new RowSums(paceOf, atoms);
  sums.begin(2, columns);
  for (const row of [rows.quick, rows.slow, rows.total]) {
    const out = new Float64Array(2).fill(outside);
    sums.addOverlap(row, out);
    const expected = points.map((point) => {
      const { once, each } = savedBy(row.projects, point);
      return outside + once - each;
    });
    expectClose([...out], expected);
  }
  const untouched = new Float64Array(2).fill(outside);
  sums.addOverlap(rows.project, untouched);
  expect([...untouched]).toEqual([outside, outside]);
});

test.each([
  ['one atom after another', atoms],
  ['without cells of one pace alone', atoms.slice(1, 3)],
  ['without cells that paces share', [atoms[0]!, atoms[3]!, atoms[4]!]],
])('blocks of any length follow each other: %s', (_, chosen) => {
  const [kept, fresh] = [new RowSums(paceOf, chosen), () => new RowSums(paceOf, chosen)];
  const at = (point: number): ProjectSavings => ({
    ...columns,
    saving: (project) => columns.saving(project).subarray(point, point + 1),
    shares: (projects) => columns.shares(projects).map((column) => column.subarray(point, point + 1)),
  });
  for (const [count, savings] of [
    [1, at(1)],
    [2, columns],
    [1, at(0)],
  ] as const) {
    kept.begin(count, savings);
    const alone = fresh();
    alone.begin(count, savings);
    for (const row of Object.values(rows)) {
      expect(fill(kept, row, count)).toEqual(fill(alone, row, count));
      expect(fill(kept, row, count)).toEqual(fill(alone, row, count));
    }
  }
});

test('a row is worked once in a block', () => {
  const sums = new RowSums(paceOf, atoms);
  const asked: number[] = [];
  const count = (savings: ProjectSavings): ProjectSavings => ({
    ...savings,
    shares: (projects) => {
      asked.push(...projects);
      return savings.shares(projects);
    },
  });
  sums.begin(2, count(columns));
  for (const row of [rows.total, rows.quick, rows.overlap, rows.slow, rows.total]) fill(sums, row);
  expect(asked.sort()).toEqual([0, 1, 2, 3]);
});

test('costs that follow inputs are those of the point', () => {
  const sums = new RowSums(paceOf, atoms);
  const doubled = {
    ...columns,
    costsOf: (atom: { costEur: number }) => new Float64Array(2).fill(2 * atom.costEur),
  };
  const [single, double] = [columns, doubled].map((savings) => {
    sums.begin(2, savings);
    return [rows.quickOverlap, rows.overlap].flatMap((row) => fill(sums, row));
  });
  expectClose(
    double!,
    single!.map((euros) => 2 * euros),
  );
});

test('of savings that count in part, what is counted twice is taken off all projects of an atom alike', () => {
  const weights = [1, 0.5, 0.25, 0].map((weight) => new Float64Array(2).fill(weight));
  const sums = new RowSums(paceOf, atoms);
  sums.begin(2, { ...columns, weights });
  /** Euros that some projects count twice, with the mean of their weights by share. */
  const twice = (members: readonly number[], point: number) =>
    atoms.reduce((sum, { costEur, projects }) => {
      const inside = projects.filter((project) => members.includes(project));
      const all = inside.reduce((total, project) => total + shares[project]![point]!, 0);
      if (all === 0) return sum;
      const counted = inside.reduce(
        (total, project) => total + weights[project]![point]! * shares[project]![point]!,
        0,
      );
      return sum - costEur * (all - together(inside, point)) * (counted / all);
    }, 0);
  const between = points.map(
    (point) => twice([0, 1, 2, 3], point) - twice([0, 1], point) - twice([2, 3], point),
  );
  expectClose(fill(sums, rows.overlap), between);
  expectClose(
    fill(sums, rows.quickOverlap),
    points.map((point) => twice([0, 1], point)),
  );
  expectClose(
    fill(sums, rows.slowOverlap),
    points.map((point) => twice([2, 3], point)),
  );
});

test('a saving of minus zero is zero', () => {
  const sums = new RowSums(['quick'], []);
  sums.begin(2, { ...columns, saving: () => new Float64Array([-0, -0]) });
  const row: Row = { level: 'project', id: 'a', pace: 'quick', projects: [0] };
  expect(fill(sums, row).map((value) => Object.is(value, 0))).toEqual([true, true]);
});

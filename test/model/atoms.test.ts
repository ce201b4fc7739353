import { expect, test } from 'vitest';
import { AtomCosts } from '../../src/model/atom-costs.ts';
import type { Cell } from '../../src/model/cost-structure.ts';
import { FormulaColumns } from '../../src/model/formula/block-formula.ts';
import type { LinearCosts } from '../../src/model/linear-costs.ts';
import { groupIntoAtoms } from '../../src/model/row.ts';

type Projects = Parameters<typeof groupIntoAtoms>[0];

const cell = (service: string, amountEur: number): Cell => ({
  service,
  costType: 'net_operating_costs',
  mainFunction: 'other-functions',
  rows: 1,
  sign: amountEur < 0 ? 'negative' : 'cost',
  amountEur,
});
const [libraries, museums, schools, income] = [
  cell('libraries', 100),
  cell('museums', 30),
  cell('schools', 500),
  cell('museums', -7),
];
const projectsOf = (...cells: readonly (readonly object[])[]) =>
  cells.map((own) => ({ cells: own })) as unknown as Projects;
const factsOf = (projects: Projects, centralOf?: (column: number) => number) =>
  groupIntoAtoms(projects, centralOf).map((atom) => ({
    eur: atom.costEur,
    projects: atom.projects,
    cells: atom.cells.length,
  }));

test('cells that the same projects save from are one atom; costs and what is below zero are not', () => {
  const projects = projectsOf([libraries, museums, income], [libraries, museums, income, schools], [schools]);
  expect(factsOf(projects)).toEqual([
    { eur: -7, projects: [0, 1], cells: 1 },
    { eur: 130, projects: [0, 1], cells: 2 },
    { eur: 500, projects: [1, 2], cells: 1 },
  ]);
});

test('the order of atoms follows from projects alone, not from the order of cells', () => {
  const one = factsOf(projectsOf([schools, libraries], [libraries], [museums]));
  const other = factsOf(projectsOf([libraries, schools], [libraries], [museums]));
  expect(one).toEqual(other);
  expect(one.map((atom) => atom.projects)).toEqual([[0], [0, 1], [2]]);
});

/** Of costs of 100 a share of 0.2, of which 40 follow column 3. */
const partly: LinearCosts = { eur: 60, slopes: new Map([[3, 40]]) };

test('parts of cells follow the columns that they are made of, together with whole ones', () => {
  const part = { ...libraries, costs: partly };
  const [atom] = groupIntoAtoms(projectsOf([part, museums]), (column) => (column === 3 ? 0.5 : Number.NaN));
  expect(atom!.costEur).toBe(60 + 40 * 0.5 + 30);
  expect(atom!.costs).toEqual({ eur: 90, slopes: new Map([[3, 40]]) });
  const [whole] = groupIntoAtoms(projectsOf([libraries, museums]));
  expect(whole!.costs).toBeUndefined();
});

test('costs of an atom are worked for each block anew, and once in a block', () => {
  const costs = new AtomCosts(new FormulaColumns());
  const atom = { costEur: 80, costs: partly, projects: [0] };
  const other = { costEur: 1, costs: { eur: 1, slopes: new Map([[0, 2]]) }, projects: [1] };
  const columns = (shares: readonly number[]) => [
    Float64Array.from(shares),
    new Float64Array(shares.length),
    new Float64Array(shares.length),
    Float64Array.from(shares),
  ];
  for (const shares of [[0.5, 1], [0.25, 0], [1]]) {
    costs.begin(columns(shares), shares.length);
    const values = costs.of(atom)!;
    expect([...values.subarray(0, shares.length)]).toEqual(shares.map((share) => 60 + 40 * share));
    expect([...costs.of(other)!.subarray(0, shares.length)]).toEqual(shares.map((share) => 1 + 2 * share));
    expect(costs.of(atom)).toBe(values);
    expect(costs.of({ costEur: 5, projects: [0] })).toBeUndefined();
  }
});

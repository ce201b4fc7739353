import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankAmongPeers, summarisePeers } from '../../src/analyse/peers.ts';
import { analyseStructure } from '../../src/analyse/structure.ts';
import type { CostRow, CostStructure } from '../../src/model/cost-structure.ts';
import { countInhabitants } from '../../src/model/inhabitants.ts';
import { sizeClasses, sizeClassOf } from '../../src/model/size-class.ts';
import { type Structure, StructureRecord } from '../../src/model/structure.ts';
import type { StructureQuestion } from '../../src/model/structure-question.ts';
import { recordStructure } from '../../src/present/problem-texts.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { readStructureCosts, type StructureOptions } from '../../src/read/structure.ts';

const dataFolder = join(import.meta.dirname, '..', '..', 'data');
const { registers } = readRegisters(dataFolder, new ProblemList());

/** A net cost structure of 2019 made of cells: municipality, service, euros. */
function buildCosts(...cells: readonly (readonly [string, string, number])[]): CostStructure {
  const rows: CostRow[] = cells.map(([municipalityCode, service, amountEur], index) => ({
    year: 2019,
    municipalityCode,
    service,
    costType: 'net_operating_costs',
    amountEur,
    index,
  }));
  const municipalityCodes = [...new Set(rows.map((row) => row.municipalityCode))];
  return {
    id: 'net',
    measure: 'net',
    year: 2019,
    files: ['costs.csv'],
    area: 'municipalities',
    coversCountry: false,
    cells: [],
    rows,
    totalEur: 0,
    municipalityCodes,
    countedElsewhere: [],
    inhabitants: countInhabitants(municipalityCodes, [], 2019, registers),
  };
}

function look(
  costs: CostStructure,
  asked: Partial<StructureQuestion> = {},
  compare: CostStructure | undefined = undefined,
): { readonly structure: Structure; readonly told: readonly string[] } {
  const problems = new ProblemList();
  const structure = analyseStructure(
    { costs, compare, ofScenario: false, registers, digests: new Map() },
    { municipalityCode: undefined, peers: 'size', by: 'service', ...asked },
    { version: '0', node: '20', language: 'en' },
    problems,
  );
  StructureRecord.parse(recordStructure(structure, 'en'));
  return { structure, told: problems.all.map(({ name }) => name) };
}

const rowOf = ({ rows }: Structure, id: string) => rows.find((row) => row.id === id)!;
const populationOf = (code: string, year = 2019) =>
  registers.municipalities.find(code)!.population.get(year)!;

const [helsinki, espoo, tampere, turku, oulu, ii] = ['091', '049', '837', '853', '564', '139'] as const;
/** As many euros per inhabitant as are asked for. */
const perHead = (code: string, eur: number) => eur * populationOf(code);

describe('a municipality beside its size class', () => {
  const costs = buildCosts(
    [oulu, 'libraries', perHead(oulu, 50)],
    [oulu, 'energy-supply', perHead(oulu, -10)],
    [helsinki, 'libraries', perHead(helsinki, 40)],
    [helsinki, 'energy-supply', perHead(helsinki, 10)],
    [espoo, 'libraries', perHead(espoo, 50)],
    [espoo, 'energy-supply', perHead(espoo, 0)],
    [tampere, 'libraries', perHead(tampere, 60)],
    [tampere, 'energy-supply', perHead(tampere, -30)],
    [turku, 'libraries', perHead(turku, 90)],
    [ii, 'libraries', perHead(ii, 1000)],
    [ii, 'energy-supply', perHead(ii, 1000)],
  );
  const { structure, told } = look(costs, { municipalityCode: oulu });

  test('median, quartiles and rank leave out the municipality itself and those of another size', () => {
    // 40, 50, 60, 90: quartiles of type 7 at positions 0.75, 1.5 and 2.25.
    const { peers, percentile_rank: rank } = rowOf(structure, 'libraries');
    expect(peers?.count).toBe(4);
    expect(peers?.q1).toBeCloseTo(47.5, 9);
    expect(peers?.median).toBeCloseTo(55, 9);
    expect(peers?.q3).toBeCloseTo(67.5, 9);
    // One below and one equal of four.
    expect(rank).toBe(0.375);
    expect(told).toEqual([]);
  });

  test('a peer without a row of a service has no figure there, nor in the sums that hold it', () => {
    expect(rowOf(structure, 'energy-supply').peers?.count).toBe(3);
    expect(rowOf(structure, 'education-and-culture').peers?.count).toBe(4);
    expect(rowOf(structure, 'other-functions').peers?.count).toBe(3);
    expect(rowOf(structure, 'total').peers?.count).toBe(3);
    // 50, 50 and 30.
    expect(rowOf(structure, 'total').peers?.median).toBeCloseTo(50, 9);
  });

  test('shares are of the net total, and negative ones are marked', () => {
    expect(rowOf(structure, 'libraries').share).toBeCloseTo(1.25, 12);
    expect(rowOf(structure, 'energy-supply').share).toBeCloseTo(-0.25, 12);
    expect(rowOf(structure, 'total').share).toBe(1);
    expect(structure.positive_share).toBeCloseTo(1.25, 12);
    expect(structure.rows.filter(({ negative }) => negative).map(({ id }) => id)).toEqual([
      'energy-supply',
      'other-functions',
    ]);
  });

  test('main functions make up the total and stand behind their services', () => {
    const { rows } = structure;
    expect(rows.map(({ level, id }) => `${level} ${id}`)).toEqual([
      'service libraries',
      'main_function education-and-culture',
      'service energy-supply',
      'main_function other-functions',
      'total total',
    ]);
    const sum = (level: string) =>
      rows.filter((row) => row.level === level).reduce((total, { eur }) => total + eur, 0);
    expect(sum('service')).toBe(rowOf(structure, 'total').eur);
    expect(sum('main_function')).toBe(rowOf(structure, 'total').eur);
  });
});

test('all together: figures are of the sum, quartiles of single municipalities', () => {
  const costs = buildCosts(
    [oulu, 'libraries', perHead(oulu, 20)],
    [ii, 'libraries', perHead(ii, 40)],
    [turku, 'libraries', perHead(turku, 30)],
  );
  const { structure } = look(costs);
  const people = populationOf(oulu) + populationOf(ii) + populationOf(turku);
  const { eur, eur_per_inhabitant: perInhabitant, peers, percentile_rank: rank } = rowOf(structure, 'total');
  expect(perInhabitant).toBeCloseTo(eur / people, 12);
  expect(peers?.median).toBeCloseTo(30, 9);
  expect(rank).toBeNull();
  expect(structure.peers?.grouping).toBe('all');
});

test('no shares where the total is not above zero', () => {
  const { structure } = look(buildCosts([oulu, 'energy-supply', -5], [oulu, 'libraries', 5]));
  expect(structure.rows.map(({ share }) => share)).toEqual([null, null, null, null, null]);
  expect(structure.positive_share).toBeNull();
});

describe('where a later merger hides the population', () => {
  // Honkajoki (099) merged into Kankaanpää (214) in 2021, both in Satakunta beside Pori (609).
  const costs = buildCosts(
    ['099', 'libraries', 60_000],
    ['214', 'libraries', 700_000],
    ['609', 'libraries', 4_000_000],
  );

  test('there is no figure per inhabitant, and a warning says why', () => {
    const { structure, told } = look(costs, { municipalityCode: '214', peers: 'region' });
    expect(structure.inhabitants).toBeNull();
    expect(rowOf(structure, 'total').eur_per_inhabitant).toBeNull();
    expect(rowOf(structure, 'total').percentile_rank).toBeNull();
    expect(rowOf(structure, 'total').peers?.count).toBe(1);
    expect(told).toEqual(['no-population']);
    expect(look(costs, { municipalityCode: '214', peers: 'size' }).structure.peers).toBeNull();
  });

  test('such peers are left out and counted', () => {
    const { structure, told } = look(costs, { municipalityCode: '609', peers: 'region' });
    expect(structure.peers?.count).toBe(0);
    expect(structure.peers?.left_out.map((each) => each.municipality_code)).toEqual(['099', '214']);
    expect(told).toEqual(['no-peers']);
    // Pori has more people than both together, so neither can be of its size.
    expect(look(costs, { municipalityCode: '609', peers: 'size' }).structure.peers?.left_out).toEqual([]);
  });

  test('both together have a figure', () => {
    expect(rowOf(look(costs).structure, 'total').eur_per_inhabitant).not.toBeNull();
  });
});

test('another year gives figure and change, each by its own inhabitants', () => {
  const before: CostStructure = {
    ...buildCosts([oulu, 'libraries', 40 * populationOf(oulu, 2015)], [oulu, 'ports', 7]),
    year: 2015,
  };
  const { structure } = look(
    buildCosts([oulu, 'libraries', perHead(oulu, 50)]),
    { municipalityCode: oulu },
    before,
  );
  const row = rowOf(structure, 'libraries');
  expect(row.compare_eur_per_inhabitant).toBeCloseTo(40, 9);
  expect(row.change_eur_per_inhabitant).toBeCloseTo(10, 9);
  expect(row.change_share).toBeCloseTo(0.25, 9);
  expect(rowOf(structure, 'total').compare_eur).toBe(40 * populationOf(oulu, 2015) + 7);
  expect(structure.compare?.services_of_one_year).toEqual(['ports']);
});

test('rank: nobody below is 0, all below is 1, ties count half', () => {
  expect(rankAmongPeers(1, [2, 3])).toBe(0);
  expect(rankAmongPeers(4, [2, 3])).toBe(1);
  expect(rankAmongPeers(2, [2, 2])).toBe(0.5);
  expect(rankAmongPeers(2, [])).toBeNull();
  expect(summarisePeers([])).toBeNull();
});

test('size classes leave no gap', () => {
  expect(sizeClasses[0]?.least).toBe(0);
  for (const [at, each] of sizeClasses.slice(1).entries()) expect(each.least).toBe(sizeClasses[at]!.most + 1);
  const ends = [1_999, 2_000, 5_000, 5_001, 100_000, 100_001].map((count) => sizeClassOf(count).id);
  expect(ends).toEqual(['under-2000', '2000-5000', '2000-5000', '5001-10000', '40001-100000', 'over-100000']);
});

describe('shipped costs of 2019', () => {
  const read = (options: Partial<StructureOptions>) => {
    const problems = new ProblemList();
    const path = join(dataFolder, 'finland', 'costs-2019.csv');
    return readStructureCosts([path], { dataFolder, ...options }, problems)!;
  };

  // Computed from the two CSV files by the csv module of Python 3 with quantiles of type 7 written out.
  test.each([
    ['basic-education', 1000.3455172783, 767.9674316459, 854.7258833807, 883.3851474381, 0.875],
    ['early-childhood-education', 594.533040698, 507.5062252098, 563.3477343476, 603.4838655545, 0.75],
    ['water-supply', -57.5310600567, -11.1107972021, 0, 0.4548375521, 0.125],
    ['total', 5530.0089055862, 5477.8425522923, 5599.5919034511, 5840.4800016548, 0.375],
  ])('Oulu beside its size class: %s', (id, perInhabitant, q1, median, q3, rank) => {
    const { costs, municipalityCode } = read({ municipality: 'Oulu' });
    const row = rowOf(look(costs, { municipalityCode }).structure, id);
    expect(row.eur_per_inhabitant).toBeCloseTo(perInhabitant, 8);
    expect(row.peers?.q1).toBeCloseTo(q1, 8);
    expect(row.peers?.median).toBeCloseTo(median, 8);
    expect(row.peers?.q3).toBeCloseTo(q3, 8);
    expect(row.percentile_rank).toBe(rank);
  });

  test('Nurmes counts Valtimo in costs and people, so it has a figure', () => {
    const { costs, municipalityCode } = read({ municipality: 'nurmes' });
    expect(look(costs, { municipalityCode }).structure.inhabitants).toBe(populationOf('541'));
  });
});

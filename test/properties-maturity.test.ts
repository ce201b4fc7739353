import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateAreas } from '../src/analyse/by-area.ts';
import { totalOf, workMaturity } from '../src/analyse/maturity.ts';
import { splitSavings } from '../src/analyse/maturity-split.ts';
import { findRowCorners } from '../src/analyse/row-corners.ts';
import { compileModel, type Model, type Output } from '../src/model/compile.ts';
import { type CostRow, type CostStructure, orderlessSum, sumIntoCells } from '../src/model/cost-structure.ts';
import type { MaturityUse } from '../src/model/maturity/forms.ts';
import type { LevelRow, MapLevel, Maturity } from '../src/model/maturity/maturity.ts';
import { outputPath } from '../src/model/path.ts';
import { dataOfModel, modelOfData } from '../src/model/saved-model.ts';
import type { Scenario } from '../src/model/scenario.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { readRegisters } from '../src/read/registers.ts';
import { findCorners } from '../src/sample/corners.ts';
import { evaluateDesign } from '../src/sample/design.ts';
import { createRandomDesign } from '../src/sample/random.ts';
import {
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from './model/build.ts';

const runs = { seed: 20261129, numRuns: 40 };
const { registers } = readRegisters(join(import.meta.dirname, '..', 'data'), new ProblemList());
const codes = ['139', '240', '564'] as const;
const services = ['basic-education', 'libraries', 'building-control'] as const;
const top = 4;

const share = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
const level = fc.integer({ min: 0, max: top * 4 }).map((each) => each / 4);
/** Three states of a map, each rising from level to level: low ≤ central ≤ high at every level. */
const map = fc
  .array(fc.tuple(share, share, share), { minLength: top, maxLength: top })
  .map((drawn): readonly (readonly [number, number, number])[] => {
    const states = [0, 1, 2].map((state) => drawn.map((each) => each[state]!).toSorted((a, b) => a - b));
    return drawn.map((_, at) => states.map((own) => own[at]!).toSorted((a, b) => a - b)) as never;
  });
const cell = fc.record({
  code: fc.constantFrom(...codes),
  service: fc.constantFrom(...services),
  eur: fc.integer({ min: 1, max: 9000 }).map((each) => each * 1000),
  level,
});
type DrawnCell = typeof cell extends fc.Arbitrary<infer Value> ? Value : never;
const cells = fc.uniqueArray(cell, {
  minLength: 1,
  maxLength: 9,
  selector: ({ code, service }) => `${code} ${service}`,
});
const range = fc.tuple(share, share).map(([a, b]): Ends => [Math.min(a, b) / 5, Math.max(a, b) / 5]);
const projects = fc.array(
  fc.record({
    pace: fc.constantFrom('quick' as const, 'slow' as const),
    isFixed: fc.boolean(),
    services: fc.subarray([...services], { minLength: 1 }),
    saving: range,
  }),
  { minLength: 1, maxLength: 4 },
);
const drawn = fc.record({ cells, map, projects });
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

function costsOf(list: readonly DrawnCell[]): CostStructure {
  const rows = list.map(
    ({ code, service, eur }, index): CostRow => ({
      year: 2019,
      municipalityCode: code,
      service,
      costType: 'net_operating_costs',
      amountEur: eur,
      index,
    }),
  );
  return {
    id: 'net',
    measure: 'net',
    year: 2019,
    files: ['memory'],
    area: 'municipalities',
    coversCountry: false,
    cells: sumIntoCells(rows, registers),
    rows,
    totalEur: orderlessSum(rows.map(({ amountEur }) => amountEur)),
    municipalityCodes: [...new Set(rows.map(({ municipalityCode }) => municipalityCode))],
    countedElsewhere: [],
    inhabitants: { known: true, count: 200_000 },
  };
}

function scenarioOf({ cells: list, map: states, projects: plans }: Drawn, use?: MaturityUse): Scenario {
  const scenario = buildScenario(
    plans.map(({ pace, isFixed, services: own, saving }, at) => {
      const known = own.filter((each) => list.some(({ service }) => service === each));
      const base = known.length === 0 ? [list[0]!.service] : known;
      const eur = typeof saving === 'number' ? saving : ([saving[0] * 1000, saving[1] * 1000] as const);
      return isFixed
        ? buildFixedProject(`p${at}`, pace, eur, base)
        : buildShareProject(`p${at}`, pace, base, saving);
    }),
    [costsOf(list)],
  );
  if (use === undefined) return { ...scenario, registers };
  const place = { file: 'memory' };
  const origin = { place, evidence: undefined };
  const maturity: Maturity = {
    costs: 'net',
    use,
    unknown: 'refuse',
    map: states.map(
      ([low, central, high], at): MapLevel => ({
        level: at + 1,
        share: buildQuantity(`maturity.realised_share.${at + 1}`, [low, high], 'share', { central }),
      }),
    ),
    rows: list.map(
      (each): LevelRow => ({
        municipalityCode: each.code,
        service: each.service,
        mainFunction: undefined,
        sector: undefined,
        level: each.level,
        share: undefined,
        place,
      }),
    ),
    sectors: new Map(),
    answers: undefined,
    origin,
  };
  return { ...scenario, registers, maturity };
}

const modelOf = (own: Drawn, use?: MaturityUse): Model => compileModel(scenarioOf(own, use));
const outputsOf = (model: Model): Output[] =>
  model.rows.map((row) => ({ row, measure: 'saving_eur_per_year' }));
const valuesOf = (model: Model): readonly Float64Array[] =>
  evaluateDesign(model, createRandomDesign(model, 40, 5), outputsOf(model));
const close = (a: number, b: number, size: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(size)));
const holds = (check: (own: Drawn) => void) => fc.assert(fc.property(drawn, check), runs);

test('all levels at 0 change nothing', () =>
  holds((own) => {
    const none = { ...own, cells: own.cells.map((each) => ({ ...each, level: 0 })) };
    const corners = (model: Model) => findRowCorners(model, outputsOf(model));
    const [without, levelled] = [modelOf(none), modelOf(none, 'reduce')];
    const [before, after] = [corners(without), corners(levelled)];
    for (const [at, { low, central, high }] of before.entries()) {
      close(after[at]!.low, low, high);
      close(after[at]!.central, central, high);
      close(after[at]!.high, high, high);
    }
  }));

test('what is left is between nothing and the costs, and the less the more is realised', () =>
  holds((own) => {
    const found = workMaturity(modelOf(own, 'reduce'))!;
    for (const { cell: each, left, oneLevelUp } of found.cells) {
      // The more is realised, the less is left.
      expect(left.high).toBeGreaterThanOrEqual(0);
      expect(left.high).toBeLessThanOrEqual(left.central);
      expect(left.central).toBeLessThanOrEqual(left.low);
      expect(left.low).toBeLessThanOrEqual(each.costEur);
      for (const value of Object.values(oneLevelUp!))
        expect(value).toBeGreaterThanOrEqual(-1e-9 * each.costEur);
    }
    const { eur_per_year: eur, left_low_eur_per_year: low, left_high_eur_per_year: high } = totalOf(found);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(eur * (1 + 1e-12));
  }));

test('a saving never grows by what is realised already, in any draw', () =>
  holds((own) => {
    const [without, reduced] = [modelOf(own), modelOf(own, 'reduce')];
    const at = without.rows.findIndex(({ level: each }) => each === 'total');
    // The inputs of both are drawn by their names, so that each draw is the same world.
    const [before, after] = [valuesOf(without)[at]!, valuesOf(reduced)[at]!];
    for (const [draw, value] of after.entries())
      expect(value).toBeLessThanOrEqual(before[draw]! * (1 + 1e-9) + 1e-6);
  }));

test('the split adds up to the cent, and changes no total', () =>
  holds((own) => {
    const [plain, split] = [modelOf(own), modelOf(own, 'split')];
    const before = findRowCorners(plain, outputsOf(plain));
    const after = findRowCorners(split, outputsOf(split));
    for (const [at, { low, central, high }] of before.entries())
      expect([after[at]!.low, after[at]!.central, after[at]!.high]).toEqual([low, central, high]);
    const rows = splitSavings(split, 'en');
    for (const [at, { level: kind, id }] of split.rows.entries()) {
      if (kind === 'overlap') continue;
      const parts = rows.filter((each) => each.level === kind && each.id === id);
      const sum = parts.reduce((all, each) => all + each.central_eur_per_year, 0);
      expect(Math.abs(sum - after[at]!.central)).toBeLessThan(0.005);
    }
  }));

test('splitting a cell into two at one level changes nothing', () =>
  holds((own) => {
    const split = own.cells.flatMap((each) => [
      { ...each, eur: each.eur * 0.25 },
      { ...each, eur: each.eur * 0.75 },
    ]);
    // Rows of one municipality and service are one cell with one level.
    const rows = scenarioOf(own, 'reduce').maturity!.rows;
    const whole = scenarioOf(own, 'reduce');
    const parted = { ...whole, costs: [costsOf(split)], maturity: { ...whole.maturity!, rows } };
    const [a, b] = [compileModel(whole), compileModel(parted)];
    const [before, after] = [valuesOf(a), valuesOf(b)];
    for (const at of a.rows.keys())
      for (const [draw, value] of before[at]!.entries()) close(after[at]![draw]!, value, value);
    close(
      totalOf(workMaturity(b)!).left_central_eur_per_year,
      totalOf(workMaturity(a)!).left_central_eur_per_year,
      totalOf(workMaturity(a)!).eur_per_year,
    );
  }));

test('two municipalities at one level save together what one of both costs saves', () =>
  holds((own) => {
    const one = own.cells
      .filter(({ code }) => code === '240')
      .map((each) => ({ ...each, code: '240' as const }));
    if (one.length === 0) return;
    const two = one.flatMap((each) => [
      { ...each, eur: each.eur * 0.5 },
      { ...each, code: '564' as const, eur: each.eur * 0.5 },
    ]);
    const [a, b] = [modelOf({ ...own, cells: one }, 'reduce'), modelOf({ ...own, cells: two }, 'reduce')];
    const [before, after] = [valuesOf(a), valuesOf(b)];
    for (const at of a.rows.keys())
      for (const [draw, value] of before[at]!.entries()) close(after[at]![draw]!, value, value);
  }));

test('low and high that are called proven have no draw beyond, and ends are met by a corner', () =>
  holds((own) => {
    const model = modelOf(own, 'reduce');
    const outputs = outputsOf(model);
    const draws = valuesOf(model);
    for (const [at, output] of outputs.entries()) {
      const directions = model.directionsOf(output);
      const corners = findCorners(model, [output])[0]!;
      if (!directions.isUniform) continue;
      const slack = 1e-9 * Math.max(1, Math.abs(corners.high), Math.abs(corners.low));
      for (const value of draws[at]!) {
        expect(value).toBeGreaterThanOrEqual(corners.low - slack);
        expect(value).toBeLessThanOrEqual(corners.high + slack);
      }
    }
  }));

test('areas add up to the row in every kind of division', () =>
  holds((own) => {
    for (const use of ['reduce', 'split'] as const) {
      const model = modelOf(own, use);
      const measures = ['saving_eur_per_year', 'person_years'] as const;
      const outputs = measures.flatMap((measure) => model.rows.map((row): Output => ({ row, measure })));
      const corners = findRowCorners(model, outputs);
      const known = new Map(outputs.map((output, at) => [outputPath(output), corners[at]!]));
      for (const kind of ['municipality', 'region', 'service'] as const) {
        const areas = estimateAreas(model, kind, 'en', known);
        const total = areas.filter(({ level: each }) => each === 'total');
        const at = outputs.findIndex(({ row }) => row.level === 'total');
        const sum = total.reduce((all, { central_eur_per_year: eur }) => all + eur, 0);
        close(sum, corners[at]!.central, corners[at]!.high);
      }
    }
  }));

test('a saved model is the same model', () =>
  holds((own) => {
    const scenario = scenarioOf(own, 'reduce');
    const saved = { scenario, digests: new Map(), problems: [], set: [] };
    const again = modelOfData(JSON.parse(JSON.stringify(dataOfModel(saved)))).scenario;
    const [before, after] = [
      valuesOf(compileModel(scenario)),
      valuesOf(compileModel({ ...again, registers })),
    ];
    for (const [at, column] of before.entries()) expect([...after[at]!]).toEqual([...column]);
  }));

import { expect, test } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { buildCosts, buildFixedProject, buildScenario } from './build.ts';

/** Money of 2015 in prices of 2020, which are half as high again; a project of so many euros a year of 2015. */
function madeModel(): Model {
  const costs = buildCosts([['libraries', 3_000_000]]);
  const level = (year: number, index: number) =>
    [year, { year, index, from: undefined, source: undefined }] as const;
  const levels = new Map([level(2015, 100), level(2020, 150)]);
  const scenario = buildScenario([buildFixedProject('a', 'quick', [500, 1500])], [costs]);
  return compileModel({ ...scenario, prices: { year: 2020, index: 'an-index', levels } });
}

const measures = [
  'saving_eur_per_year',
  'person_years',
  'tax_points',
] as const satisfies readonly MeasureName[];

/** Figures of the project at some amounts of euros a year, of one evaluation of blocks. */
function figuresOf(
  model: Model,
  blocks: readonly (readonly number[])[],
): readonly (readonly (readonly number[])[])[] {
  const row = model.rows.find(({ id }) => id === 'a')!;
  const outputs = measures.map((measure) => ({ row, measure }));
  const amountAt = model.inputs.findIndex(({ path }) => path.endsWith('amount_eur_per_year'));
  return model.withEvaluation((evaluate) =>
    blocks.map((amounts) => {
      const columns = model.inputs.map(({ central }, at) =>
        at === amountAt ? Float64Array.from(amounts) : new Float64Array(amounts.length).fill(central),
      );
      const out = outputs.map(() => new Float64Array(amounts.length));
      evaluate(columns, amounts.length, outputs, out);
      expect([...columns[amountAt]!]).toEqual(amounts);
      return out.map((column) => [...column]);
    }),
  );
}

test('what is written in prices of another year is turned at each point, and shares of money are the same in any prices', () => {
  const model = madeModel();
  const expected = (amounts: readonly number[]) => [
    amounts.map((eur) => eur * 1.5),
    // The price of a person-year and the worth of a tax point are turned with it.
    amounts.map((eur) => eur / 48740),
    amounts.map((eur) => eur / 949.3e6),
  ];
  // Blocks that grow, shrink, and are as long as the one before, each with values of its own.
  const blocks = [[600], [700, 800, 900], [500, 1100], [1000, 1200], [1300, 1400, 1500, 510]];
  for (const [at, figures] of figuresOf(model, blocks).entries())
    for (const [which, wanted] of expected(blocks[at]!).entries())
      for (const [point, value] of wanted.entries()) expect(figures[which]![point]).toBeCloseTo(value, 10);
});

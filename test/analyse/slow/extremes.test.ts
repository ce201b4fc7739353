import { expect, test } from 'vitest';
import { estimateModel } from '../../../src/analyse/estimate.ts';
import { benefitMeasures, flowMeasures } from '../../../src/model/cash-flow/measures.ts';
import { columnName } from '../../../src/model/column-name.ts';
import type { Model, Output } from '../../../src/model/compile.ts';
import { parseOutputPath } from '../../../src/model/path.ts';
import type { Result } from '../../../src/model/result.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { evaluateAt } from '../../../src/sample/corners.ts';
import { compileRandomScenario, listPoints } from '../../random-scenario.ts';
import { worded } from '../../worded.ts';

const scenarios = 300;
/** A figure this far beyond an end, as a part of the larger one, is rounding. */
const roundingShare = 1e-9;

/** A figure that is printed with a low and a high. */
interface Printed {
  readonly path: string;
  readonly output: Output;
  readonly low: number;
  readonly high: number;
  /** Other figures of it: central, and percentiles where it is drawn. */
  readonly others: readonly number[];
}

const measuresOfRows = ['saving_eur_per_year', 'person_years', ...benefitMeasures, ...flowMeasures] as const;

function listPrinted(model: Model, { estimates, years }: Result): readonly Printed[] {
  const printed: Printed[] = [];
  const add = (
    path: string,
    row: Readonly<Record<string, unknown>>,
    nameOf: (statistic: string) => string,
  ) => {
    const value = (statistic: string) => row[nameOf(statistic)];
    const [low, high] = [value('low'), value('high')];
    // A payback that is not always reached and a ratio to no cost have no ends to hold.
    if (typeof low !== 'number' || typeof high !== 'number') return;
    const parsed = parseOutputPath(path, model);
    if (parsed === undefined) throw new Error(`${path} is no output`);
    const others = ['central', 'mean', 'p05', 'p50', 'p95'].map(value);
    const numbers = others.filter((each) => typeof each === 'number');
    printed.push({ path, output: parsed, low, high, others: numbers });
  };
  for (const row of estimates) {
    if (row.level === 'overlap') continue;
    const name = row.level === 'total' ? 'total' : `${row.level}.${row.id}`;
    for (const measure of measuresOfRows)
      add(`${name}.${measure}`, row, (statistic) => columnName(measure, statistic as 'low'));
  }
  for (const row of years ?? []) {
    if (row.level === 'overlap') continue;
    const name = row.level === 'total' ? 'total' : `${row.level}.${row.id}`;
    add(`${name}.${row.measure}.${row.year}`, row, (statistic) => `${statistic}_eur`);
  }
  return printed;
}

/** Figures that lie beyond the low or the high printed for them. */
function beyond({ path, low, high }: Printed, values: Iterable<number>): string[] {
  const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
  for (const value of values)
    if (value < low - slack || value > high + slack) return [`${path}: ${value} outside ${low} to ${high}`];
  return [];
}

test('no draw, central value or corner lies beyond a printed low or high, in random scenarios', {
  timeout: 600_000,
}, () => {
  const counts = { scenarios: 0, figures: 0, corners: 0 };
  const found: string[] = [];
  for (let run = 0; counts.scenarios < scenarios; run++) {
    const model = compileRandomScenario(run);
    // Some would start after their last year.
    if (model === undefined) continue;
    const problems = new ProblemList();
    const facts = { version: '0', node: '0', set: [], digests: new Map(), language: 'en' as const };
    const result = estimateModel(model, { ...facts, by: run % 4 === 0 ? 'year' : undefined }, problems);
    const printed = listPrinted(model, result);
    counts.scenarios++;
    counts.figures += printed.length;
    const told = problems.all.filter(({ name }) => name === 'corner-not-extreme');
    found.push(...told.map((problem) => `${run}: ${worded(problem).found}`));
    for (const each of printed) found.push(...beyond(each, each.others).map((text) => `${run}: ${text}`));
    const points = listPoints(model);
    counts.corners += points.length > 0 ? 1 : 0;
    if (points.length === 0) continue;
    const columns = evaluateAt(
      model,
      printed.map(({ output }) => output),
      points,
    );
    for (const [at, each] of printed.entries())
      found.push(...beyond(each, columns[at]!).map((text) => `${run}, corner: ${text}`));
  }
  expect(found).toEqual([]);
  expect(counts.corners).toBeGreaterThan(200);
});

import type { CheckedValue, Expectation, Numbers } from '../model/check.ts';
import type { Model } from '../model/compile.ts';
import { parseOutputPath, rowPath } from '../model/path.ts';
import type { Estimate, Result } from '../model/result.ts';
import type {
  Expectation as ExpectedKind,
  Tolerance,
  ToleranceFault,
} from '../problems/catalogue/phrases.ts';
import { findCorners } from '../sample/corners.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign } from '../sample/draws.ts';
import { summariseDraws } from './summary.ts';

/** What a lock file allows: the last bits may differ between processors and versions of Node. */
export const lockTolerance = 1e-9;

/** Every number of a result, by the paths users write. */
export function numbersOfResult(result: Result): Numbers {
  const numbers = new Map<string, number | string | boolean>();
  const put = (path: string, value: unknown): void => {
    if (typeof value === 'number' || typeof value === 'boolean') numbers.set(path, value);
  };
  for (const row of result.estimates)
    for (const [key, value] of Object.entries(row)) put(`${pathOfEstimate(row)}.${key}`, value);
  for (const [key, value] of Object.entries(result.maturity?.total ?? {}))
    put(`maturity.total.${key}`, value);
  for (const costs of result.costs) {
    for (const [key, value] of Object.entries(costs))
      if (key !== 'yardstick') put(`costs.${costs.id}.${key}`, value);
  }
  for (const [index, reference] of result.reference.entries()) {
    for (const [key, value] of Object.entries(reference)) put(`reference.${index + 1}.${key}`, value);
  }
  for (const input of result.inputs) {
    for (const key of ['low', 'central', 'high'] as const) put(`${input.path}.${key}`, input[key]);
  }
  for (const { of, bars } of result.sensitivity.tornado) {
    for (const bar of bars) put(`tornado.${of}.${bar.input}.swing`, bar.swing);
  }
  return numbers;
}

/** The path of a row of an estimate. */
export function pathOfEstimate({ level, id, pace }: Pick<Estimate, 'level' | 'id' | 'pace'>): string {
  return rowPath({ level, id, pace: pace ?? undefined, projects: [] });
}

/** The value at a path: one of the result's numbers, or a corner of an output that the result does not print. */
export function valueAtPath(
  path: string,
  numbers: Numbers,
  model: Model,
): number | string | boolean | undefined {
  const known = numbers.get(path);
  if (known !== undefined) return known;
  const parsed = parseOutputPath(path, model);
  const { statistic } = parsed ?? {};
  if (parsed === undefined || (statistic !== 'low' && statistic !== 'central' && statistic !== 'high'))
    return undefined;
  const { row, measure, year } = parsed;
  const value = findCorners(model, [{ row, measure, year }])[0]?.[statistic];
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Holds one expectation against what was found; a value without a tolerance of its own has that of a lock.
 *
 * Units   draws: standard errors of a mean or percentile, told from the draws of the model
 */
export function checkValue(
  expectation: Expectation,
  found: number | string | boolean | undefined,
  model: Model | undefined,
  line: number | undefined,
): CheckedValue {
  const { path, value, source, note } = expectation;
  const { room, tolerance } = toleranceOf(expectation, model);
  const isNumeric = typeof value === 'number' && typeof found === 'number';
  const change = isNumeric ? found - value : null;
  return {
    path,
    expected: value,
    found: found ?? null,
    change,
    tolerance: isNumeric ? tolerance : { is: 'exact' },
    source: source ?? null,
    note: note ?? null,
    moved: change === null ? found !== value : !(Math.abs(change) <= room + roundingOf(value, found)),
    line: line ?? null,
  };
}

/** The last bits of two numbers, which their difference has lost: 300.1 less 300 is a little more than 0.1. */
const roundingShare = 2 * Number.EPSILON;

function roundingOf(value: Expectation['value'], found: CheckedValue['found'] | undefined): number {
  return roundingShare * Math.max(Math.abs(Number(value)), Math.abs(Number(found ?? 0)));
}

/** More standard errors than draws ever differ by from one seed to the next. */
const mostStandardErrors = 100;
/** No euro, person or share is this large, so that a tolerance beside 0 which is holds for anything. */
const beyondAnything = 1e15;

/** Why a tolerance cannot be used, as far as that is known without running anything; undefined where it can. */
export function toleranceFault({
  value,
  absolute,
  relative,
  draws,
}: Expectation): ToleranceFault | undefined {
  const given = [absolute, relative, draws].filter((each) => each !== undefined).length;
  if (given > 1) return { is: 'several' };
  if (given === 0) return undefined;
  if (typeof value !== 'number') return { is: 'not-a-number' };
  const size = value === 0 ? beyondAnything : Math.abs(value);
  if (relative !== undefined && relative >= 1) return { is: 'relative', relative };
  if (absolute !== undefined && absolute >= size) return { is: 'absolute', absolute };
  if (draws !== undefined && draws > mostStandardErrors) return { is: 'draws', draws };
  return undefined;
}

/** Why a tolerance in standard errors cannot be used: the value is no statistic of draws. */
export function drawsFault(
  { path, draws }: Expectation,
  model: Model | undefined,
): ToleranceFault | undefined {
  if (draws === undefined) return undefined;
  const error = model && standardErrorAt(path, model);
  return error === undefined ? { is: 'no-statistic' } : undefined;
}

/** What a check expects of a value, where what is written is of another kind than what was found. */
export function kindExpected(
  { value }: Expectation,
  found: number | string | boolean | undefined,
): ExpectedKind | undefined {
  if (typeof found === 'number' && typeof value !== 'number') return { is: 'number' };
  if (typeof found === 'boolean' && typeof value !== 'boolean') return { is: 'true-or-false' };
  return undefined;
}

function toleranceOf(
  { path, value, absolute, relative, draws }: Expectation,
  model: Model | undefined,
): { readonly room: number; readonly tolerance: Tolerance } {
  const size = typeof value === 'number' ? Math.abs(value) : 0;
  if (absolute !== undefined) return { room: absolute, tolerance: { is: 'absolute', absolute } };
  if (relative !== undefined) return { room: relative * size, tolerance: { is: 'relative', relative } };
  if (draws !== undefined) {
    const error = model && standardErrorAt(path, model);
    return { room: draws * (error ?? 0), tolerance: { is: 'draws', draws, error } };
  }
  return { room: lockTolerance * size, tolerance: { is: 'relative', relative: lockTolerance } };
}

/** Standard error of a statistic of the draws; undefined where the path names no such statistic. */
export function standardErrorAt(path: string, model: Model): number | undefined {
  const parsed = parseOutputPath(path, model);
  if (parsed === undefined) return undefined;
  const { row, measure, year, statistic } = parsed;
  if (statistic !== 'mean' && statistic !== 'p05' && statistic !== 'p50' && statistic !== 'p95')
    return undefined;
  const [draws] = evaluateDesign(model, createDrawDesign(model), [{ row, measure, year }]);
  return summariseDraws(draws!, model.scenario.settings.sampling).errors[statistic];
}

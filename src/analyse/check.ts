import type { CheckedValue, Expectation, Numbers } from '../model/check.ts';
import type { Model } from '../model/compile.ts';
import { parseOutputPath, rowPath } from '../model/path.ts';
import type { Result } from '../model/result.ts';
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
  for (const row of result.estimates) {
    const path = rowPath({ level: row.level, id: row.id, pace: row.pace ?? undefined, projects: [] });
    for (const [key, value] of Object.entries(row)) put(`${path}.${key}`, value);
  }
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
  const { room, text } = toleranceOf(expectation, model);
  const isNumeric = typeof value === 'number' && typeof found === 'number';
  const change = isNumeric ? found - value : null;
  return {
    path,
    expected: value,
    found: found ?? null,
    change,
    tolerance: isNumeric ? text : 'equal',
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

/** Why a tolerance says nothing, if it does not. */
export function toleranceFault(
  { path, absolute, relative, draws }: Expectation,
  model: Model | undefined,
): string | undefined {
  if ([absolute, relative, draws].filter((each) => each !== undefined).length > 1)
    return 'several tolerances are given';
  if (draws === undefined) return undefined;
  const error = model && standardErrorAt(path, model);
  return error === undefined ? 'only means and percentiles of draws have standard errors' : undefined;
}

function toleranceOf(
  { path, value, absolute, relative, draws }: Expectation,
  model: Model | undefined,
): { readonly room: number; readonly text: string } {
  const size = typeof value === 'number' ? Math.abs(value) : 0;
  if (absolute !== undefined) return { room: absolute, text: `±${absolute}` };
  if (relative !== undefined) return { room: relative * size, text: `±${relative} of it` };
  if (draws !== undefined) {
    const error = model && standardErrorAt(path, model);
    return { room: draws * (error ?? 0), text: `±${draws} standard errors (${error ?? 'none'})` };
  }
  return { room: lockTolerance * size, text: `±${lockTolerance} of it` };
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

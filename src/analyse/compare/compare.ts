import { mixScenarios } from '../../model/compare/mix-scenarios.ts';
import type {
  ChangedOutput,
  ComparedSide,
  ComparisonOfSides,
  NoParts,
  PartOfChange,
} from '../../model/compare/result.ts';
import { compileModel, type Model } from '../../model/compile.ts';
import { measureUnit } from '../../model/measure.ts';
import { readOutputPath } from '../../model/path.ts';
import { municipalityOfCode } from '../../model/register.ts';
import type { Scenario } from '../../model/scenario.ts';
import { InputError, ProblemList } from '../../problems/problem.ts';
import { pathOfEstimate } from '../check.ts';
import { estimateModel } from '../estimate.ts';
import type { RunFacts } from '../record.ts';
import {
  type Compared,
  comparablePaths,
  cornerFigure,
  type Figure,
  printedFigure,
  readCompared,
} from './figures.ts';
import { numbersOfRows, type Side } from './side.ts';
import { splitChange, type Taken } from './split-change.ts';

/** How far an output may change: in its own unit, or as a part of what it was. */
export interface MaxChange {
  readonly text: string;
  readonly value: number;
  readonly isShare: boolean;
}

/**
 * The change of an output from one side to the other, and what it is made of.
 *
 * Units   those of the output
 * Throws  InputError where one side does not have the output, or where they count savings in two ways
 */
export function compareSides(
  before: Side,
  after: Side,
  of: string,
  maxChange: MaxChange | undefined,
  facts: RunFacts,
  problems: ProblemList,
): ComparisonOfSides {
  const compared = readCompared(of);
  const numbers = { before: numbersOfRows(before.rows), after: numbersOfRows(after.rows) };
  const now = {
    before: figureOf(before, compared, numbers.before, problems),
    after: figureOf(after, compared, numbers.after, problems),
  };
  checkSides(before, after, compared, problems);
  problems.throwIfErrors();
  const printed = {
    before: (before.printed && printedFigure(compared, before.printed)) ?? now.before!,
    after: (after.printed && printedFigure(compared, after.printed)) ?? now.after!,
  };
  const { parts, reason } = partsOf(before, after, compared, { now, printed }, facts);
  const change = printed.after.central - printed.before.central;
  const { measure } = readOutputPath(compared.path);
  return {
    of: compared.path,
    unit: measure === undefined ? '' : measureUnit(measure),
    before: printed.before.central,
    after: printed.after.central,
    change,
    before_low: printed.before.low ?? null,
    after_low: printed.after.low ?? null,
    change_low: difference(printed.after.low, printed.before.low),
    before_high: printed.before.high ?? null,
    after_high: printed.after.high ?? null,
    change_high: difference(printed.after.high, printed.before.high),
    parts: [...parts],
    reason,
    max_change: maxChange === undefined ? null : limitOf(maxChange, printed.before.central, change),
    sides: { before: recordSide(before, compared), after: recordSide(after, compared) },
    outputs: changedOutputs(numbers.before, numbers.after),
    names: Object.fromEntries([...before.rows, ...after.rows].map((row) => [pathOfEstimate(row), row.label])),
    problems: [...problems.all],
  };
}

/** The figure of one side as this version finds it; reported where it has none. */
function figureOf(
  { model, file }: Side,
  compared: Compared,
  numbers: ReadonlyMap<string, number>,
  problems: ProblemList,
): Figure | undefined {
  const figure = printedFigure(compared, numbers) ?? (model && cornerFigure(compared, model));
  if (figure === undefined) {
    const known = comparablePaths(numbers, model);
    problems.add('unknown-path', { file }, { found: compared.path, known });
  }
  return figure;
}

/** What the two sides must have in common, or a reader must know that they do not. */
function checkSides(before: Side, after: Side, compared: Compared, problems: ProblemList): void {
  const place = { file: after.file };
  if (before.view !== after.view) problems.add('compared-views-differ', place, {});
  const [from, to] = [before, after].map((side) => priceYearOf(side, compared));
  if (from !== to) problems.add('compared-prices-differ', place, { before: from ?? null, after: to ?? null });
  if ((before.model === undefined || after.model === undefined) && before.version !== after.version)
    problems.add('compared-versions-differ', place, { before: before.version, after: after.version });
  checkScopes(before, after, problems);
}

/** A reader must know where the costs are not of the same municipalities, also where they are as many. */
function checkScopes(before: Side, after: Side, problems: ProblemList): void {
  const { municipalities: from, municipalityCodes: fromCodes } = before;
  const { municipalities: to, municipalityCodes: toCodes } = after;
  if (from === undefined || to === undefined) return;
  const registers = before.model?.scenario.registers ?? after.model?.scenario.registers;
  const without = (codes: readonly string[] = [], others: readonly string[] = []) =>
    codes
      .filter((code) => !others.includes(code))
      .map((code) =>
        registers === undefined
          ? { name: { fi: code, sv: code }, code }
          : municipalityOfCode(code, registers),
      );
  const isKnown = fromCodes !== undefined && toCodes !== undefined;
  const onlyBefore = isKnown ? without(fromCodes, toCodes) : [];
  const onlyAfter = isKnown ? without(toCodes, fromCodes) : [];
  if (isKnown ? onlyBefore.length + onlyAfter.length === 0 : from === to) return;
  const place = { file: after.file };
  problems.add('compared-scopes-differ', place, { before: from, after: to, onlyBefore, onlyAfter });
}

interface FigurePairs {
  readonly now: { readonly before: Figure | undefined; readonly after: Figure | undefined };
  readonly printed: { readonly before: Figure; readonly after: Figure };
}

function partsOf(
  before: Side,
  after: Side,
  compared: Compared,
  { now, printed }: FigurePairs,
  facts: RunFacts,
): { readonly parts: readonly PartOfChange[]; readonly reason: NoParts | null } {
  const [from, to] = [before.model, after.model];
  if (from === undefined || to === undefined) return { parts: [], reason: 'result-without-model' };
  const parts = splitChange(printed.before, printed.after, (taken) => {
    const flags = Object.values(taken);
    // The two scenarios themselves are as they are printed.
    if (!flags.includes(true)) return now.before;
    if (!flags.includes(false)) return now.after;
    return mixedFigure(mixed(from.scenario, to.scenario, taken), compared, after.view, facts);
  });
  return parts === undefined ? { parts: [], reason: 'no-figure-between' } : { parts, reason: null };
}

function mixed(before: Scenario, after: Scenario, taken: Taken): Scenario {
  const of = (part: keyof Taken) => (taken[part] ? after : before);
  return mixScenarios({
    data: of('data'),
    parameters: of('parameters'),
    projects: of('projects'),
    settings: of('settings'),
  });
}

/** A figure of a scenario that neither side is; undefined where it has none. */
function mixedFigure(
  scenario: Scenario,
  compared: Compared,
  view: Side['view'],
  facts: RunFacts,
): Figure | undefined {
  try {
    const model = compileModel(scenario, view);
    return cornerFigure(compared, model) ?? estimatedFigure(model, compared, facts);
  } catch (error) {
    // Such as a saving above its costs: that the two scenarios are sound says nothing of what lies between them.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** A figure that needs draws; undefined where there is none. */
function estimatedFigure(model: Model, compared: Compared, facts: RunFacts): Figure | undefined {
  if (compared.hasExtremes) return undefined;
  const { estimates } = estimateModel(model, facts, new ProblemList());
  return printedFigure(compared, numbersOfRows(estimates));
}

function limitOf({ text, value, isShare }: MaxChange, before: number, change: number) {
  const most = isShare ? value * Math.abs(before) : value;
  return { limit: text, most, exceeded: Math.abs(change) > most };
}

function recordSide(side: Side, compared: Compared): ComparedSide {
  const { kind, file, scenario, version, digests } = side;
  return { kind, file, scenario, version, price_year: priceYearOf(side, compared) ?? null, digests };
}

/** Year in whose prices the row of what is compared is. */
function priceYearOf({ rows }: Side, { path }: Compared): number | null | undefined {
  const { owner } = readOutputPath(path);
  return rows.find((row) => pathOfEstimate(row) === owner)?.price_year;
}

/** Every number that rows of one side print, beside that of the other. */
function changedOutputs(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): ChangedOutput[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((of) => {
    const [from, to] = [before.get(of), after.get(of)];
    return { of, before: from ?? null, after: to ?? null, change: difference(to, from) };
  });
}

function difference(to: number | undefined, from: number | undefined): number | null {
  return to === undefined || from === undefined ? null : to - from;
}

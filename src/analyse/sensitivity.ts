import { isWorth } from '../model/cash-flow/measures.ts';
import type { Model, Output } from '../model/compile.ts';
import { measureUnit } from '../model/measure.ts';
import { inputByPath, outputPath, outputPaths, parseOutputPath } from '../model/path.ts';
import { leastReplicatedSamples } from '../model/replicate.ts';
import type { Reference } from '../model/scenario.ts';
import type { Grid, Sensitivity, Switching, Tornado, VarianceIndices } from '../model/sensitivity.ts';
import { drawnMethods, type InputGrouping, type SensitivityMethod } from '../model/sensitivity-method.ts';
import { boundsText } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import { moveOneAtATime } from '../sample/one-at-a-time.ts';
import type { KeptDraws } from './draw.ts';
import { drawUntilExact, type LargestError } from './draw-until-exact.ts';
import { checkFigures, describeNoFigure } from './finite-output.ts';
import { drawnMoney } from './money.ts';
import { rankInputs, widestRankInterval } from './rank-correlation.ts';
import { comparedOutput, turnedCentral } from './reconcile.ts';
import { findSwitchingValues } from './switching-value.ts';
import { buildTornado } from './tornado.ts';
import { buildGrid, type SideRequest } from './two-way.ts';
import { largestErrorOfInformation, valueInformation } from './value-of-information.ts';
import { findVarianceIndices } from './variance-indices.ts';

/** One side of a grid as the user names it: a path, and other ends where wanted. */
export interface SidePath {
  readonly path: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface SensitivityRequest {
  readonly methods: readonly SensitivityMethod[];
  /** Paths of outputs; none means each pace and the total. */
  readonly of: readonly string[];
  readonly x?: SidePath | undefined;
  readonly y?: SidePath | undefined;
  readonly steps: number;
  /** A number; left out, the published ends of the output. */
  readonly target?: number | undefined;
  /** What one index of variance is about; left out, an input. */
  readonly group?: InputGrouping | undefined;
  /** How exact drawn figures are to be; see widestRankInterval, largestErrorOfInformation and findVarianceIndices. */
  readonly precision?: number | undefined;
}

/** What the methods gave, and how many draws that took at most: with a precision more than the settings say. */
export interface SensitivityAnalysis {
  readonly sensitivity: Sensitivity;
  readonly samples: number;
}

/**
 * What moves the outputs of a model, by each method asked for.
 *
 * Throws  InputError where a path of the request names nothing
 */
export function analyseSensitivity(
  model: Model,
  request: SensitivityRequest,
  problems: ProblemList,
): SensitivityAnalysis {
  const outputs = matchOutputs(model, request.of, problems);
  const sides = [request.x, request.y].map((side) => side && matchSide(model, side, problems));
  checkDrawn(model, outputs, request, problems);
  problems.throwIfErrors();
  const moved = moveOneAtATime(model, outputs);
  const has = (method: SensitivityMethod) => request.methods.includes(method);
  // A switching value is asked of single points, so that an output may have no figure elsewhere.
  const isPointwise = request.methods.every((method) => method === 'switching');
  const asked = isPointwise ? { ...moved, values: outputs.map(() => new Map()) } : moved;
  checkFigures(model, outputs, asked, problems);
  problems.throwIfErrors();
  const tornados = outputs.map((output, at) => buildTornado(model, output, at, moved));
  const drawn = (asked: readonly Output[], largestErrorOf: (draws: KeptDraws) => LargestError) =>
    drawUntilExact(model, asked, request.precision, largestErrorOf, problems);
  const ranked = has('rank')
    ? drawn(outputs, (draws) => widestRankInterval(rankInputs(model, draws)))
    : undefined;
  const informed = has('value-of-information')
    ? drawn(decisionsOf(model, outputs, request), (draws) =>
        largestErrorOfInformation(valueInformation(model, draws), draws),
      )
    : undefined;
  const result: Sensitivity = {
    tornado: has('tornado') ? tornados : [],
    grid: has('grid')
      ? outputs.flatMap((output, at) => {
          const [x, y] = chooseSides(model, tornados[at]!, sides[0], sides[1]);
          if (!checkSides(model, output, x, y, problems)) return [];
          if (x !== undefined && y !== undefined) {
            const grid = buildGrid(model, output, x, y, request.steps, request.target);
            checkGrid(model, output, grid, problems);
            return [grid];
          }
          problems.add('too-few-inputs', undefined, { output: outputPath(output) });
          return [];
        })
      : [],
    switching: has('switching')
      ? [...outputs, ...worthOfSums(model, request)].flatMap((output) =>
          switchingOf(model, output, request, problems),
        )
      : [],
    rank: ranked === undefined ? [] : [...rankInputs(model, ranked)],
    sobol: has('sobol') ? outputs.map((output) => indicesOf(model, output, request, problems)) : [],
    value_of_information: informed === undefined ? [] : [...valueInformation(model, informed)],
  };
  problems.throwIfErrors();
  const samples = [ranked, informed].flatMap((each) => each?.settings.samples ?? []);
  return { sensitivity: result, samples: Math.max(...samples, model.scenario.settings.samples) };
}

function indicesOf(
  model: Model,
  output: Output,
  { group = 'input', precision }: SensitivityRequest,
  problems: ProblemList,
): VarianceIndices {
  // Not what other methods were drawn with until exact: indices asked for alone are the same.
  const { samples } = model.scenario.settings;
  const found = findVarianceIndices(model, output, group, samples, precision);
  const { widest_interval: width, base_points: points } = found;
  if (precision !== undefined && width > precision)
    problems.add('interval-not-reached', undefined, { output: outputPath(output), width, precision, points });
  return found;
}

/** Tells what methods that rest on draws cannot be asked: too few draws, and a decision by something else than euros. */
function checkDrawn(
  model: Model,
  outputs: readonly Output[],
  { methods }: SensitivityRequest,
  problems: ProblemList,
): void {
  const { settings, file } = model.scenario;
  const what = drawnMethods.filter((each) => methods.includes(each)).join(', ');
  if (what !== '' && settings.samples < leastReplicatedSamples && settings.sampling === 'random')
    problems.add(
      'too-few-for-replicates',
      { file },
      { found: settings.samples, least: leastReplicatedSamples, what },
    );
  if (!methods.includes('value-of-information')) return;
  for (const output of outputs) {
    const unit = measureUnit(output.measure);
    if (unit === 'eur' || unit === 'eur_per_year') continue;
    problems.add('decision-not-in-euros', undefined, { output: outputPath(output) });
  }
}

/** The outputs that paths name; without any, the saving of each pace and of the total. */
export function matchOutputs(
  model: Model,
  paths: readonly string[],
  problems: ProblemList,
): readonly Output[] {
  if (paths.length === 0) {
    const rows = model.rows.filter((row) => row.level === 'pace' || row.level === 'total');
    return rows.map((row) => ({ row, measure: 'saving_eur_per_year' }));
  }
  return paths.flatMap((path) => {
    const parsed = parseOutputPath(path, model);
    if (parsed !== undefined && parsed.statistic === undefined)
      return [{ row: parsed.row, measure: parsed.measure, year: parsed.year }];
    problems.add('unknown-path', undefined, { found: path, known: outputPaths(model) });
    return [];
  });
}

/** What paces and the total are worth: without --of, where a project stops being worth its cost is asked as well. */
function worthOfSums(model: Model, { of, target }: SensitivityRequest): readonly Output[] {
  return of.length > 0 || target !== undefined ? [] : worthOfPaces(model);
}

/** What is decided on: without --of what paces and the total are worth, where the scenario tells years. */
function decisionsOf(
  model: Model,
  outputs: readonly Output[],
  { of }: SensitivityRequest,
): readonly Output[] {
  const worth = of.length > 0 ? [] : worthOfPaces(model);
  return worth.length > 0 ? worth : outputs;
}

function worthOfPaces(model: Model): readonly Output[] {
  return drawnMoney(model).filter(({ row }) => row.level === 'pace' || row.level === 'total');
}

function matchSide(model: Model, side: SidePath, problems: ProblemList): SideRequest | undefined {
  const input = inputByPath(model, side.path);
  if (input !== undefined) return { input, low: side.low, high: side.high };
  problems.add('unknown-input', undefined, {
    found: side.path,
    known: model.inputs.map((each) => each.path),
  });
  return undefined;
}

/** Whether a table over two sides tells anything: two inputs, both moving the output, within what their units allow. */
function checkSides(
  model: Model,
  output: Output,
  x: SideRequest | undefined,
  y: SideRequest | undefined,
  problems: ProblemList,
): boolean {
  const before = problems.all.length;
  const used = model.inputsOf(output);
  for (const side of [x, y]) {
    if (side === undefined) continue;
    const input = model.inputs[side.input]!;
    const { low = input.low, high = input.high } = side;
    const bounds = model.boundsOf(side.input);
    if (!used.includes(side.input)) {
      problems.add('input-without-effect', undefined, { input: input.path, output: outputPath(output) });
    } else if (low === high) problems.add('input-without-range', undefined, { input: input.path });
    else if (low < bounds.least || high > bounds.most) {
      problems.add('side-beyond-unit', undefined, {
        input: input.path,
        low,
        high,
        expected: boundsText(input.unit, bounds),
      });
    }
  }
  if (x !== undefined && x.input === y?.input) {
    problems.add('same-input-twice', undefined, { input: model.inputs[x.input]!.path });
  }
  return problems.all.length === before;
}

/** The sides asked for; where one is left open, the largest bar that is not the other. */
function chooseSides(
  model: Model,
  tornado: Tornado,
  x: SideRequest | undefined,
  y: SideRequest | undefined,
): readonly [SideRequest | undefined, SideRequest | undefined] {
  const largest = (except: number | undefined): SideRequest | undefined => {
    const moving = tornado.bars.filter((bar) => bar.swing > 0);
    const inputs = moving.map((bar) => inputByPath(model, bar.input) as number);
    const input = inputs.find((each) => each !== except);
    return input === undefined ? undefined : { input };
  };
  const first = x ?? largest(y?.input);
  return [first, y ?? largest(first?.input)];
}

/** Tells a cell without a figure, which two inputs together may have though neither alone has. */
function checkGrid(model: Model, output: Output, { x, y, values }: Grid, problems: ProblemList): void {
  const row = values.findIndex((cells) => cells.some((value) => !Number.isFinite(value)));
  if (row < 0) return;
  const column = values[row]!.findIndex((value) => !Number.isFinite(value));
  const at = `${x.input} is ${x.values[column]} and ${y.input} is ${y.values[row]}`;
  problems.add('output-not-finite', undefined, describeNoFigure(model, output, at));
}

function switchingOf(
  model: Model,
  output: Output,
  request: SensitivityRequest,
  problems: ProblemList,
): readonly Switching[] {
  const inputs = model
    .inputsOf(output)
    .filter((index) => model.inputs[index]?.origin.place.file !== 'default');
  const targets = targetsOf(output, request.target, model.scenario.references, model);
  if (targets.length === 0 && !(request.of.length === 0 && model.scenario.timeline !== undefined)) {
    // An output that was asked for by name must be answered; of the default ones, those without a figure are left out.
    const name = request.of.length > 0 ? 'no-target' : 'no-target-by-default';
    problems.add(name, undefined, { output: outputPath(output) });
  }
  return targets.map((target) =>
    findSwitchingValues(model, target.output, target.value, target.from, inputs),
  );
}

interface Target {
  readonly value: number;
  readonly from: string;
  /** The output as the published statement means it: in tax points, with the yield of that statement. */
  readonly output: Output;
}

function targetsOf(
  output: Output,
  given: number | undefined,
  references: readonly Reference[],
  model: Model,
): readonly Target[] {
  if (given !== undefined) return [{ value: given, from: 'given', output }];
  const published = references.filter((each) => each.output === outputPath(output));
  if (published.length === 0 && isWorth(output.measure))
    return [{ value: 0, from: 'net present value 0', output }];
  return published.flatMap((reference) => {
    const { low, high, source, taxPointEur } = reference;
    const own = comparedOutput(model, output, reference);
    const tax = turnedCentral(model, taxPointEur ?? model.scenario.settings.taxPointEur);
    const yieldText = output.measure === 'tax_points' ? `, ${Math.round(tax / 1e6)} M€ a tax point` : '';
    return [
      { value: low, from: `published low, ${source}${yieldText}`, output: own },
      { value: high, from: `published high, ${source}${yieldText}`, output: own },
    ];
  });
}

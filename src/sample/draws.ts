import type { Model } from '../model/compile.ts';
import { createQuantileFunction, type QuantileFunction } from '../model/distribution/distribution.ts';
import { createMemberColumns } from '../model/joint-numbers.ts';
import { isFixed } from '../model/quantity.ts';
import { startOfReplicate } from '../model/replicate.ts';
import type { Settings } from '../model/scenario.ts';
import { type Bounds, units } from '../model/unit.ts';
import { createCopula, createScores, listCorrelatedGroups } from './correlation.ts';
import { blockLength, type Design, type FillBlock, inOrder } from './design.ts';
import { createInputStream } from './input-stream.ts';
import { createLatinHypercube, reorderSteps } from './latin-hypercube.ts';
import { createRandomDesign } from './random.ts';
import { createScrambledSobolSequence, type PointSet } from './sobol-sequence.ts';

export type DrawSettings = Pick<Settings, 'samples' | 'sampling' | 'seed'>;

/** Draws of every input as the settings say, with the correlations of the scenario. */
export function createDrawDesign(model: Model, settings: DrawSettings = model.scenario.settings): Design {
  const { samples, sampling, seed } = settings;
  switch (sampling) {
    case 'random':
      return correlateRandom(model, createRandomDesign(model, samples, seed), seed);
    case 'latin-hypercube':
      return createReplicatedDesign(model, samples, (inputs, part, size) =>
        createCorrelatedHypercube(model, inputs, part, size, seed),
      );
    case 'sobol':
      return createReplicatedDesign(
        model,
        samples,
        (_, part, size) => createScrambledSobolSequence(seed, `draws ${part}`, size),
        correlateBlock(model),
      );
    default:
      return sampling satisfies never;
  }
}

type BlockChange = (columnOf: (input: number) => Float64Array, count: number) => void;

/** Makes the probabilities of correlated inputs dependent, block by block. */
function correlateBlock(model: Model): BlockChange {
  const groups = listCorrelatedGroups(model).map((group) => ({ ...group, copula: createCopula(group) }));
  return (columnOf, count) => {
    for (const { inputs, copula } of groups) copula(inputs.map(columnOf), count);
  };
}

/** Random draws in which correlated inputs are mixed; all others, and the first of each group, stay as they were. */
function correlateRandom(model: Model, independent: Design, seed: number): Design {
  const correlated = listCorrelatedGroups(model).flatMap(({ inputs }) => inputs);
  if (correlated.length === 0) return independent;
  const correlate = correlateBlock(model);
  const drawn = correlated.map((input) => ({
    input,
    quantiles: createQuantileFunction(model.inputs[input]!),
  }));
  return {
    count: independent.count,
    begin() {
      const fillIndependent = independent.begin();
      const streams = correlated.map((input) => createInputStream(seed, model.inputs[input]!.draw));
      return inOrder((columns, start, count) => {
        fillIndependent(columns, start, count);
        const columnOf = (input: number) => columns[input] as Float64Array;
        for (const [at, { input }] of drawn.entries()) streams[at]!.fill(columnOf(input), count);
        correlate(columnOf, count);
        for (const { input, quantiles } of drawn) quantiles.fill(columnOf(input), columnOf(input), count);
      });
    },
  };
}

type CreateReplicate = (inputs: readonly number[], part: number, size: number) => PointSet;

/** A design of independent parts; dimensions are the inputs that vary, in the order of the model. */
function createReplicatedDesign(
  model: Model,
  samples: number,
  createReplicate: CreateReplicate,
  change?: BlockChange,
): Design {
  const inputs = listVarying(model);
  const quantiles = inputs.map((input): QuantileFunction => createQuantileFunction(model.inputs[input]!));
  const fixed = [...model.inputs.keys()].filter((input) => isFixed(model.inputs[input]!));
  const begin = (): FillBlock => {
    let part = -1;
    let points: PointSet | undefined;
    const fillPart = (columns: readonly Float64Array[], start: number, from: number, count: number): void => {
      const columnOf = (input: number) => (columns[input] as Float64Array).subarray(from, from + count);
      for (const [dimension, input] of inputs.entries())
        points!.fill(dimension, start, columnOf(input), count);
      change?.(columnOf, count);
      for (const [dimension, input] of inputs.entries())
        quantiles[dimension]!.fill(columnOf(input), columnOf(input), count);
    };
    return inOrder((columns, start, count) => {
      for (const input of fixed) columns[input]!.fill(model.inputs[input]!.central, 0, count);
      for (let done = 0; done < count; ) {
        const position = start + done;
        while (points === undefined || position >= startOfReplicate(part + 1, samples)) {
          part++;
          const size = startOfReplicate(part + 1, samples) - startOfReplicate(part, samples);
          points = createReplicate(inputs, part, size);
        }
        const take = Math.min(count - done, startOfReplicate(part + 1, samples) - position);
        fillPart(columns, position - startOfReplicate(part, samples), done, take);
        done += take;
      }
    });
  };
  return { count: samples, begin };
}

/** A Latin hypercube of inputs of which correlated ones are put into a common order. */
function createCorrelatedHypercube(
  model: Model,
  inputs: readonly number[],
  part: number,
  size: number,
  seed: number,
): PointSet {
  const names = inputs.map((input) => `${part} ${model.inputs[input]!.draw}`);
  const points = createLatinHypercube(names, size, seed);
  for (const { inputs: group, matrix } of listCorrelatedGroups(model)) {
    const coordinates = group.map((input) => points.coordinate(inputs.indexOf(input)));
    const scores = coordinates.map((coordinate) => Float64Array.from(coordinate));
    createScores(matrix)(scores, size);
    for (const [k, coordinate] of coordinates.entries()) if (k > 0) reorderSteps(coordinate, scores[k]!);
  }
  return points;
}

/** Indices of the inputs that vary, in the order of the model. */
export function listVarying(model: Model): readonly number[] {
  return [...model.inputs.keys()].filter((input) => !isFixed(model.inputs[input]!));
}

/**
 * The draws of some inputs: one column each, made without evaluating anything.
 *
 * Shape   inputs: indices into the model's inputs
 */
export function collectInputs(
  model: Model,
  design: Design,
  inputs: readonly number[],
): readonly Float64Array[] {
  const collected = inputs.map(() => new Float64Array(design.count));
  forEachBlock(model, design, (columns, start) => {
    for (const [at, input] of inputs.entries()) collected[at]!.set(columns[input]!, start);
  });
  return collected;
}

/** Gives the draws of all inputs, a column each, block by block; the next block is written over them. */
function forEachBlock(
  model: Model,
  design: Design,
  use: (columns: readonly Float64Array[], start: number) => void,
): void {
  const length = Math.min(blockLength, design.count);
  const columns = model.inputs.map(() => new Float64Array(length));
  const fillBlock = design.begin();
  for (let start = 0; start < design.count; start += length) {
    const count = Math.min(length, design.count - start);
    fillBlock(columns, start, count);
    const filled = columns.map((column) => column.subarray(0, count));
    use(filled, start);
  }
}

/** As `countOutsideUnits`, of the input that joins several numbers: draws in which any of them lies outside. */
function countJointOutside(model: Model, settings: DrawSettings): readonly [number, number][] {
  const joint = model.maturity?.joint;
  const input = joint === undefined ? -1 : model.inputs.findIndex(({ draw }) => draw === joint.position.draw);
  const isEndless = joint?.members.some(
    ({ distribution }) => distribution === 'normal' || distribution === 'lognormal',
  );
  if (joint === undefined || input < 0 || isEndless !== true) return [];
  const [positions] = collectInputs(model, createDrawDesign(model, settings), [input]);
  const columns = createMemberColumns(joint)(positions!, positions!.length);
  const { least, most } = units.share;
  const isOutside = (at: number) => columns.some((column) => column[at]! < least || column[at]! > most);
  return [[input, positions!.reduce((count, _, at) => count + (isOutside(at) ? 1 : 0), 0)]];
}

/** How many draws of inputs without ends lie outside what their units allow; inputs of which none does are left out. */
export function countOutsideUnits(
  model: Model,
  settings: DrawSettings = model.scenario.settings,
): ReadonlyMap<number, number> {
  const endless = listVarying(model).filter((input) => {
    const { distribution } = model.inputs[input]!;
    return distribution === 'normal' || distribution === 'lognormal';
  });
  const joint = countJointOutside(model, settings);
  // What other shares of one whole leave is settled draw by draw, and no bound of this one alone.
  const boundsOf = (input: number): Bounds => ({
    least: model.boundsOf(input).least,
    most: units[model.inputs[input]!.unit].most,
  });
  const bounds = endless.map((input) => ({ input, ...boundsOf(input) }));
  const counts = new Map(endless.map((input) => [input, 0]));
  if (endless.length > 0)
    forEachBlock(model, createDrawDesign(model, settings), (columns) => {
      for (const { input, least, most } of bounds) {
        const outside = columns[input]!.filter((draw) => draw < least || draw > most).length;
        counts.set(input, counts.get(input)! + outside);
      }
    });
  return new Map([...counts, ...joint].filter(([, count]) => count > 0));
}

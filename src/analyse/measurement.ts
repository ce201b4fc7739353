import type { Model, Output } from '../model/compile.ts';
import { measureUnit } from '../model/measure.ts';
import { outputPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import type { InformationMethod } from '../model/sample-information.ts';
import { listCorrelatedGroups } from '../sample/correlation.ts';
import { collectInputs, createDrawDesign } from '../sample/draws.ts';
import { atLeastOneDraw } from './convergence.ts';
import type { KeptDraws } from './draw.ts';
import { boundsOfDraws } from './draw-bounds.ts';
import type { LargestError } from './draw-until-exact.ts';
import { MeasuredDraws } from './measured-draws.ts';
import { largestErrorOfMeasurement } from './measurement-error.ts';
import { normalGain } from './normal-gain.ts';
import { perfectInformation } from './perfect-information.ts';
import { covarianceOf, findStraightOutputs } from './straight-outputs.ts';

/** What a measurement is of: an input by its index, or another output. */
export type Measured =
  | { readonly kind: 'input'; readonly input: number }
  | { readonly kind: 'output'; readonly output: Output };

/** The decision on an output, and what measurements of something are worth before it. */
export interface MeasurementWorth {
  /** Expected value of the output: it is done where that is above zero. */
  readonly mean: number;
  /** 0 in closed form, as that of perfect information. */
  readonly meanError: number;
  /** What it is worth to know everything that the output depends on. */
  readonly perfect: number;
  readonly perfectError: number;
  readonly method: InformationMethod;
  /** Null where nothing was drawn. */
  readonly draws: number | null;
  /** The worth of a measurement whose error has this standard deviation. */
  valueAt(errorSd: number): number;
  /** The same with its standard error, which is 0 in closed form. */
  estimateAt(errorSd: number): { readonly value: number; readonly standardError: number };
}

/** Draws outputs until what is asked of them is exact enough. */
export type DrawOutputs = (
  outputs: readonly Output[],
  largestErrorOf: (draws: KeptDraws) => LargestError,
) => KeptDraws;

/**
 * What measurements are worth: in closed form where there is one, otherwise by draws.
 *
 * Shape   errorSds: standard deviations of the errors whose worth is to be exact
 */
export function worthOfMeasurement(
  model: Model,
  output: Output,
  measured: Measured,
  errorSds: readonly number[],
  draw: DrawOutputs,
): MeasurementWorth {
  const exact = measurementInClosedForm(model, output, measured);
  if (exact !== undefined) return exact;
  const outputs = measured.kind === 'output' ? [output, measured.output] : [output];
  const [of, path] = [outputPath(output), pathOfMeasured(model, measured)];
  const draws = draw(outputs, (each) => {
    const { perfect, estimateAt } = measurementByDraws(model, each, measured);
    const errors = errorSds.map((errorSd) => estimateAt(errorSd).standardError);
    return largestErrorOfMeasurement(errors, perfect, each.spreads[0]!, of, path);
  });
  return measurementByDraws(model, draws, measured);
}

/** The path of what is measured. */
export function pathOfMeasured(model: Model, measured: Measured): string {
  return measured.kind === 'input' ? model.inputs[measured.input]!.path : outputPath(measured.output);
}

/** The unit of what is measured, and of the error. */
export function unitOfMeasured(model: Model, measured: Measured): string {
  return measured.kind === 'input'
    ? model.inputs[measured.input]!.unit
    : measureUnit(measured.output.measure);
}

/** The inputs that vary and that what is measured consists of. */
export function inputsOfMeasured(model: Model, measured: Measured): readonly number[] {
  const all = measured.kind === 'input' ? [measured.input] : model.inputsOf(measured.output);
  return all.filter((input) => !isFixed(model.inputs[input]!));
}

/** Whether what is measured says anything of an output: it has an input of it, or one that is correlated with such an input. */
export function tellsOf(model: Model, measured: Measured, output: Output): boolean {
  const moving = new Set(model.inputsOf(output));
  const own = inputsOfMeasured(model, measured);
  if (own.some((input) => moving.has(input))) return true;
  return listCorrelatedGroups(model).some(
    ({ inputs }) => own.some((input) => inputs.includes(input)) && inputs.some((input) => moving.has(input)),
  );
}

/**
 * The worth in closed form, where the output and what is measured are straight functions of normal inputs; correlations are
 * those of their normal scores. E(V | y) is then normal, with the standard deviation
 * τ = sd(E(V | X)) · √(σ² / (σ² + sd²)) = |cov(V, X)| / √(σ² + sd²), and the worth is that of seeing it (`normalGain`).
 *
 * Source  Raiffa, H., Schlaifer, R. (1961), Applied Statistical Decision Theory, Harvard, sections 5.4 and 11
 */
export function measurementInClosedForm(
  model: Model,
  output: Output,
  measured: Measured,
): MeasurementWorth | undefined {
  const straight =
    measured.kind === 'input'
      ? findStraightOutputs(model, [output], [measured.input])
      : findStraightOutputs(model, [output, measured.output]);
  if (straight === undefined) return undefined;
  const { inputs, matrix, deviations, means, slopes } = straight;
  const [mean, own] = [means[0]!, slopes[0]!];
  const other =
    measured.kind === 'input'
      ? inputs.map((input, at) => (input === measured.input ? deviations[at]! : 0))
      : slopes[1]!;
  const variance = covarianceOf(matrix, other, other);
  const covariance = Math.abs(covarianceOf(matrix, own, other));
  const valueAt = (errorSd: number) =>
    normalGain(mean, covariance / Math.hypot(Math.sqrt(variance), errorSd));
  return {
    mean,
    meanError: 0,
    perfect: normalGain(mean, Math.sqrt(Math.max(0, covarianceOf(matrix, own, own)))),
    perfectError: 0,
    method: 'closed-form',
    draws: null,
    valueAt,
    estimateAt: (errorSd) => ({ value: valueAt(errorSd), standardError: 0 }),
  };
}

/**
 * The worth by draws. It is never above perfect information of the same draws; where draws agree on it, its standard error is
 * at least one draw's worth.
 *
 * Shape   draws: of the output, and of what is measured behind it where that is an output
 */
export function measurementByDraws(model: Model, draws: KeptDraws, measured: Measured): MeasurementWorth {
  const { settings, outputs, columns } = draws;
  const [bounds] = boundsOfDraws(model, outputs.slice(0, 1));
  const [column] = columns as readonly [Float64Array];
  const decision = perfectInformation(column, settings.sampling, bounds);
  const { perfect_information: perfect, largestLoss } = decision;
  const values =
    measured.kind === 'input'
      ? collectInputs(model, createDrawDesign(model, settings), [measured.input])[0]!
      : columns[1]!;
  const found = new MeasuredDraws(values, column);
  return {
    mean: decision.mean,
    meanError: decision.mean_standard_error,
    perfect,
    perfectError: decision.perfect_information_standard_error,
    method: 'draws',
    draws: settings.samples,
    valueAt: (errorSd) => Math.min(perfect, found.valueAt(errorSd)),
    estimateAt(errorSd) {
      const { value, standardError } = found.estimateAt(errorSd);
      return {
        value: Math.min(perfect, value),
        standardError: atLeastOneDraw(standardError, largestLoss, settings.samples),
      };
    },
  };
}

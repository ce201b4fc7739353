import type { Output } from '../../model/compile.ts';
import { measureUnit } from '../../model/measure.ts';
import { inputByPath, outputPath } from '../../model/path.ts';
import { isFixed } from '../../model/quantity.ts';
import type { SampleInformation } from '../../model/sample-information.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { tellsOf, worthOfMeasurement } from '../measurement.ts';
import { checkDecisions, decisionsOf } from './decisions.ts';
import type { MeasurementRequest, MethodContext, MethodQuestion, MethodRun } from './method-run.ts';

/** What it is worth to measure an input before deciding. */
export const sampleInformation: MethodRun<'sample-information'> = {
  isDrawn: true,
  isPointwise: false,
  check: checkQuestion,
  run(context) {
    const { model, request } = context;
    const { measurement } = request;
    const input = measurement && inputByPath(model, measurement.input);
    if (measurement === undefined || input === undefined) return [];
    return decisionsOf(context)
      .filter((output) => tellsOf(model, { kind: 'input', input }, output))
      .flatMap((output) => measure(output, input, measurement, context));
  },
};

function checkQuestion(
  outputs: readonly Output[],
  problems: ProblemList,
  { model, request: { of, measurement } }: MethodQuestion,
): void {
  checkDecisions(outputs, problems);
  if (measurement === undefined) return;
  const input = inputByPath(model, measurement.input);
  if (input === undefined) {
    const known = model.inputs.filter((each) => !isFixed(each)).map(({ path }) => path);
    problems.add('unknown-input', undefined, { found: measurement.input, known });
    return;
  }
  const { path } = model.inputs[input]!;
  if (isFixed(model.inputs[input]!))
    problems.add('input-without-range', undefined, { input: path, isMeasured: true });
  else if (of.length > 0)
    for (const output of outputs.filter((each) => !tellsOf(model, { kind: 'input', input }, each)))
      problems.add('input-without-effect', undefined, { input: path, output: outputPath(output) });
}

function measure(
  output: Output,
  input: number,
  { errorSd, sites }: MeasurementRequest,
  { model, draw }: MethodContext,
): readonly SampleInformation[] {
  const measured = { kind: 'input', input } as const;
  const errors = sites.map((count) => errorSd / Math.sqrt(count));
  const found = worthOfMeasurement(model, output, measured, errors, draw);
  const { path, unit } = model.inputs[input]!;
  return sites.map((count, at) => {
    const { value, standardError } = found.estimateAt(errors[at]!);
    return {
      of: outputPath(output),
      unit: measureUnit(output.measure),
      price_year: model.priceYearOf(output) ?? null,
      input: path,
      input_unit: unit,
      error_sd: errorSd,
      sites: count,
      value,
      standard_error: standardError,
      perfect_information: found.perfect,
      perfect_information_standard_error: found.perfectError,
      method: found.method,
      mean: found.mean,
      mean_standard_error: found.meanError,
      draws: found.draws,
    };
  });
}

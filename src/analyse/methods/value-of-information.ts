import type { Output } from '../../model/compile.ts';
import { measureUnit } from '../../model/measure.ts';
import { outputPath } from '../../model/path.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { worthOfPaces } from '../match-outputs.ts';
import { largestErrorOfInformation, valueInformation } from '../value-of-information.ts';
import type { MethodContext, MethodRun } from './method-run.ts';

/** What it would be worth to know inputs before deciding. */
export const valueOfInformation: MethodRun<'value-of-information'> = {
  isDrawn: true,
  isPointwise: false,
  check: checkUnits,
  run: (context) => {
    const { model, draw } = context;
    const draws = draw(decisionsOf(context), (each) =>
      largestErrorOfInformation(valueInformation(model, each), each),
    );
    return valueInformation(model, draws);
  },
};

/** A decision is about euros. */
function checkUnits(outputs: readonly Output[], problems: ProblemList): void {
  for (const output of outputs) {
    const unit = measureUnit(output.measure);
    if (unit === 'eur' || unit === 'eur_per_year') continue;
    problems.add('decision-not-in-euros', undefined, { output: outputPath(output) });
  }
}

/** What is decided on: without --of what paces and the total are worth, where the scenario states years. */
function decisionsOf({ model, outputs, request: { of } }: MethodContext): readonly Output[] {
  const worth = of.length > 0 ? [] : worthOfPaces(model);
  return worth.length > 0 ? worth : outputs;
}

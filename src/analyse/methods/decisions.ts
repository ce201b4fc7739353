import type { Output } from '../../model/compile.ts';
import { measureUnit } from '../../model/measure.ts';
import { outputPath } from '../../model/path.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { worthOfPaces } from '../match-outputs.ts';
import type { MethodContext } from './method-run.ts';

/** A decision is about euros. */
export function checkDecisions(outputs: readonly Output[], problems: ProblemList): void {
  for (const output of outputs) {
    const unit = measureUnit(output.measure);
    if (unit === 'eur' || unit === 'eur_per_year') continue;
    problems.add('decision-not-in-euros', undefined, { output: outputPath(output) });
  }
}

/** What is decided on: without --of what paces and the total are worth, where the scenario states years. */
export function decisionsOf({
  model,
  outputs,
  request: { of },
}: Pick<MethodContext, 'model' | 'outputs' | 'request'>): readonly Output[] {
  const worth = of.length > 0 ? [] : worthOfPaces(model);
  return worth.length > 0 ? worth : outputs;
}

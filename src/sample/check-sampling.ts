import type { Model } from '../model/compile.ts';
import type { ProblemList } from '../problems/problem.ts';
import { mostSobolDimensions } from './direction-numbers.ts';
import { listVarying } from './draws.ts';

/** Tells more varying inputs than the Sobol sequence has dimensions, where draws are to come from it. */
export function checkSampling(model: Model, problems: ProblemList): void {
  const { settings, file } = model.scenario;
  const found = listVarying(model).length;
  if (settings.sampling === 'sobol' && found > mostSobolDimensions)
    problems.add('too-many-inputs-for-sobol', { file }, { found, limit: mostSobolDimensions });
}

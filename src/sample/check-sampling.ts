import type { Model } from '../model/compile.ts';
import type { ProblemList } from '../problems/problem.ts';
import { mostSobolDimensions } from './direction-numbers.ts';
import { leastReplicatedSamples, listVarying, replicates } from './draws.ts';

/** Tells settings of the draws that the way of sampling cannot be used with, or not well. */
export function checkSampling(model: Model, problems: ProblemList): void {
  const { settings, file } = model.scenario;
  const { samples, sampling } = settings;
  if (sampling === 'random') return;
  if (samples < leastReplicatedSamples) {
    const what = `sampling ${sampling}`;
    problems.add('too-few-for-replicates', { file }, { found: samples, least: leastReplicatedSamples, what });
    return;
  }
  if (sampling !== 'sobol') return;
  const found = listVarying(model).length;
  if (found > mostSobolDimensions)
    problems.add('too-many-inputs-for-sobol', { file }, { found, limit: mostSobolDimensions });
  const power = Math.floor(Math.log2(samples / replicates));
  const less = replicates * 2 ** power;
  if (less !== samples)
    problems.add('samples-not-power-of-two', { file }, { found: samples, less, more: 2 * less });
}

import { outputPath } from '../../model/path.ts';
import { findVarianceIndices } from '../variance-indices.ts';
import type { MethodRun } from './method-run.ts';

/** Which inputs make the variance of an output. */
export const sobol: MethodRun<'sobol'> = {
  isDrawn: true,
  isPointwise: false,
  run: ({ model, outputs, request: { group = 'input', precision }, problems }) =>
    outputs.map((output) => {
      // Not what other methods were drawn with until exact: indices asked for alone are the same.
      const { samples } = model.scenario.settings;
      const found = findVarianceIndices(model, output, group, samples, precision);
      const { widest_interval: width, base_points: points } = found;
      if (precision !== undefined && width > precision) {
        const facts = { output: outputPath(output), width, precision, points };
        problems.add('interval-not-reached', undefined, facts);
      }
      return found;
    }),
};

import { outputPath } from '../../model/path.ts';
import { describeNoFigure } from '../finite-output.ts';
import { findShapleyEffects, widestInterval } from '../shapley-effects.ts';
import type { MethodRun } from './method-run.ts';

/** Which inputs make the variance of an output, correlated ones too. */
export const shapley: MethodRun<'shapley'> = {
  isDrawn: true,
  isPointwise: false,
  run: ({ model, outputs, request: { precision }, problems }) =>
    outputs.map((output) => {
      // Not what other methods were drawn with until exact, as for indices of variance.
      const { samples } = model.scenario.settings;
      const found = findShapleyEffects(model, output, samples, precision);
      if (!Number.isFinite(found.variance))
        problems.add('output-not-finite', undefined, describeNoFigure(model, output));
      const width = widestInterval(found);
      if (precision !== undefined && width > precision) {
        const facts = { output: outputPath(output), width, precision, points: found.draws ?? 0 };
        problems.add('interval-not-reached', undefined, facts);
      }
      return found;
    }),
};

import { varyAssumptions } from '../assumed-shapes.ts';
import type { MethodRun } from './method-run.ts';

/** What percentiles rest on the shape of ranges and on the dependence of inputs. */
export const assumptions: MethodRun<'assumptions'> = {
  isDrawn: true,
  isPointwise: false,
  run: ({ model, outputs, problems }) => varyAssumptions(model, outputs, problems),
};

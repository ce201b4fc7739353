import type { SensitivityMethod } from '../../model/sensitivity-method.ts';
import { assumptions } from './assumptions.ts';
import { breakEven } from './break-even.ts';
import { conditions } from './conditions.ts';
import { grid } from './grid.ts';
import type { MethodRun } from './method-run.ts';
import { pilot } from './pilot.ts';
import { rank } from './rank.ts';
import { sampleInformation } from './sample-information.ts';
import { shapley } from './shapley.ts';
import { sobol } from './sobol.ts';
import { switching } from './switching.ts';
import { tornado } from './tornado.ts';
import { valueOfInformation } from './value-of-information.ts';

export type MethodRuns = { readonly [Method in SensitivityMethod]: MethodRun<Method> };

/** How each method is worked, in the order in which problems are reported. */
export const methodRuns: MethodRuns = {
  rank,
  'value-of-information': valueOfInformation,
  tornado,
  grid,
  switching,
  sobol,
  'break-even': breakEven,
  assumptions,
  'sample-information': sampleInformation,
  pilot,
  shapley,
  conditions,
};

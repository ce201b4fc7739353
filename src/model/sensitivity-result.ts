import * as z from 'zod';
import { Assumption } from './assumption.ts';
import { BreakEven } from './break-even.ts';
import { Conditions } from './conditions.ts';
import { PilotResult } from './pilot.ts';
import { RunCard, ScenarioName } from './run-card.ts';
import { SampleInformation } from './sample-information.ts';
import {
  Grid,
  InformationValue,
  RankCorrelations,
  Switching,
  Tornado,
  VarianceIndices,
} from './sensitivity.ts';
import type { SensitivityMethod } from './sensitivity-method.ts';
import { ShapleyEffects } from './shapley.ts';

/** What each method gives of one output; of break-even, of one project and perspective. */
export const methodResults = {
  tornado: Tornado,
  grid: Grid,
  switching: Switching,
  rank: RankCorrelations,
  sobol: VarianceIndices,
  'value-of-information': InformationValue,
  'break-even': BreakEven,
  assumptions: Assumption,
  'sample-information': SampleInformation,
  pilot: PilotResult,
  shapley: ShapleyEffects,
  conditions: Conditions,
} as const satisfies Readonly<Record<SensitivityMethod, z.ZodObject>>;
export type MethodResult<Method extends SensitivityMethod> = z.input<(typeof methodResults)[Method]>;

type MethodKey<Method extends string> = Method extends `${infer Word}-${infer Rest}`
  ? `${Word}_${MethodKey<Rest>}`
  : Method;

/**
 * The key of a method in JSON.
 *
 * @example methodKey('value-of-information') // => 'value_of_information'
 */
export function methodKey<Method extends SensitivityMethod>(method: Method): MethodKey<Method> {
  return method.replaceAll('-', '_') as MethodKey<Method>;
}

/** What methods gave, by their keys in JSON; a list is empty where its method was not asked for. */
export type MethodResults = {
  readonly [Method in SensitivityMethod as MethodKey<Method>]: MethodResult<Method>[];
};

/** What one method gave, of results that may know only some. */
export function resultsOf<Method extends SensitivityMethod>(
  results: Partial<MethodResults>,
  method: Method,
): readonly MethodResult<Method>[] {
  const known: Partial<Record<string, readonly unknown[]>> = results;
  return (known[methodKey(method)] ?? []) as readonly MethodResult<Method>[];
}

type ListShape = {
  readonly [Method in SensitivityMethod as MethodKey<Method>]: z.ZodArray<(typeof methodResults)[Method]>;
};
const lists = Object.fromEntries(
  Object.entries(methodResults).map(([method, schema]) => [
    methodKey(method as SensitivityMethod),
    z.array(schema),
  ]),
) as ListShape;

/** What an estimate says of sensitivity: the lists of its tables, and empty ones of what `sensitivity` alone works. */
export const Sensitivity = z.strictObject({
  tornado: lists.tornado,
  grid: lists.grid,
  switching: lists.switching,
  rank: lists.rank,
  sobol: lists.sobol,
  value_of_information: lists.value_of_information,
});
export type Sensitivity = z.input<typeof Sensitivity>;

/** What comes out of the sensitivity command. */
export const SensitivityResult = z.strictObject({ scenario: ScenarioName, run: RunCard, ...lists });
export type SensitivityResult = z.input<typeof SensitivityResult>;

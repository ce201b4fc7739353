import type { SensitivityMethod } from '../src/model/sensitivity-method.ts';

/** What a method needs beside its name: options, or another scenario. */
const needs: Partial<Record<SensitivityMethod, { readonly options?: string; readonly scenario?: string }>> = {
  'sample-information': {
    options: '--input parameter.e-service-uptake --error-sd 0.05 --sites 1,4',
  },
  conditions: { scenario: 'scenarios/pilot-robot.yaml', options: '--of total.npv_nation_eur --target 5000' },
  pilot: { scenario: 'scenarios/pilot-robot.yaml', options: '--of total.npv_nation_eur' },
};

/** The command of a method on a scenario that it can be asked of, from the root of the project. */
export function commandOfMethod(method: SensitivityMethod): string {
  const { options, scenario = 'scenarios/joint-permits.yaml' } = needs[method] ?? {};
  return [`sensitivity ${scenario} --method ${method}`, ...(options === undefined ? [] : [options])].join(
    ' ',
  );
}

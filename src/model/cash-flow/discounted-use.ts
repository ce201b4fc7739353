import type { Model } from '../compile.ts';
import { workRisks } from '../risks/risk-columns.ts';
import type { FlowName } from './flow-numbers.ts';
import { ProjectSchedule } from './project-schedule.ts';

/**
 * What one unit a year at full use comes to over the timeline, all inputs central: the use of each year times what discounts it.
 * Without a timeline one year at full use.
 *
 * Shape    project: its index; undefined of what is used from the first year on, as doing nothing is
 * Formula  Σ use of the year · discount factor of the year
 * Units    years
 * Holds    times the amount of a saving that does not grow, and that no risk takes from, its present value
 */
export function discountedUse(
  { scenario: { timeline }, projects, inputs }: Model,
  project: number | undefined,
): number {
  if (timeline === undefined) return 1;
  const central = inputs.map((input) => Float64Array.of(input.central));
  const compiled = project === undefined ? undefined : projects[project];
  // What has no flow is in full use from the first year on.
  const schedule = new ProjectSchedule(compiled?.project.flow, timeline.firstYear);
  const { flowSlots = [], risks = [] } = compiled ?? {};
  const own = new Map(
    [...flowSlots].map(([name, input]): [FlowName, Float64Array] => [name, central[input]!]),
  );
  schedule.begin(own, 1, risks.length === 0 ? undefined : workRisks(risks, central, 1));
  const growth = 1 + timeline.discountRate.central;
  let discount = timeline.discounting === 'end-of-year' ? 1 / growth : 1;
  let sum = 0;
  for (let year = 0; year < timeline.horizonYears; year++) {
    schedule.beginYear(year);
    sum += schedule.use()[0]! * discount;
    discount /= growth;
  }
  return sum;
}

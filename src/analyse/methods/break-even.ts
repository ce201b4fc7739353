import type { Model } from '../../model/compile.ts';
import { analyseBreakEven } from '../break-even.ts';
import type { MethodRun } from './method-run.ts';

/** From which use on digital channels pay. */
export const breakEven: MethodRun<'break-even'> = {
  isDrawn: false,
  isPointwise: false,
  run: ({ model, request: { of }, problems }) =>
    analyseBreakEven(model, { of, populations: listPopulations(model) }, problems),
};

/** Inhabitants of each municipality in the year of the yardstick; none where there is no yardstick. */
function listPopulations({ yardstick, scenario: { registers } }: Model): readonly number[] {
  if (yardstick === undefined || registers === undefined) return [];
  return registers.municipalities.all.flatMap((each) => each.population.get(yardstick.year) ?? []);
}

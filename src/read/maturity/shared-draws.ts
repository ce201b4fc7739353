import { rangedOf } from '../../model/maturity/realised.ts';
import type { Scenario } from '../../model/scenario.ts';
import { listNumbers } from '../../model/with-inputs.ts';
import type { ProblemList } from '../../problems/problem.ts';

/**
 * Reports ranges of a map that another number of the scenario draws with: the ranges of a map move together, and such a one
 * would have to move with two others at once.
 */
export function checkSharedDraws(scenario: Scenario, problems: ProblemList): void {
  if (scenario.maturity === undefined) return;
  const ranged = rangedOf(scenario.maturity);
  if (ranged.length < 2) return;
  const others = listNumbers({ ...scenario, maturity: undefined });
  const drawn = new Set([...others.values()].map(({ draw }) => draw));
  for (const { path, draw, origin } of ranged)
    if (drawn.has(draw)) problems.add('map-draw-shared', origin.place, { path });
}

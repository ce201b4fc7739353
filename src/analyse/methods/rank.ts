import { rankInputs, widestRankInterval } from '../rank-correlation.ts';
import type { MethodRun } from './method-run.ts';

/** How far inputs and outputs rise together. */
export const rank: MethodRun<'rank'> = {
  isDrawn: true,
  isPointwise: false,
  run: ({ model, outputs, draw }) =>
    rankInputs(
      model,
      draw(outputs, (draws) => widestRankInterval(rankInputs(model, draws))),
    ),
};

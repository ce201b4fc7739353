import { largestErrorOfInformation, valueInformation } from '../value-of-information.ts';
import { checkDecisions, decisionsOf } from './decisions.ts';
import type { MethodRun } from './method-run.ts';

/** What it would be worth to know inputs before deciding. */
export const valueOfInformation: MethodRun<'value-of-information'> = {
  isDrawn: true,
  isPointwise: false,
  check: checkDecisions,
  run: (context) => {
    const { model, draw } = context;
    const draws = draw(decisionsOf(context), (each) =>
      largestErrorOfInformation(valueInformation(model, each), each),
    );
    return valueInformation(model, draws);
  },
};

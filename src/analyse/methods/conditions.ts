import type { Output } from '../../model/compile.ts';
import { outputPath } from '../../model/path.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { findConditions, missesOf, type Target } from '../conditions.ts';
import type { LargestError } from '../draw-until-exact.ts';
import { describeNoFigure } from '../finite-output.ts';
import type { MethodContext, MethodQuestion, MethodRun } from './method-run.ts';

/** Where an output misses a target. */
export const conditions: MethodRun<'conditions'> = {
  isDrawn: true,
  isPointwise: false,
  check: checkQuestion,
  run(context) {
    const { model, request, problems } = context;
    const { target: value, direction = 'at-least', wordsOfBox = () => '' } = request;
    if (value === undefined) return [];
    const target = { value, direction };
    return askedOf(context.outputs, request).flatMap((output) => {
      const draws = context.draw([output], asDrawn);
      return checkDraws(output, draws.columns[0]!, target, model, problems)
        ? [findConditions(model, draws, target, wordsOfBox)]
        : [];
    });
  },
};

/** A box is found with the draws of the settings: there is no figure that more of them are drawn for. */
const asDrawn = (): LargestError => ({ what: { is: 'none' }, error: 0, of: 'nothing' });

/** A target is about one figure: without --of the total. */
function askedOf(
  outputs: readonly Output[],
  { of }: Pick<MethodQuestion['request'], 'of'>,
): readonly Output[] {
  return of.length > 0 ? outputs : outputs.filter(({ row }) => row.level === 'total');
}

function checkQuestion(outputs: readonly Output[], problems: ProblemList, { request }: MethodQuestion): void {
  if (request.target !== undefined) return;
  for (const output of askedOf(outputs, request))
    problems.add('no-target', undefined, { output: outputPath(output), isOfConditions: true });
}

/** Whether some draws miss the target and some do not; what forbids to go on is reported. */
function checkDraws(
  output: Output,
  column: Float64Array,
  target: Target,
  model: MethodContext['model'],
  problems: ProblemList,
): boolean {
  if (!column.every(Number.isFinite)) {
    problems.add('output-not-finite', undefined, describeNoFigure(model, output));
    return false;
  }
  const misses = missesOf(column, target);
  const facts = { output: outputPath(output), target: target.value, direction: target.direction };
  const ends = {
    least: column.reduce((a, b) => Math.min(a, b)),
    most: column.reduce((a, b) => Math.max(a, b)),
  };
  if (!misses.includes(0)) problems.add('target-never-met', undefined, { ...facts, ...ends });
  else if (!misses.includes(1)) problems.add('target-never-missed', undefined, { ...facts, ...ends });
  else return true;
  return false;
}

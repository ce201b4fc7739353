import type { Model, Output } from '../../model/compile.ts';
import { inputByPath, outputPath } from '../../model/path.ts';
import type { Grid, Tornado } from '../../model/sensitivity.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { describeNoFigure } from '../finite-output.ts';
import { buildGrid, type SideRequest } from '../two-way.ts';
import type { MethodContext, MethodRun } from './method-run.ts';

/** Two inputs at a time. */
export const grid: MethodRun<'grid'> = {
  isDrawn: false,
  isPointwise: false,
  run: gridsOf,
};

/** A table of each output; of outputs that nobody named, those without two inputs have none, where others have one. */
function gridsOf(context: MethodContext): readonly Grid[] {
  const { outputs, request, problems } = context;
  const found = outputs.map((output, at) => gridOf(output, at, context));
  const isAsked = request.of.length > 0 || found.every((each) => each === 'too-few-inputs');
  return found.flatMap((each, at) => {
    if (each !== 'too-few-inputs') return each;
    if (isAsked) problems.add('too-few-inputs', undefined, { output: outputPath(outputs[at]!) });
    return [];
  });
}

function gridOf(
  output: Output,
  at: number,
  { model, request, sides, tornados, problems }: MethodContext,
): readonly Grid[] | 'too-few-inputs' {
  const [x, y] = chooseSides(model, tornados[at]!, sides[0], sides[1]);
  if (!checkSides(model, output, x, y, problems)) return [];
  if (x === undefined || y === undefined) return 'too-few-inputs';
  const table = buildGrid(model, output, x, y, request.steps, request.target);
  checkGrid(model, output, table, problems);
  return [table];
}

/** The sides asked for; where one is left open, the largest bar that is not the other. */
function chooseSides(
  model: Model,
  tornado: Tornado,
  x: SideRequest | undefined,
  y: SideRequest | undefined,
): readonly [SideRequest | undefined, SideRequest | undefined] {
  const largest = (except: number | undefined): SideRequest | undefined => {
    const moving = tornado.bars.filter((bar) => bar.swing > 0);
    const inputs = moving.map((bar) => inputByPath(model, bar.input) as number);
    const input = inputs.find((each) => each !== except);
    return input === undefined ? undefined : { input };
  };
  const first = x ?? largest(y?.input);
  return [first, y ?? largest(first?.input)];
}

/** Whether a table over two sides tells anything: two inputs, both moving the output, within what their units allow. */
function checkSides(
  model: Model,
  output: Output,
  x: SideRequest | undefined,
  y: SideRequest | undefined,
  problems: ProblemList,
): boolean {
  const before = problems.all.length;
  const used = model.inputsOf(output);
  for (const side of [x, y]) {
    if (side === undefined) continue;
    const input = model.inputs[side.input]!;
    const { low = input.low, high = input.high } = side;
    const bounds = model.boundsOf(side.input);
    if (!used.includes(side.input)) {
      problems.add('input-without-effect', undefined, { input: input.path, output: outputPath(output) });
    } else if (low === high) problems.add('input-without-range', undefined, { input: input.path });
    else if (low < bounds.least || high > bounds.most) {
      problems.add('side-beyond-unit', undefined, {
        input: input.path,
        low,
        high,
        expected: { unit: input.unit, ...bounds },
      });
    }
  }
  if (x !== undefined && x.input === y?.input) {
    problems.add('same-input-twice', undefined, { input: model.inputs[x.input]!.path });
  }
  return problems.all.length === before;
}

/** Tells a cell without a figure, which two inputs together may have though neither alone has. */
function checkGrid(model: Model, output: Output, { x, y, values }: Grid, problems: ProblemList): void {
  const row = values.findIndex((cells) => cells.some((value) => !Number.isFinite(value)));
  if (row < 0) return;
  const column = values[row]!.findIndex((value) => !Number.isFinite(value));
  const at = [
    { input: x.input, value: x.values[column]! },
    { input: y.input, value: y.values[row]! },
  ];
  problems.add('output-not-finite', undefined, describeNoFigure(model, output, at));
}

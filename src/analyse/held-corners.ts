import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { Corners } from '../sample/corners.ts';
import { forEachBlock } from '../sample/design.ts';
import { createDrawDesign } from '../sample/draws.ts';
import { CornerWatch } from './corner-watch.ts';
import type { Draws } from './draw.ts';
import { moneyOutputs } from './money.ts';
import { findRowCorners } from './row-corners.ts';

/** Draws that figures are compared with which are not drawn themselves. */
const mostWatched = 2000;

/**
 * Low and high of all that rows print, compared with draws, by the path of the output: what is drawn against all of its
 * draws, the other figures against the first of them.
 */
export function holdCorners(
  model: Model,
  savings: readonly Output[],
  corners: readonly Corners[],
  { outputs: drawn, columnOf, settings, spreads }: Draws,
  problems: ProblemList,
): ReadonlyMap<string, Corners> {
  const others = [
    ...model.rows.map((row): Output => ({ row, measure: 'person_years' })),
    ...moneyOutputs(model),
  ];
  const outputs = [...savings, ...others];
  const watch = new CornerWatch(model, outputs, [...corners, ...findRowCorners(model, others)]);
  const placeOf = new Map(drawn.map((output, at) => [outputPath(output), at]));
  const undrawn = outputs.flatMap((output, at) => {
    const place = placeOf.get(outputPath(output));
    if (place === undefined) return [at];
    const { least, most } = spreads[place]!;
    if (watch.isBeyond(at, least) || watch.isBeyond(at, most)) watch.look(at, columnOf(place), 0);
    return [];
  });
  // Parts of a Latin hypercube or a Sobol sequence are no draws of their own, so of these all are made.
  const samples = settings.sampling === 'random' ? Math.min(settings.samples, mostWatched) : settings.samples;
  const makeDesign = (count: number) => createDrawDesign(model, { ...settings, samples: count });
  forEachBlock(
    model,
    makeDesign(samples),
    undrawn.map((at) => outputs[at]!),
    (columns, start) => {
      for (const [place, column] of columns.entries()) watch.look(undrawn[place]!, column, start);
    },
  );
  const held = watch.finish(() => makeDesign(settings.samples), problems);
  return new Map(outputs.map((output, at) => [outputPath(output), held[at]!]));
}

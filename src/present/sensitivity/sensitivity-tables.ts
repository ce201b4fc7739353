import type { MethodResults } from '../../model/sensitivity-result.ts';
import { type OutputScale, outputScale } from '../output-text.ts';
import type { Block, ReportContext } from '../report.ts';
import { listShown, ofOutputs, type ShownOfOutputs } from './method-views.ts';

/**
 * What moves each output and where it would turn: one output after the other, all its figures in one unit, but for methods
 * with a unit of their own; behind them what is about something else than outputs.
 * `sizeOf` where another figure of the output decides that unit.
 */
export function composeSensitivity(
  results: Partial<MethodResults>,
  context: ReportContext,
  sizeOf: (output: string) => number | undefined = () => undefined,
): readonly Block[] {
  const shown = listShown(results);
  const aboutOutputs = ofOutputs(shown);
  const outputs = new Set(aboutOutputs.flatMap(({ results: own }) => own.map(({ of }) => of)));
  return [
    ...[...outputs].flatMap((output) => composeOutput(output, aboutOutputs, context, sizeOf(output))),
    ...shown.flatMap((each) =>
      each.view.shows === 'its own subject' ? each.view.blocks(each.results, context) : [],
    ),
  ];
}

function composeOutput(
  output: string,
  methods: readonly ShownOfOutputs[],
  context: ReportContext,
  size: number | undefined,
): readonly Block[] {
  const own = methods.map(({ view, results }) => ({
    view,
    results: results.filter(({ of }) => of === output),
  }));
  const priced = own.flatMap(({ results }) => results).find((each) => each.price_year !== undefined);
  const priceYear = priced?.price_year ?? null;
  const figures = (hasOwnUnit: boolean): readonly number[] =>
    own
      .filter(({ view }) => view.hasOwnUnit === hasOwnUnit)
      .flatMap(({ view, results }) => results.flatMap((each) => view.figures(each)));
  const scale = outputScale(output, figures(false), context, priceYear, size === undefined ? {} : { size });
  const ownScale: OutputScale = outputScale(output, figures(true), context, priceYear);
  return own.flatMap(({ view, results }) =>
    results.flatMap((each) => view.blocks(each, view.hasOwnUnit ? ownScale : scale, context)),
  );
}

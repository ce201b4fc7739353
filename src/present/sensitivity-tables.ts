import type { Sensitivity } from '../model/sensitivity.ts';
import { composeIndicesTable } from './indices-table.ts';
import { composeInformationTable } from './information-table.ts';
import { outputScale } from './output-text.ts';
import { composeRankTable } from './rank-table.ts';
import type { Block, ReportContext } from './report.ts';
import { composeSwitchingTable } from './switching-table.ts';
import { composeTornado } from './tornado-tables.ts';
import { composeTwoWayTable } from './two-way-table.ts';

/**
 * What moves each output and where it would turn: one output after the other, all its figures in one unit. What it is worth
 * to know more has a unit of its own: it is mostly far less than the output, and would be rounded away beside it.
 * `sizeOf` where another figure of the output decides that unit.
 */
export function composeSensitivity(
  sensitivity: Sensitivity,
  context: ReportContext,
  sizeOf: (output: string) => number | undefined = () => undefined,
): readonly Block[] {
  const { tornado, grid, switching, rank, sobol, value_of_information: information } = sensitivity;
  const all = [...tornado, ...grid, ...switching, ...rank, ...sobol, ...information];
  const outputs = [...new Set(all.map(({ of }) => of))];
  return outputs.flatMap((output) => {
    const own = <Item extends { readonly of: string }>(items: readonly Item[]) =>
      items.filter(({ of }) => of === output);
    const values = [
      ...own(tornado).flatMap(({ central, bars }) => [
        central,
        ...bars.flatMap(({ least, most }) => [least, most]),
      ]),
      ...own(grid).flatMap((each) => [each.central, ...each.values.flat()]),
      ...own(switching).map(({ central }) => central),
      ...own(sobol).map((each) => each.standard_deviation),
    ];
    const worth = own(information).map(
      ({ perfect_information: together, decided_singly: singly, mean }) =>
        Math.max(together, singly?.perfect_information ?? 0) || mean,
    );
    const priced = [...own(tornado), ...own(grid), ...own(switching), ...own(sobol), ...own(information)];
    const priceYear = priced[0]?.price_year ?? null;
    const scale = outputScale(output, values, context, priceYear, sizeOf(output));
    const scaleOfWorth = outputScale(output, worth, context, priceYear);
    return [
      ...own(tornado).flatMap((each) => composeTornado(each, scale, context)),
      ...own(grid).flatMap((each) => composeTwoWayTable(each, scale, context)),
      ...own(switching).flatMap((each) => composeSwitchingTable(each, scale, context)),
      ...own(rank).flatMap((each) => composeRankTable(each, context)),
      ...own(sobol).flatMap((each) => composeIndicesTable(each, scale, context)),
      ...own(information).flatMap((each) => composeInformationTable(each, scaleOfWorth, context)),
    ];
  });
}

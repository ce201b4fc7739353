import { columnStem } from '../model/column-name.ts';
import type { Model, Row } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import { outputPath } from '../model/path.ts';
import type { Extreme } from '../model/result.ts';
import type { Corners } from '../sample/design.ts';

/** What a low and a high of some corners are called. */
export function extremeOf(isProven: boolean | undefined): Extreme {
  return isProven === true ? 'proven' : 'searched';
}

/**
 * What the extremes of a row are, by the stems of its columns. Shares of costs and euros per inhabitant are those of the
 * saving, divided by what does not vary. Of a figure that is not given nothing is proven.
 *
 * Shape   measures: those of which the row has corners, by path in `held`
 */
export function extremesOfRow(
  model: Model,
  row: Row,
  measures: readonly MeasureName[],
  held: ReadonlyMap<string, Corners>,
): Readonly<Record<string, Extreme>> {
  const of = (measure: MeasureName, like: MeasureName = measure): Extreme => {
    const isGiven = model.lackOf({ row, measure }) === undefined;
    return extremeOf(isGiven && held.get(outputPath({ row, measure: like }))?.isProven);
  };
  const saving = 'saving_eur_per_year';
  return {
    [columnStem(saving)]: of(saving),
    share_of_costs: of('share_of_costs', saving),
    eur_per_inhabitant: of('eur_per_inhabitant', saving),
    ...Object.fromEntries(measures.map((measure) => [columnStem(measure), of(measure)])),
  };
}

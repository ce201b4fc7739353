import { type BreakEven, type BreakEvenSize, type FigureEnds, wholeScope } from '../../model/break-even.ts';
import { type End, ends } from '../../model/cash-flow/money-columns.ts';
import type { NumberKind } from '../number-text.ts';
import { type TidyCell, type TidyColumns, tidyTable } from '../tidy-table.ts';
import { composeBreakEven } from './break-even-table.ts';
import type { MethodView } from './method-view.ts';

/** One project and perspective in municipalities of one size. */
interface Line {
  readonly each: BreakEven;
  readonly size: BreakEvenSize;
}

/** Stands where no use, no number of partners and no number of inhabitants makes the channel pay. */
const never = 'never';

const isClass = ({ size }: Line) => size.size_class !== wholeScope;
const isKnown = ({ size }: Line) => size.inhabitants !== null;

const columns: TidyColumns<Line> = {
  project: ({ each }) => each.project,
  perspective: ({ each }) => each.perspective,
  size_class: ({ size }) => size.size_class,
  municipalities: ({ size }) => cell(size.municipalities, null),
  inhabitants: ({ size }) => cell(size.inhabitants, null),
  volume_central_per_year: ({ size }) => cell(size.volume_central_per_year, null),
  ...columnsOfEnds(
    (end) => `use_share_${end}`,
    ({ size }) => size.use_share,
    'share',
    () => never,
  ),
  ...columnsOfEnds(
    (end) => `partners_at_own_use_${end}`,
    ({ size }) => size.partners_at_own_use,
    'number',
    (line) => (isClass(line) ? never : null),
  ),
  ...columnsOfEnds(
    (end) => `partners_at_full_use_${end}`,
    ({ size }) => size.partners_at_full_use,
    'number',
    (line) => (isClass(line) ? never : null),
  ),
  ...columnsOfEnds(
    (end) => `own_use_share_${end}`,
    ({ each }) => each.own_use_share,
    'share',
    () => null,
  ),
  ...columnsOfEnds(
    (end) => `inhabitants_at_own_use_${end}`,
    ({ each }) => each.inhabitants_at_own_use,
    'number',
    (line) => (isKnown(line) ? never : null),
  ),
  ...columnsOfEnds(
    (end) => `inhabitants_at_full_use_${end}`,
    ({ each }) => each.inhabitants_at_full_use,
    'number',
    (line) => (isKnown(line) ? never : null),
  ),
  ...columnsOfEnds(
    (end) => `yearly_cost_${end}_eur_per_year`,
    ({ each }) => each.yearly_cost_eur_per_year,
    'euros',
    () => null,
  ),
  price_year: ({ each }) => cell(each.price_year, null),
};

/** The low, central and high of a figure; `without` stands where there is none. */
function columnsOfEnds(
  name: (end: End) => string,
  figure: (line: Line) => FigureEnds,
  kind: NumberKind,
  without: (line: Line) => string | null,
): TidyColumns<Line> {
  return Object.fromEntries(
    ends.map((end) => [name(end), (line: Line) => cell(figure(line)[end], without(line), kind)]),
  );
}

function cell(value: number | null, without: string | null, kind: NumberKind = 'number'): TidyCell {
  return value === null ? without : { value, kind };
}

/** From which use on digital channels pay. */
export const breakEven: MethodView<'break-even'> = {
  shows: 'its own subject',
  basis: 'known corners',
  // Said above the first of its tables.
  sentences: () => [],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((each) => each.sizes.map((size) => ({ each, size }))),
    ),
  blocks: composeBreakEven,
};

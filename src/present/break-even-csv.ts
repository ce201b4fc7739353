import type { BreakEven, BreakEvenSize, FigureEnds } from '../model/break-even.ts';
import { wholeScope } from '../model/break-even.ts';
import type { CsvCell } from './csv.ts';
import type { NumberKind } from './number-text.ts';

/** The columns of break-even figures: one row for each project, perspective and size. */
export const breakEvenColumns = [
  'project',
  'perspective',
  'size_class',
  'municipalities',
  'inhabitants',
  'volume_central_per_year',
  'use_share_low',
  'use_share_central',
  'use_share_high',
  'partners_at_own_use_low',
  'partners_at_own_use_central',
  'partners_at_own_use_high',
  'partners_at_full_use_low',
  'partners_at_full_use_central',
  'partners_at_full_use_high',
  'own_use_share_low',
  'own_use_share_central',
  'own_use_share_high',
  'inhabitants_at_own_use_low',
  'inhabitants_at_own_use_central',
  'inhabitants_at_own_use_high',
  'inhabitants_at_full_use_low',
  'inhabitants_at_full_use_central',
  'inhabitants_at_full_use_high',
  'yearly_cost_low_eur_per_year',
  'yearly_cost_central_eur_per_year',
  'yearly_cost_high_eur_per_year',
  'price_year',
] as const;

/** Stands where no use, no number of partners and no number of inhabitants makes the channel pay. */
const never = 'never';

/** The rows of one project and perspective, in the order of the columns. */
export function breakEvenRows(each: BreakEven): readonly (readonly CsvCell[])[] {
  return each.sizes.map((size) => rowOf(each, size));
}

function rowOf(each: BreakEven, size: BreakEvenSize): readonly CsvCell[] {
  const isKnown = size.inhabitants !== null;
  const isClass = size.size_class !== wholeScope;
  return [
    each.project,
    each.perspective,
    size.size_class,
    number(size.municipalities, null),
    number(size.inhabitants, null),
    number(size.volume_central_per_year, null),
    ...cells(size.use_share, 'share', never),
    ...cells(size.partners_at_own_use, 'number', isClass ? never : null),
    ...cells(size.partners_at_full_use, 'number', isClass ? never : null),
    ...cells(each.own_use_share, 'share', null),
    ...cells(each.inhabitants_at_own_use, 'number', isKnown ? never : null),
    ...cells(each.inhabitants_at_full_use, 'number', isKnown ? never : null),
    ...cells(each.yearly_cost_eur_per_year, 'euros', null),
    number(each.price_year, null),
  ];
}

function cells(
  { low, central, high }: FigureEnds,
  kind: NumberKind,
  without: string | null,
): readonly CsvCell[] {
  return [low, central, high].map((value) => number(value, without, kind));
}

function number(value: number | null, without: string | null, kind: NumberKind = 'number'): CsvCell {
  return value === null ? without : { value, kind };
}

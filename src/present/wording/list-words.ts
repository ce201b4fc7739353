import type { ListKind } from '../../model/listing.ts';

/** Columns of lists that people read. */
export const listColumns = [
  'name',
  'id',
  'pace',
  'fit_for_default',
  'to_give',
  'main_function',
  'everyday_names',
  'region',
  'group_fi',
  'inhabitants',
  'inhabitants_year',
  'income_tax_rate',
  'merged_into',
  'unit',
  'range',
  'low',
  'central',
  'high',
  'from',
  'quality',
  'source',
  'severity',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** The fixed words of lists. */
export interface ListWording {
  readonly title: Readonly<Record<ListKind, string>>;
  readonly heads: Readonly<Record<ListColumn, string>>;
  readonly nothing: string;
}

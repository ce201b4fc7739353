import { error, warning } from './entry.ts';
import type { NamedMunicipality } from './phrases.ts';

export interface ComparedFacts {
  readonly municipality: NamedMunicipality;
  /** How many other municipalities of the file deviate as well. */
  readonly others: number;
  readonly median: number;
  readonly services: number;
  /** 100 or 1,000 or their inverse, where the median is near it. */
  readonly slip: number | undefined;
  readonly year: number;
  readonly publishedYear: number;
}

/** A cell without a figure: its line, the words of its row and its column. */
export interface EmptyCell {
  readonly line: number;
  readonly row: string;
  readonly column: string;
}

/** What an accountant would check: totals that must come out, and amounts beside those that were published. */
export const accountingProblems = {
  'unit-implausible': error<ComparedFacts>(),
  'costs-far-from-published': warning<ComparedFacts>(),
  /** Euros that are internal are undefined where nothing says how many. */
  'internal-costs': warning<{ costs: string; internalEur: number | undefined; totalEur: number }>(),
  'inferred-services': warning<{ path: string; names: number; layout: string | undefined }>(),
  'break-in-series': warning<{ before: number; after: number }>(),
  'control-total-missed': error<{
    stated: number;
    sum: number;
    year: number | undefined;
    empty: {
      readonly count: number;
      readonly first: EmptyCell | undefined;
    };
    years: readonly number[];
  }>(),
} as const;

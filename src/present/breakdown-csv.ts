import { AreaFigure, type Result, YearFigure } from '../model/result.ts';
import type { NumberKind } from './number-text.ts';
import type { TidyCell, TidyTable } from './tidy-table.ts';

const inJsonOnly = 'extremes';

/** The figures of every row in every year, for programs and spreadsheets. */
export function yearsTable(results: readonly Result[]): TidyTable {
  const figures = results.flatMap(({ years }) => years ?? []);
  const keys = Object.keys(YearFigure.shape).filter((key) => key !== inJsonOnly);
  return tableOf(keys, figures);
}

/** The figures of every row in every area; columns of money over time only where a result has them. */
export function areasTable(results: readonly Result[]): TidyTable {
  const figures = results.flatMap(({ areas }) => areas ?? []);
  const keys = Object.keys(AreaFigure.shape) as (keyof AreaFigure)[];
  const isOptional = (key: keyof AreaFigure) => AreaFigure.shape[key].safeParse(undefined).success;
  const known = keys
    .filter((key) => key !== inJsonOnly)
    .filter((key) => !isOptional(key) || figures.some((each) => each[key] !== undefined));
  return tableOf(known, figures);
}

function tableOf(keys: readonly string[], figures: readonly (YearFigure | AreaFigure)[]): TidyTable {
  const rows = figures.map((figure) => {
    const values = figure as unknown as Readonly<Record<string, string | number | null | undefined>>;
    return keys.map((key): TidyCell => {
      const value = values[key] ?? null;
      return typeof value === 'number' ? { value, kind: kindOf(key) } : value;
    });
  });
  return { columns: keys, rows };
}

function kindOf(key: string): NumberKind {
  if (key === 'year' || key === 'price_year' || key === 'inhabitants') return 'number';
  if (key.startsWith('person_years')) return 'person-years';
  return key.startsWith('eur_per_inhabitant') ? 'euros-per-inhabitant' : 'euros';
}

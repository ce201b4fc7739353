import { AreaFigure, type Result, YearFigure } from '../model/result.ts';
import { type CsvCell, type CsvDialect, type CsvForm, presentCells } from './csv.ts';
import type { NumberKind } from './number-text.ts';

const inJsonOnly = 'extremes';

/** The figures of every row in every year, for programs and spreadsheets. */
export function presentYearsCsv(results: readonly Result[], form: CsvForm, dialect: CsvDialect): string {
  const figures = results.flatMap(({ years }) => years ?? []);
  const keys = Object.keys(YearFigure.shape).filter((key) => key !== inJsonOnly);
  return presentFigures(keys, figures, form, dialect);
}

/** The figures of every row in every area; columns of money over time only where a result has them. */
export function presentAreasCsv(results: readonly Result[], form: CsvForm, dialect: CsvDialect): string {
  const figures = results.flatMap(({ areas }) => areas ?? []);
  const keys = Object.keys(AreaFigure.shape) as (keyof AreaFigure)[];
  const isOptional = (key: keyof AreaFigure) => AreaFigure.shape[key].safeParse(undefined).success;
  const known = keys
    .filter((key) => key !== inJsonOnly)
    .filter((key) => !isOptional(key) || figures.some((each) => each[key] !== undefined));
  return presentFigures(known, figures, form, dialect);
}

function presentFigures(
  keys: readonly string[],
  figures: readonly (YearFigure | AreaFigure)[],
  form: CsvForm,
  dialect: CsvDialect,
): string {
  const rows = figures.map((figure) => {
    const values = figure as unknown as Readonly<Record<string, string | number | null | undefined>>;
    return keys.map((key): CsvCell => {
      const value = values[key] ?? null;
      return typeof value === 'number' ? { value, kind: kindOf(key) } : value;
    });
  });
  return presentCells(keys, rows, form, dialect);
}

function kindOf(key: string): NumberKind {
  if (key === 'year' || key === 'price_year' || key === 'inhabitants') return 'number';
  if (key.startsWith('person_years')) return 'person-years';
  return key.startsWith('eur_per_inhabitant') ? 'euros-per-inhabitant' : 'euros';
}

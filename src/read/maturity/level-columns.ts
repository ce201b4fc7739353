import type { scopeHeadings } from '../../model/maturity/headings.ts';
import type { LevelScope } from '../../model/maturity/level-scope.ts';
import type { Sector } from '../../model/maturity/maturity.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { FormCells } from '../form-columns.ts';
import type { FormNames } from '../form-names.ts';

type ScopeColumn = keyof typeof scopeHeadings;

/** The groups of services of a scenario; undefined where any name is taken for one. */
export type Sectors = ReadonlyMap<string, Sector> | undefined;

/** Which cells a row is about; a name that is unknown is reported and left out. */
export function scopeOfRow(
  cells: Pick<FormCells<ScopeColumn>, 'text' | 'place'>,
  row: number,
  names: FormNames,
  sectors: Sectors,
  problems: ProblemList,
): LevelScope {
  const at = (column: ScopeColumn) => [cells.text(row, column), cells.place(row, column)] as const;
  const [sector, place] = at('sector');
  if (sector !== '' && sectors?.has(sector) === false)
    problems.add('unknown-sector', place, { found: sector, known: [...sectors.keys()] });
  return {
    municipalityCode: names.municipality(...at('municipality')),
    service: names.service(...at('service')),
    mainFunction: names.mainFunction(...at('main_function')),
    sector: sector === '' ? undefined : sector,
  };
}

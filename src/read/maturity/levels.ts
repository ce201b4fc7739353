import type { LevelForm } from '../../model/maturity/forms.ts';
import { levelHeadings } from '../../model/maturity/headings.ts';
import { scopeName } from '../../model/maturity/level-scope.ts';
import type { LevelRow } from '../../model/maturity/maturity.ts';
import type { Registers } from '../../model/register.ts';
import type { CatalogueFacts } from '../../problems/catalogue.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type AskedBounds, FormCells, matchColumns } from '../form-columns.ts';
import type { FormNames } from '../form-names.ts';
import type { FormTable } from '../form-table.ts';
import type { Path } from '../position.ts';
import type { QuantityReader } from '../quantity.ts';
import { type Sectors, scopeOfRow } from './level-columns.ts';

/** What rows of levels are read with. */
export interface LevelContext {
  readonly names: FormNames;
  readonly sectors: Sectors;
  readonly quantities: QuantityReader;
  /** Year for which evidence is wanted. */
  readonly year: number | undefined;
  readonly problems: ProblemList;
}

const levelBounds: AskedBounds = { least: 0, most: 1e6, asked: { unit: 'level', least: 0 } };
const shareBounds: AskedBounds = { least: 0, most: 1, asked: { unit: 'share' } };

/** The rows of a table of levels; undefined where its columns are not those of one, which is reported. */
export function readLevelTable(table: FormTable, context: LevelContext): readonly LevelRow[] | undefined {
  const { names, sectors, quantities, problems } = context;
  const columns = matchColumns(table, levelHeadings, [['level', 'share']], problems);
  if (columns === undefined) return undefined;
  const cells = new FormCells(table, columns, problems);
  return [...table.rows.keys()].map((row): LevelRow => {
    const scope = scopeOfRow(cells, row, names, sectors, problems);
    const place = cells.place(row, cells.text(row, 'level') === '' ? 'share' : 'level');
    const level = cells.number(row, 'level', levelBounds);
    const share = cells.range(row, 'share', shareBounds);
    const missing = { key: 'level', of: 'cell' } as const;
    checkOneOfTwo(cells.text(row, 'level') !== '', cells.text(row, 'share') !== '', place, missing, problems);
    const slot = {
      path: `maturity.levels.${row + 1}.share`,
      at: [],
      unit: 'share',
      year: undefined,
    } as const;
    return {
      ...scope,
      level,
      // An exact number of a file is no input: nobody asks what it would be worth to know it.
      share:
        share === undefined || share.low === share.high
          ? share?.low
          : quantities.readFrom(place, { ...share }, slot),
      place,
    };
  });
}

/** The rows of levels that a scenario has itself. */
export function readLevelRows(
  forms: readonly LevelForm[],
  at: Path,
  placeOf: (path: Path) => Place,
  { names, sectors, quantities, year, problems }: LevelContext,
): readonly LevelRow[] {
  return forms.map((form, index): LevelRow => {
    const own = [...at, index];
    const named = (key: 'municipality' | 'service' | 'main_function' | 'sector') =>
      [String(form[key] ?? ''), placeOf([...own, key])] as const;
    const [sector, place] = named('sector');
    if (sector !== '' && sectors?.has(sector) === false)
      problems.add('unknown-sector', place, { found: sector, known: [...sectors.keys()] });
    checkOneOfTwo(
      form.level !== undefined,
      form.share !== undefined,
      placeOf(own),
      { key: 'level' },
      problems,
    );
    if (form.level !== undefined && !(form.level >= 0))
      problems.add('value-out-of-range', placeOf([...own, 'level']), {
        found: form.level,
        expected: levelBounds.asked,
      });
    const slot = {
      path: `maturity.levels.${index + 1}.share`,
      at: [...own, 'share'],
      unit: 'share',
      year,
    } as const;
    return {
      municipalityCode: names.municipality(...named('municipality')),
      service: names.service(...named('service')),
      mainFunction: names.mainFunction(...named('main_function')),
      sector: sector === '' ? undefined : sector,
      level: form.level,
      share: form.share === undefined ? undefined : quantities.read(form.share, slot),
      place: placeOf(own),
    };
  });
}

function checkOneOfTwo(
  hasLevel: boolean,
  hasShare: boolean,
  place: Place,
  missing: CatalogueFacts<'missing-key'>,
  problems: ProblemList,
): void {
  if (hasLevel && hasShare) problems.add('level-beside-share', place, {});
  else if (!hasLevel && !hasShare) problems.add('missing-key', place, missing);
}

/** What a row is about: its municipality and the nearest name of its services. */
export function nameOfRow(row: LevelRow, { municipalities }: Registers): string {
  const { municipalityCode: code } = row;
  const municipality = code === undefined ? undefined : (municipalities.find(code)?.name.fi ?? code);
  return [municipality, scopeName(row)].filter((part) => part !== undefined && part !== '').join(' ');
}

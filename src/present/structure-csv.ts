import type { Structure, StructureRow } from '../model/structure.ts';
import { type CsvCell, type CsvDialect, type CsvForm, presentCells } from './csv.ts';
import type { NumberKind } from './number-text.ts';

interface CellColumn {
  readonly head: string;
  readonly write: (row: StructureRow, structure: Structure) => CsvCell;
}

function number(value: number | null | undefined, kind: NumberKind): CsvCell {
  return value === null || value === undefined ? null : { value, kind };
}

const perInhabitant = 'euros-per-inhabitant';

/** The columns of the tidy table: where, what, own figures, peers, the other year. */
const columns: readonly CellColumn[] = [
  { head: 'municipality_code', write: (_, { municipality_code: code }) => code },
  { head: 'municipality', write: (_, { municipality }) => municipality },
  { head: 'level', write: ({ level }) => level },
  { head: 'id', write: ({ id }) => id },
  { head: 'label', write: ({ label }) => label },
  { head: 'main_function', write: (row) => row.main_function },
  { head: 'year', write: ({ year }) => number(year, 'number') },
  { head: 'eur', write: ({ eur }) => number(eur, 'euros') },
  { head: 'eur_per_inhabitant', write: (row) => number(row.eur_per_inhabitant, perInhabitant) },
  { head: 'share', write: ({ share }) => number(share, 'share') },
  { head: 'negative', write: ({ negative }) => negative },
  { head: 'peers', write: (_, { peers }) => (peers === null ? null : `${peers.grouping} ${peers.id}`) },
  { head: 'peers_count', write: ({ peers }) => number(peers?.count, 'number') },
  { head: 'peers_q1_eur_per_inhabitant', write: ({ peers }) => number(peers?.q1, perInhabitant) },
  { head: 'peers_median_eur_per_inhabitant', write: ({ peers }) => number(peers?.median, perInhabitant) },
  { head: 'peers_q3_eur_per_inhabitant', write: ({ peers }) => number(peers?.q3, perInhabitant) },
  { head: 'percentile_rank', write: (row) => number(row.percentile_rank, 'share') },
  { head: 'compare_year', write: (_, { compare }) => number(compare?.year, 'number') },
  { head: 'compare_eur', write: (row) => number(row.compare_eur, 'euros') },
  {
    head: 'compare_eur_per_inhabitant',
    write: (row) => number(row.compare_eur_per_inhabitant, perInhabitant),
  },
  { head: 'change_eur_per_inhabitant', write: (row) => number(row.change_eur_per_inhabitant, perInhabitant) },
  { head: 'change_share', write: (row) => number(row.change_share, 'share') },
  { head: 'price_year', write: (row) => number(row.price_year, 'number') },
  { head: 'version', write: (_, structure) => structure.not_accounts?.version ?? null },
  { head: 'period', write: (_, structure) => structure.not_accounts?.period ?? null },
];

/** The rows of a cost structure for programs and spreadsheets. */
export function presentStructureCsv(structure: Structure, form: CsvForm, dialect: CsvDialect): string {
  const rows = structure.rows.map((row) => columns.map(({ write }) => write(row, structure)));
  return presentCells(
    columns.map(({ head }) => head),
    rows,
    form,
    dialect,
  );
}

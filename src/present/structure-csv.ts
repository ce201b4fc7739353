import type { Structure, StructureRow } from '../model/structure.ts';
import type { NumberKind } from './number-text.ts';
import { type TidyCell, type TidyColumns, type TidyTable, tidyTable } from './tidy-table.ts';

interface Line {
  readonly row: StructureRow;
  readonly structure: Structure;
}

function number(value: number | null | undefined, kind: NumberKind): TidyCell {
  return value === null || value === undefined ? null : { value, kind };
}

const perInhabitant = 'euros-per-inhabitant';

/** The columns of the tidy table: where, what, own figures, peers, the other year. */
const columns: TidyColumns<Line> = {
  municipality_code: ({ structure: { municipality_code: code } }) => code,
  municipality: ({ structure: { municipality } }) => municipality,
  level: ({ row: { level } }) => level,
  id: ({ row: { id } }) => id,
  label: ({ row: { label } }) => label,
  main_function: ({ row }) => row.main_function,
  year: ({ row: { year } }) => number(year, 'number'),
  eur: ({ row: { eur } }) => number(eur, 'euros'),
  eur_per_inhabitant: ({ row }) => number(row.eur_per_inhabitant, perInhabitant),
  share: ({ row: { share } }) => number(share, 'share'),
  negative: ({ row: { negative } }) => negative,
  peers: ({ structure: { peers } }) => (peers === null ? null : `${peers.grouping} ${peers.id}`),
  peers_count: ({ row: { peers } }) => number(peers?.count, 'number'),
  peers_q1_eur_per_inhabitant: ({ row: { peers } }) => number(peers?.q1, perInhabitant),
  peers_median_eur_per_inhabitant: ({ row: { peers } }) => number(peers?.median, perInhabitant),
  peers_q3_eur_per_inhabitant: ({ row: { peers } }) => number(peers?.q3, perInhabitant),
  percentile_rank: ({ row }) => number(row.percentile_rank, 'share'),
  compare_year: ({ structure: { compare } }) => number(compare?.year, 'number'),
  compare_eur: ({ row }) => number(row.compare_eur, 'euros'),
  compare_eur_per_inhabitant: ({ row }) => number(row.compare_eur_per_inhabitant, perInhabitant),
  change_eur_per_inhabitant: ({ row }) => number(row.change_eur_per_inhabitant, perInhabitant),
  change_share: ({ row }) => number(row.change_share, 'share'),
  price_year: ({ row }) => number(row.price_year, 'number'),
  version: ({ structure }) => structure.not_accounts?.version ?? null,
  period: ({ structure }) => structure.not_accounts?.period ?? null,
};

/** The rows of a cost structure for programs and spreadsheets. */
export function structureTable(structure: Structure): TidyTable {
  return tidyTable(
    columns,
    structure.rows.map((row) => ({ row, structure })),
  );
}

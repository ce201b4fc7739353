import type { Structure, StructureRow } from '../model/structure.ts';
import { cleanText } from './clean-text.ts';
import {
  fixedText,
  type MoneyScale,
  moneyHead,
  moneyText,
  moneyUnit,
  percentNumber,
  rangeText,
  signedText,
} from './number-text.ts';
import type { Column, ReportContext, Table, TableBlock } from './report.ts';

/** Stands where a figure is not known. */
const unknown = '–';
/** Stands before rows that earn more than they cost. */
const negativeMark = '▾';
/** Figures per inhabitant below this are shown with a decimal. */
const smallEur = 100;
const shareDecimals = 1;
/** From this on, millions are shown with one decimal, below with two: small services are not to look like nothing. */
const largeEur = 1e9;

/** A column with the text it contains for each row. */
interface Part extends Column {
  readonly write: (row: StructureRow) => string;
}

/** A table for each main function with its services, and one in which the main functions make up the total. */
export function composeStructureTables(structure: Structure, context: ReportContext): TableBlock {
  const { words } = context;
  const { rows } = structure;
  const parts = chooseParts(structure, context);
  const isSum = ({ level }: StructureRow) => level !== 'service';
  const draw = (
    heading: string,
    shown: readonly StructureRow[],
    nameOf: (row: StructureRow) => string,
  ): Table => ({
    heading,
    rows: shown.map((row) => ({
      strong: row === shown.at(-1),
      cells: [nameOf(row), ...parts.map(({ write }) => write(row))],
    })),
    below: undefined,
  });
  const ofFunctions = rows
    .filter(
      ({ level, id }) =>
        level === 'main_function' && rows.some((row) => row.level === 'service' && row.main_function === id),
    )
    .map(({ id, label }) =>
      draw(
        label,
        rows.filter((row) => row.main_function === id),
        (row) => (isSum(row) ? words.structure.together : cleanText(row.label)),
      ),
    );
  const all = draw(words.structure.allFunctions, rows.filter(isSum), (row) =>
    row.level === 'total' ? words.structure.together : row.label,
  );
  return {
    kind: 'tables',
    heading: undefined,
    columns: [{ head: '', align: 'left', importance: undefined, content: 'name' }, ...parts],
    tables: [...ofFunctions, all],
  };
}

/** The columns of which something is known; all tables have the same. */
function chooseParts(structure: Structure, { words, marks }: ReportContext): readonly Part[] {
  const { rows, peers, compare } = structure;
  const scale = amountScale(rows);
  const figures = rows.map((row) => row.eur_per_inhabitant ?? row.peers?.median ?? 0);
  const decimals = Math.max(...figures.map(Math.abs)) < smallEur ? 1 : 0;
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? unknown : fixedText(value, decimals, marks);
  const signed = (value: number | null): string =>
    value === null ? unknown : signedText(value, decimals, marks);
  const part = (head: string, importance: number | undefined, text: Part['write']): Part => ({
    head,
    align: 'right',
    importance,
    content: 'whole',
    write: text,
  });
  const optional = (isKnown: boolean, ...each: readonly Part[]) => (isKnown ? each : []);
  const {
    structure: { median, quartiles, rank, shareOfTotal, change, changePercent, perInhabitantIn },
  } = words;
  return [
    ...optional(
      rows.some(({ negative }) => negative),
      part('', undefined, ({ negative }) => (negative ? negativeMark : '')),
    ),
    part(moneyHead(scale, marks), 8, ({ eur }) => moneyText(eur, scale, marks)),
    ...optional(
      structure.positive_share !== null,
      part(shareOfTotal, 1, ({ share }) =>
        share === null ? unknown : percentNumber(share, shareDecimals, marks),
      ),
    ),
    ...optional(
      rows.some((row) => row.eur_per_inhabitant !== null),
      part(words.perInhabitant, undefined, (row) => write(row.eur_per_inhabitant)),
    ),
    ...optional(
      (peers?.count ?? 0) > 0,
      part(median, undefined, (row) => write(row.peers?.median)),
      part(quartiles, 6, (row) =>
        row.peers === null ? unknown : rangeText(write(row.peers.q1), write(row.peers.q3)),
      ),
    ),
    ...optional(
      rows.some((row) => row.percentile_rank !== null),
      part(rank, 4, (row) =>
        row.percentile_rank === null ? unknown : percentNumber(row.percentile_rank, 0, marks),
      ),
    ),
    ...optional(
      compare !== null && compare.inhabitants !== null,
      part(perInhabitantIn(compare?.year ?? 0), 3, (row) => write(row.compare_eur_per_inhabitant)),
      part(change, 7, (row) => signed(row.change_eur_per_inhabitant)),
      part(changePercent, 2, (row) =>
        row.change_share === null ? unknown : signedText(row.change_share * 100, 0, marks),
      ),
    ),
  ];
}

/** One scale for all tables, so that their amounts can be compared. */
function amountScale(rows: readonly StructureRow[]): MoneyScale {
  const largest = Math.max(...rows.map(({ eur }) => Math.abs(eur)));
  const scale = moneyUnit(largest);
  if (scale.unit !== 'M€') return scale;
  return { ...scale, decimals: largest < largeEur ? 2 : 1 };
}

import type { BenefitMap, BenefitMapRow } from '../model/benefit-map.ts';
import { cleanText } from './clean-text.ts';
import {
  commonDecimals,
  fixedText,
  moneyHead,
  moneyScale,
  moneyText,
  percentText,
  rangeText,
} from './number-text.ts';
import {
  type Block,
  type Column,
  createReportContext,
  drawsText,
  numberColumn,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
} from './report.ts';

/** Stands where a figure is not known. */
const unknown = '–';

type Ends = readonly [low: number | null, central: number | null, high: number | null];
/** Writes a range: its ends, or the one number that it is. */
type WriteEnds = (ends: Ends) => string;

/** Puts a benefit map into words and tables. */
export function composeBenefitMapReport(map: BenefitMap, options: ReportOptions): Report {
  const context = createReportContext(options);
  const { benefitMap: words } = context.words;
  const { rows } = map.benefit_map;
  const hasTargets = rows.some((row) => row.target_eur_per_year !== null);
  return {
    title: words.title(cleanText(map.file)),
    blocks: [
      { kind: 'text', sentences: words.meaning },
      savings(rows, context),
      breakEvens(rows, context),
      ...(hasTargets ? [targets(rows, context)] : []),
      { kind: 'list', heading: undefined, items: map.notes },
      { kind: 'text', sentences: runLines(map.run, drawsText(map.run, context), context) },
    ],
  };
}

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

function savings(rows: readonly BenefitMapRow[], { words, marks, digits }: ReportContext): Block {
  const { benefitMap } = words;
  const scale = moneyScale(
    rows.flatMap((row) => [row.gross_high_eur_per_year, row.net_low_eur_per_year, row.net_high_eur_per_year]),
    digits,
  );
  const euros = range((value) => moneyText(value, scale, marks));
  const hours = range((value) => fixedText(value, 0, marks));
  const staff = decimalsFor(
    rows.map((row) => row.person_years_high),
    2,
  );
  const years = range((value) => fixedText(value, staff, marks));
  const head = moneyHead(scale, marks);
  return {
    kind: 'tables',
    heading: benefitMap.heads.savings,
    columns: [
      nameColumn,
      numberColumn(`${benefitMap.gross}\n(${head})`, 5),
      numberColumn(`${benefitMap.net}\n(${head})`),
      numberColumn('p05–p95', 4),
      numberColumn(benefitMap.hours, 3),
      numberColumn(words.personYears, 2),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: rows.map((row) => ({
          strong: row.level === 'total',
          cells: [
            nameOf(row, benefitMap.total),
            euros([row.gross_low_eur_per_year, row.gross_central_eur_per_year, row.gross_high_eur_per_year]),
            euros([row.net_low_eur_per_year, row.net_central_eur_per_year, row.net_high_eur_per_year]),
            euros([row.net_p05_eur_per_year, row.net_p50_eur_per_year, row.net_p95_eur_per_year]),
            hours([row.hours_low_per_year, row.hours_central_per_year, row.hours_high_per_year]),
            years([row.person_years_low, row.person_years_central, row.person_years_high]),
          ],
        })),
      },
    ],
  };
}

function breakEvens(rows: readonly BenefitMapRow[], { words, marks }: ReportContext): Block {
  const { benefitMap } = words;
  const services = rows.filter(({ level }) => level === 'service');
  const volumes = range((value) => fixedText(value, value < 100 ? 1 : 0, marks), benefitMap.never);
  const minutes = range((value) => fixedText(value, 1, marks), benefitMap.never);
  return {
    kind: 'tables',
    heading: benefitMap.heads.breakEvens,
    columns: [
      nameColumn,
      numberColumn(benefitMap.breakEvenVolume),
      numberColumn(benefitMap.breakEvenMinutes),
      numberColumn(benefitMap.perUnit, 1),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: services.map((row) => ({
          strong: false,
          cells: [
            nameOf(row, benefitMap.total),
            volumes([
              row.break_even_volume_low_units_per_year,
              row.break_even_volume_central_units_per_year,
              row.break_even_volume_high_units_per_year,
            ]),
            minutes([
              row.break_even_low_minutes_per_unit,
              row.break_even_central_minutes_per_unit,
              row.break_even_high_minutes_per_unit,
            ]),
            row.running_central_eur_per_unit === null
              ? unknown
              : fixedText(row.running_central_eur_per_unit, 2, marks),
          ],
        })),
      },
    ],
  };
}

function targets(rows: readonly BenefitMapRow[], { words, marks }: ReportContext): Block {
  const { benefitMap } = words;
  const euros = (value: number) => fixedText(value, 0, marks);
  const gaps = range(euros);
  const shown = rows.filter(({ target_eur_per_year: target }) => target !== null);
  return {
    kind: 'tables',
    heading: benefitMap.heads.targets,
    columns: [
      nameColumn,
      numberColumn(benefitMap.target),
      numberColumn(benefitMap.gap),
      numberColumn(benefitMap.chance),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: shown.map((row) => ({
          strong: row.level === 'total',
          cells: [
            nameOf(row, benefitMap.total),
            euros(row.target_eur_per_year!),
            gaps([row.gap_low_eur_per_year, row.gap_central_eur_per_year, row.gap_high_eur_per_year]),
            percentText(row.chance_of_target!, 0, marks),
          ],
        })),
      },
    ],
  };
}

function nameOf({ level, label }: BenefitMapRow, total: string): string {
  return level === 'total' ? total : cleanText(label);
}

/** Both ends of a range as one text; where the upper one is none, the lower one and what stands for it. */
function range(write: (value: number) => string, never = unknown): WriteEnds {
  return ([low, central, high]) => {
    if (low === null) return never;
    if (high !== null) return rangeText(write(low), write(high));
    const ends = central === null ? [low] : [low, central];
    return [...new Set(ends.map(write)), never].join(' … ');
  };
}

function decimalsFor(values: readonly (number | null)[], digits: number): number {
  return commonDecimals(
    values.map((value) => value ?? 0),
    digits,
  );
}

import type {
  AnswersResult,
  MaturityArea,
  MaturityLevel,
  MaturityResult,
  MaturityRow,
  MaturitySplit,
} from '../model/maturity/result.ts';
import { answerTables, below, type MaturityNames, mostRows } from './answer-tables.ts';
import { cleanText } from './clean-text.ts';
import { engineText } from './engine-text.ts';
import { rangeOf, unknown, withCentral } from './money-text.ts';
import {
  fixedText,
  type MoneyScale,
  moneyHead,
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentNumber,
  plainText,
} from './number-text.ts';
import {
  type Block,
  type Column,
  createReportContext,
  numberColumn,
  type Report,
  type ReportContext,
  type ReportOptions,
  runLines,
  scenarioTitle,
  type Table,
} from './report.ts';

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** Puts levels, and what they leave of costs, into words and tables. */
export function composeMaturityReport(
  result: MaturityResult,
  options: ReportOptions & MaturityNames,
): Report {
  const context = createReportContext(options, result.run.names);
  const { maturity: words } = context.words;
  const { maturity } = result;
  const { use, rows, areas, map, split = [] } = maturity;
  return {
    title: words.title(scenarioTitle(result.scenario, options.language)),
    blocks: [
      {
        kind: 'text',
        sentences: [...words.meaning, ...(use === null ? [] : [words.use[use]]), ...leftOut(result, context)],
      },
      ...(areas.length > 1 ? [areaTable(areas, maturity.total, context)] : []),
      rowTables(rows, areas, context, options),
      ...(map.length > 0 ? [mapTable(map, context)] : []),
      ...(split.length > 0 ? [splitTable(split, context)] : []),
      ...answerTables(maturity.answers, maturity.missing, context, options),
      ...notes(result.notes, context),
      { kind: 'text', sentences: runLines(result.run, undefined, context) },
    ],
  };
}

/** Puts the levels that answers come to into words and tables. */
export function composeAnswersReport(result: AnswersResult, options: ReportOptions & MaturityNames): Report {
  const context = createReportContext(options);
  const { maturity: words } = context.words;
  const { version, node } = result.run;
  return {
    title: words.title(cleanText(result.file)),
    blocks: [
      { kind: 'text', sentences: words.answersMeaning },
      ...answerTables(result.maturity.answers, result.maturity.missing, context, options),
      ...notes(result.notes, context),
      { kind: 'text', sentences: [`digisave ${version}, ${engineText(node)}`] },
    ],
  };
}

function notes(items: readonly string[], { words }: ReportContext): readonly Block[] {
  return items.length === 0
    ? []
    : [{ kind: 'list', heading: words.notesHeading, items: items.map(cleanText) }];
}

/** What is in no figure, or in none but the costs. */
function leftOut({ maturity }: MaturityResult, { words, marks }: ReportContext): readonly string[] {
  const { total, unknown: policy, negative_cells: negative, negative_eur_per_year: negativeEur } = maturity;
  const euros = (value: number) => moneyWithUnit(value, moneyScale([value]), marks);
  const { unknown_cells: cells, unknown_eur_per_year: eur } = total;
  const say = words.maturity.unknown[policy === 'exclude' ? 'exclude' : 'noneRealised'];
  return [
    ...(cells > 0 ? [say(fixedText(cells, 0, marks), euros(eur))] : []),
    ...(negative > 0 ? [words.maturity.negative(fixedText(negative, 0, marks), euros(-negativeEur))] : []),
  ];
}

type Figures = Pick<
  MaturityArea,
  | 'eur_per_year'
  | 'left_low_eur_per_year'
  | 'left_central_eur_per_year'
  | 'left_high_eur_per_year'
  | 'one_level_up_low_eur_per_year'
  | 'one_level_up_central_eur_per_year'
  | 'one_level_up_high_eur_per_year'
>;
type AreaFigures = Omit<MaturityArea, 'area' | 'area_code'>;

/** A scale for the figures of one table. */
function scaleOf(rows: readonly Figures[], { digits }: ReportContext): MoneyScale {
  const size = Math.max(0, ...rows.map((row) => row.eur_per_year));
  const left = rows.map((row) => row.left_high_eur_per_year);
  return moneyScale(left, digits, { size, small: left });
}

/** Costs, what is left and what one level more is worth; the columns of both tables. */
function figureCells(row: Figures, scale: MoneyScale, { marks }: ReportContext): readonly string[] {
  const write = (value: number) => moneyText(value, scale, marks);
  const range = (low: number | null, central: number | null, high: number | null) =>
    withCentral(central, rangeOf(low, high, write, unknown), write);
  return [
    write(row.eur_per_year),
    range(row.left_low_eur_per_year, row.left_central_eur_per_year, row.left_high_eur_per_year),
    range(
      row.one_level_up_low_eur_per_year,
      row.one_level_up_central_eur_per_year,
      row.one_level_up_high_eur_per_year,
    ),
  ];
}

function figureColumns({ words: { maturity } }: ReportContext): readonly [Column, Column, Column] {
  return [numberColumn(maturity.costs, 4), numberColumn(maturity.left), numberColumn(maturity.oneLevelUp, 3)];
}

function areaTable(areas: readonly MaturityArea[], total: AreaFigures, context: ReportContext): Block {
  const { words, marks } = context;
  const scale = scaleOf(areas, context);
  const shown = areas.slice(0, mostRows);
  const [costs, left, up] = figureColumns(context);
  const line = (name: string, row: AreaFigures, strong: boolean) => {
    const [costText = '', leftText = '', upText = ''] = figureCells(row, scale, context);
    const share = (value: number) => percentNumber(value, 1, marks);
    const shares = withCentral(
      row.left_share_central,
      rangeOf(row.left_share_low, row.left_share_high, share, unknown),
      share,
    );
    return {
      strong,
      cells: [name, costText, leftText, shares, upText, fixedText(row.unknown_cells, 0, marks)],
    };
  };
  return {
    kind: 'tables',
    heading: words.maturity.heads.areas,
    columns: [
      nameColumn,
      costs,
      left,
      numberColumn(words.maturity.leftShare),
      up,
      numberColumn(words.maturity.withoutLevel, 1),
    ],
    tables: [
      {
        heading: `${words.maturity.municipality}, ${moneyHead(scale, marks)}`,
        below: below(shown.length, areas.length, context),
        rows: [
          ...shown.map((row) => line(cleanText(row.area), row, false)),
          line(words.maturity.total, total, true),
        ],
      },
    ],
  };
}

/** The services of each municipality in a table of their own, with their sum. */
function rowTables(
  rows: readonly MaturityRow[],
  areas: readonly MaturityArea[],
  context: ReportContext,
  { nameOf }: MaturityNames,
): Block {
  const { words, marks } = context;
  const shown = rows.slice(0, mostRows);
  const share = (value: number) => percentNumber(value, 0, marks);
  const tables = areas.flatMap((area): Table[] => {
    const own = shown.filter((row) => row.area_code === area.area_code);
    if (own.length === 0) return [];
    const scale = scaleOf(own, context);
    const isLast = shown.at(-1)?.area_code === area.area_code;
    return [
      {
        heading: `${cleanText(area.area)}, ${moneyHead(scale, marks)}`,
        below: isLast ? below(shown.length, rows.length, context) : undefined,
        rows: [
          ...own.map((row) => ({
            strong: false,
            cells: [
              cleanText(nameOf(row.service)),
              row.level === null ? unknown : plainText(row.level, marks),
              withCentral(
                row.realised_share_central,
                rangeOf(row.realised_share_low, row.realised_share_high, share, unknown),
                share,
              ),
              ...figureCells(row, scale, context),
            ],
          })),
          {
            strong: true,
            cells: [words.maturity.total, '', '', ...figureCells(area, scale, context)],
          },
        ],
      },
    ];
  });
  return {
    kind: 'tables',
    heading: words.maturity.heads.services,
    columns: [
      nameColumn,
      numberColumn(words.maturity.level),
      numberColumn(words.maturity.realised, 2),
      ...figureColumns(context),
    ],
    tables,
  };
}

function mapTable(map: readonly MaturityLevel[], { words, marks }: ReportContext): Block {
  return {
    kind: 'tables',
    heading: words.maturity.heads.map,
    columns: [nameColumn, numberColumn(words.maturity.realised), numberColumn(words.maturity.quality)],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: map.map(({ level, quality, ...row }) => {
          const share = (value: number) => percentNumber(value, 1, marks);
          const range = withCentral(
            row.realised_share_central,
            rangeOf(row.realised_share_low, row.realised_share_high, share, unknown),
            share,
          );
          const known = quality === null ? unknown : words.quality[quality];
          return {
            strong: false,
            cells: [words.maturity.levelName(plainText(level, marks)), range, known],
          };
        }),
      },
    ],
  };
}

function splitTable(split: readonly MaturitySplit[], context: ReportContext): Block {
  const { words, marks } = context;
  const rows = [...new Map(split.map((each) => [`${each.level} ${each.id}`, each])).values()];
  // With one pace alone the total is that pace again.
  const hasPaces = rows.filter(({ level }) => level === 'pace').length > 1;
  const tables = rows
    .filter(({ level }) => level === 'project' || hasPaces || level === 'total')
    .map(({ level, id }): Table => {
      const own = split.filter((each) => each.level === level && each.id === id);
      const scale = moneyScale(
        own.flatMap((each) => [each.low_eur_per_year, each.high_eur_per_year]),
        context.digits,
      );
      const write = (value: number) => moneyText(value, scale, marks);
      const name =
        level === 'project'
          ? context.nameOf(`project.${id}`)
          : level === 'total'
            ? words.allProjects
            : words.pace[id as keyof typeof words.pace];
      return {
        heading: `${name}, ${moneyHead(scale, marks)}`,
        below: below(Math.min(mostRows, own.length), own.length, context),
        rows: own.slice(0, mostRows).map((each) => ({
          strong: false,
          cells: [
            cleanText(each.area),
            write(each.low_eur_per_year),
            write(each.central_eur_per_year),
            write(each.high_eur_per_year),
          ],
        })),
      };
    });
  return {
    kind: 'tables',
    heading: words.maturity.heads.split,
    columns: [nameColumn, numberColumn(words.low), numberColumn(words.central), numberColumn(words.high)],
    tables,
  };
}

import type { MeasureName } from '../model/measure.ts';
import { measures } from '../model/measure.ts';
import type { Track, TrackRow, TrackUpdate } from '../model/track/result.ts';
import { cleanText } from './clean-text.ts';
import { chanceText, unknown, withCentral } from './money-text.ts';
import {
  fixedText,
  inSentence,
  type MoneyScale,
  moneyHead,
  moneyScale,
  moneyText,
  moneyWithUnit,
  percentText,
  plainText,
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
  scenarioTitle,
} from './report.ts';

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** Puts outcomes and forecasts into words and tables. */
export function composeTrackReport(result: Track, options: ReportOptions): Report {
  const context = createReportContext(options, result.run.names);
  const { track: words } = context.words;
  const { rows, updated } = result.track;
  const forecasts = rows.filter(({ status }) => status !== 'no-forecast');
  const targets = rows.filter(({ target_status: status }) => status !== null);
  return {
    title: words.title(scenarioTitle(result.scenario, context.language)),
    blocks: [
      { kind: 'text', sentences: words.meaning },
      ...(forecasts.length === 0 ? [] : [composeRows(forecasts, context), ...composeTotals(result, context)]),
      ...(updated.length === 0 ? [] : composeUpdates(result, context)),
      ...(targets.length === 0 ? [] : composeTargets(targets, context)),
      { kind: 'list', heading: undefined, items: result.notes },
      { kind: 'text', sentences: runLines(result.run, drawsText(result.run, context), context) },
    ],
  };
}

/** A project with what was seen of it, and when. */
function nameOf(
  project: string,
  measure: string,
  when: string,
  { words, nameOf: name }: ReportContext,
): string {
  const known = (measures as readonly string[]).includes(measure);
  return `${name(`project.${project}`)}, ${known ? words.output[measure as MeasureName] : cleanText(measure)}, ${when}`;
}

function composeRows(rows: readonly TrackRow[], context: ReportContext): Block {
  const { marks } = context;
  const { track: words } = context.words;
  const scale = moneyScale(
    rows.flatMap((row) => [row.value, row.forecast_p95 ?? 0]),
    context.digits,
  );
  const euros = (value: number) => moneyText(value, scale, marks);
  return {
    kind: 'tables',
    heading: words.rowsHeading,
    columns: [
      nameColumn,
      numberColumn(words.value),
      numberColumn(words.forecast),
      numberColumn(words.realised, 3),
      numberColumn(words.chance, 2),
      { head: words.statusHead, align: 'left', importance: 4, content: 'whole' },
    ],
    tables: [
      {
        heading: moneyHead(scale, marks),
        below: undefined,
        rows: rows.map((row) => ({
          strong: false,
          cells: [
            nameOf(row.project!, row.measure, String(row.year), context),
            euros(row.value),
            withCentral(
              row.forecast_central,
              rangeText(euros(row.forecast_p05!), euros(row.forecast_p95!)),
              euros,
            ),
            row.realised_share === null ? unknown : fixedText(row.realised_share * 100, 0, marks),
            chanceText(row.chance_as_low, context),
            words.status[row.status],
          ],
        })),
      },
    ],
  };
}

function composeTotals({ track }: Track, context: ReportContext): readonly Block[] {
  const { marks, digits } = context;
  const { track: words } = context.words;
  const { total, next_forecast: next } = track;
  const share = (value: number | null) => (value === null ? unknown : percentText(value, 0, marks));
  const scale: MoneyScale = inSentence(moneyScale([total.value_eur, total.forecast_eur], digits));
  const euros = (value: number) => moneyWithUnit(value, scale, marks);
  return [
    {
      kind: 'text',
      sentences: [
        ...(total.realised_share === null
          ? []
          : [
              words.total(
                euros(total.value_eur),
                euros(total.forecast_eur),
                share(total.realised_share),
                share(total.lasting_share),
              ),
            ]),
        ...(next.ratio === null
          ? []
          : [
              words.next(
                fixedText(next.projects, 0, marks),
                share(next.ratio),
                rangeText(fixedText(next.low_ratio! * 100, 0, marks), share(next.high_ratio)),
              ),
            ]),
      ],
    },
  ];
}

function composeUpdates(
  { track: { rows, updated, update } }: Track,
  context: ReportContext,
): readonly Block[] {
  const { marks } = context;
  const { track: words } = context.words;
  const learned = new Set(rows.filter(({ used }) => used).map(({ project }) => project));
  if (learned.size === 0) return [{ kind: 'text', sentences: [words.notUpdated] }];
  const shown = updated.filter(({ project }) => learned.has(project));
  const scale = moneyScale(
    shown.flatMap((row) => [row.prior_mean, row.p95]),
    context.digits,
  );
  const euros = (value: number) => moneyText(value, scale, marks);
  const spread = (mean: number, sd: number) => `${euros(mean)} (±\u00a0${euros(sd)})`;
  const when = ({ year }: TrackUpdate) => (year === null ? words.fullUse : String(year));
  const effective = shown[0]!.effective_draws;
  return [
    {
      kind: 'tables',
      heading: words.updatedHeading,
      columns: [
        nameColumn,
        numberColumn(words.before, 2),
        numberColumn(words.after),
        numberColumn('p05–p95', 1),
      ],
      tables: [
        {
          heading: moneyHead(scale, marks),
          below: undefined,
          rows: shown.map((row) => ({
            strong: row.year === null,
            cells: [
              nameOf(row.project, row.measure, when(row), context),
              spread(row.prior_mean, row.prior_sd),
              spread(row.mean, row.sd),
              rangeText(euros(row.p05), euros(row.p95)),
            ],
          })),
        },
      ],
    },
    {
      kind: 'text',
      sentences: [
        words.updatedMeaning[update],
        ...(effective === null ? [] : [words.effective(fixedText(effective, 0, marks))]),
      ],
    },
  ];
}

function composeTargets(rows: readonly TrackRow[], context: ReportContext): readonly Block[] {
  const { marks } = context;
  const { track: words } = context.words;
  const number = (value: number | null) => (value === null ? unknown : plainText(value, marks));
  return [
    {
      kind: 'tables',
      heading: words.targetsHeading,
      columns: [
        nameColumn,
        numberColumn(words.baseline, 1),
        numberColumn(words.target),
        numberColumn(words.value),
        { head: words.targetStatus, align: 'left', importance: undefined, content: 'whole' },
      ],
      tables: [
        {
          heading: '',
          below: undefined,
          rows: rows.map((row) => ({
            strong: false,
            cells: [
              targetName(row, context),
              number(row.baseline),
              `${words.direction[row.direction!]} ${number(row.target)}`,
              number(row.value),
              row.target_status === 'met' ? words.met : words.notMet,
            ],
          })),
        },
      ],
    },
    { kind: 'text', sentences: [words.targetsMeaning] },
  ];
}

/** What a target is of: its measure, its unit where it is one of one's own, and its project. */
function targetName(row: TrackRow, context: ReportContext): string {
  const { project, measure, year, unit } = row;
  const when = `${year}${unit === '' ? '' : ` (${cleanText(unit === 'eur' ? '€' : unit)})`}`;
  return project === null ? `${cleanText(measure)}, ${when}` : nameOf(project, measure, when, context);
}

import type { Perspective } from '../model/cash-flow/measures.ts';
import type { Estimate, Result, TimelineRecord } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { leaveOutUnknown, rowName, yearsOf } from './estimate-tables.ts';
import {
  commonDecimals,
  fixedText,
  moneyHead,
  moneyScale,
  moneyText,
  percentText,
  plainDecimals,
  rangeText,
} from './number-text.ts';
import { pricesBehind, pricesBelow } from './price-text.ts';
import { type Block, numberColumn, type ReportContext, type Table } from './report.ts';

const unknown = '–';
/** A ratio of 0.97 is below 1, and one decimal would hide it. */
const ratioDecimals = 2;
const yearDecimals = 1;

type NumberKey = {
  [Key in keyof Estimate]-?: Estimate[Key] extends number | null | undefined ? Key : never;
}[keyof Estimate];

/** Rows of a result in the order in which they are told: those of each pace, then the sums. */
function groupsOf(
  result: Result,
): readonly { readonly pace: Pace | undefined; readonly rows: readonly Estimate[] }[] {
  const own = result.estimates.filter((row) => row.level !== 'overlap' || hasWorth(row));
  const paces = Pace.options.flatMap((pace) => {
    const rows = own.filter((row) => row.pace === pace);
    return rows.length === 0 ? [] : [{ pace, rows }];
  });
  if (paces.length < 2) return paces;
  const sums = own.filter((row) => row.level !== 'project' && (row.level !== 'overlap' || row.pace === null));
  return [...paces, { pace: undefined, rows: sums }];
}

/** Whether what overlaps is worth anything, so that rows would not add up without it. */
function hasWorth(row: Estimate): boolean {
  const ends = [row.npv_nation_low_eur, row.npv_nation_central_eur, row.npv_nation_high_eur];
  return ends.some((value) => (value ?? 0) !== 0);
}

/** What projects cost and are worth, and by which conventions; nothing where the scenario tells no years. */
export function composeMoney(result: Result, context: ReportContext): readonly Block[] {
  const { timeline } = result;
  const { words } = context;
  const { money } = words;
  const blocks: Block[] = composeBenefits(result, context);
  if (timeline === undefined) return blocks;
  const tables = groupsOf(result).map(({ pace, rows }): Table => {
    const unit = moneyScale(moneyOf(rows), context.digits);
    const size = Math.max(0, ...moneyOf(rows).map(Math.abs));
    const range = (row: Estimate, low: NumberKey, high: NumberKey, write: (value: number) => string) =>
      row[low] === 0 && row[high] === 0
        ? unknown
        : rangeOf(row[low] ?? null, row[high] ?? null, write, unknown);
    // Costs are of very different sizes in one unit, so that each column has the decimals of its own small figures.
    const cost = (low: NumberKey, high: NumberKey) => {
      const values = rows.flatMap((row) => [row[low] ?? [], row[high] ?? []].flat());
      const scale = moneyScale(values, 2, { small: values, size });
      return (row: Estimate) =>
        row.level === 'overlap'
          ? ''
          : range(row, low, high, (value) => moneyText(value, scale, context.marks));
    };
    const worth = (low: NumberKey, central: NumberKey, high: NumberKey) => {
      const values = rows.flatMap((row) => [row[low] ?? [], row[high] ?? []].flat());
      const small = rows.flatMap((row) => (row.level === 'overlap' ? [] : (row[central] ?? [])));
      const scale = moneyScale(values, context.digits, {
        small: small.filter((value) => Math.abs(value) < unit.eur),
        size,
      });
      const euros = (value: number) => moneyText(value, scale, context.marks);
      return (row: Estimate) => withCentral(row[central] ?? null, range(row, low, high, euros), euros);
    };
    const columns = [
      cost('investment_low_eur', 'investment_high_eur'),
      cost('optimism_bias_low_eur', 'optimism_bias_high_eur'),
      cost('running_low_eur_per_year', 'running_high_eur_per_year'),
      cost('running_optimism_bias_low_eur_per_year', 'running_optimism_bias_high_eur_per_year'),
      cost('parallel_low_eur', 'parallel_high_eur'),
      cost('grant_low_eur', 'grant_high_eur'),
      worth('npv_municipality_low_eur', 'npv_municipality_central_eur', 'npv_municipality_high_eur'),
      worth('npv_nation_low_eur', 'npv_nation_central_eur', 'npv_nation_high_eur'),
    ];
    const ratio = (value: number) => fixedText(value, ratioDecimals, context.marks);
    const payback = (row: Estimate, perspective: Perspective) => {
      const ends = (['low', 'central', 'high'] as const).map(
        (end) => row[`payback_${perspective}_${end}_years`] ?? null,
      );
      return paybackText(ends as [number | null, number | null, number | null], context);
    };
    const loss = (value: number | null | undefined) => lossText(value ?? null, context);
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(unit, context.marks)}${pricesBelow(yearsOf(rows), words)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        cells: [
          rowName(row, context),
          ...columns.map((write) => write(row)),
          ...(row.level === 'overlap'
            ? []
            : [
                payback(row, 'municipality'),
                payback(row, 'nation'),
                range(row, 'bcr_municipality_low', 'bcr_municipality_high', ratio),
                range(row, 'bcr_nation_low', 'bcr_nation_high', ratio),
                loss(row.chance_of_loss_municipality),
                loss(row.chance_of_loss_nation),
              ]),
        ],
      })),
    };
  });
  return [
    ...blocks,
    leaveOutUnknown({
      kind: 'tables',
      heading: money.heading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'beginning' },
        numberColumn(money.investment, 8),
        numberColumn(money.optimismBias, 4),
        numberColumn(money.running, 7),
        numberColumn(money.runningBias, 4),
        numberColumn(money.parallel, 3),
        numberColumn(money.grant, 9),
        numberColumn(money.npvMunicipality, undefined),
        numberColumn(money.npvNation, undefined),
        numberColumn(money.paybackMunicipality, 11),
        numberColumn(money.paybackNation, 6),
        numberColumn(money.bcrMunicipality, 2),
        numberColumn(money.bcrNation, 1),
        numberColumn(money.lossMunicipality, 10),
        numberColumn(money.lossNation, 5),
      ],
      tables,
    }),
    {
      kind: 'text',
      sentences: [timelineText(timeline, yearsOf(result.estimates), context), money.perspectives],
    },
  ];
}

/** All euros of a table, so that they share one unit. */
function moneyOf(rows: readonly Estimate[]): readonly number[] {
  return rows
    .flatMap((row) => [
      row.npv_municipality_low_eur,
      row.npv_municipality_high_eur,
      row.npv_nation_low_eur,
      row.npv_nation_high_eur,
      row.investment_high_eur,
    ])
    .filter((value) => typeof value === 'number');
}

/** A central figure with its range behind it; one of them where they look alike. */
export function withCentral(central: number | null, range: string, write: (value: number) => string): string {
  return central === null || range === unknown || range === write(central)
    ? range
    : `${write(central)} (${range})`;
}

/** Years until money is back: central, with low and high behind it; null is not within the years counted. */
function paybackText(
  [low, central, high]: readonly [number | null, number | null, number | null],
  { words, marks }: ReportContext,
): string {
  const { notWithin, notWithinButAtBest } = words.money;
  // No year ends below zero: it came back within the first one, and when is not known.
  const years = (value: number) => (value === 0 ? '<1' : fixedText(value, yearDecimals, marks));
  if (low === null) return notWithin;
  if (central === null) return notWithinButAtBest(years(low));
  if (high === null) return `${years(central)} (${years(low)} … ${notWithin})`;
  return withCentral(central, rangeText(years(low), years(high)), years);
}

/** A chance in percent; one that is small but not nothing is not told as 0, nor one that is not quite sure as 100. */
function lossText(chance: number | null, { marks }: ReportContext): string {
  if (chance === null) return unknown;
  const text = fixedText(chance * 100, 0, marks);
  if (text === '0' && chance > 0) return '<1';
  return text === '100' && chance < 1 ? '>99' : text;
}

export function rangeOf(
  low: number | null,
  high: number | null,
  write: (value: number) => string,
  ifUnknown: string,
): string {
  return low === null || high === null ? ifUnknown : rangeText(write(low), write(high));
}

/** The conventions by which years are made comparable. */
export function timelineText(
  timeline: TimelineRecord,
  years: readonly (number | null)[],
  { words, marks }: ReportContext,
): string {
  const { discount_rate_share_low: low, discount_rate_share_high: high } = timeline;
  const percent = (share: number) => percentText(share, plainDecimals(share * 100), marks);
  const rate = rangeText(percent(low), percent(high));
  const { first_year: first, last_year: last, discounting } = timeline;
  return `${words.money.timeline(first, last, rate, pricesBehind(years, words))}; ${words.money.discounting[discounting]}`;
}

/** What becomes of the savings, where projects say so. */
function composeBenefits(result: Result, context: ReportContext): Block[] {
  const { words, marks } = context;
  const { money } = words;
  const isTold = result.estimates.some((row) => row.cashable_high_eur_per_year !== undefined);
  const hasBias = hasSavingBias(result);
  if (!isTold && !hasBias) return [];
  const hasOwner = result.estimates.some((row) => row.benefit_owner !== undefined);
  const tables = groupsOf(result).map(({ pace, rows }): Table => {
    const scale = moneyScale(
      rows.map((row) => row.high_eur_per_year),
      context.digits,
    );
    const euros = (value: number) => moneyText(value, scale, marks);
    const staff = rows.flatMap((row) => row.capacity_person_years_high ?? []);
    const decimals = Math.min(2, commonDecimals(staff, 2));
    const range = (low: number | null | undefined, high: number | null | undefined, write = euros) =>
      rangeOf(low ?? null, high ?? null, write, unknown);
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(scale, marks)} ${words.perYear}${pricesBelow(yearsOf(rows), words)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        cells: [
          rowName(row, context),
          ...(hasBias
            ? [range(row.benefit_optimism_bias_low_eur_per_year, row.benefit_optimism_bias_high_eur_per_year)]
            : []),
          range(row.cashable_low_eur_per_year, row.cashable_high_eur_per_year),
          range(row.capacity_low_eur_per_year, row.capacity_high_eur_per_year),
          range(row.other_benefit_low_eur_per_year, row.other_benefit_high_eur_per_year),
          range(row.capacity_person_years_low, row.capacity_person_years_high, (value) =>
            fixedText(value, decimals, marks),
          ),
          ...(hasOwner ? [row.benefit_owner ?? ''] : []),
        ],
      })),
    };
  });
  return [
    leaveOutUnknown({
      kind: 'tables',
      heading: money.benefitHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'beginning' },
        ...(hasBias ? [numberColumn(money.savingBias)] : []),
        ...[money.cashable, money.capacity, money.other, money.freed].map((each) => numberColumn(each)),
        ...(hasOwner
          ? [{ head: money.owner, align: 'left', importance: 1, content: 'beginning' } as const]
          : []),
      ],
      tables,
    }),
  ];
}

/** Whether something is taken off savings for optimism bias. */
export function hasSavingBias({ estimates }: Result): boolean {
  return estimates.some((row) => row.benefit_optimism_bias_high_eur_per_year !== undefined);
}

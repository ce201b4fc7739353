import type { Estimate, Result, TimelineRecord } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { leaveOutUnknown, rowName } from './estimate-tables.ts';
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
import type { Block, Column, ReportContext, Table } from './report.ts';

const unknown = '–';
const ratioDecimals = 1;

type NumberKey = {
  [Key in keyof Estimate]-?: Estimate[Key] extends number | null | undefined ? Key : never;
}[keyof Estimate];

/** Rows of a result in the order in which they are told: those of each pace, then the sums. */
function groupsOf(
  result: Result,
): readonly { readonly pace: Pace | undefined; readonly rows: readonly Estimate[] }[] {
  const own = result.estimates.filter(({ level }) => level !== 'overlap');
  const paces = Pace.options.flatMap((pace) => {
    const rows = own.filter((row) => row.pace === pace);
    return rows.length === 0 ? [] : [{ pace, rows }];
  });
  if (paces.length < 2) return paces;
  const sums = own.filter(({ level }) => level === 'pace' || level === 'total');
  return [...paces, { pace: undefined, rows: sums }];
}

/** What projects cost and are worth, and by which conventions; nothing where the scenario tells no years. */
export function composeMoney(result: Result, context: ReportContext): readonly Block[] {
  const { timeline } = result;
  const { words } = context;
  const { money } = words;
  const blocks: Block[] = composeBenefits(result, context);
  if (timeline === undefined) return blocks;
  const column = (head: string, importance: number | undefined): Column => ({
    head,
    align: 'right',
    importance,
    content: 'whole',
  });
  const tables = groupsOf(result).map(({ pace, rows }): Table => {
    const scale = moneyScale(moneyOf(rows), context.digits);
    const euros = (value: number) => moneyText(value, scale, context.marks);
    const range = (row: Estimate, low: NumberKey, high: NumberKey, write: (value: number) => string) =>
      row[low] === 0 && row[high] === 0
        ? unknown
        : rangeOf(row[low] ?? null, row[high] ?? null, write, unknown);
    const worth = (row: Estimate, low: NumberKey, central: NumberKey, high: NumberKey) => {
      const ends = range(row, low, high, euros);
      const middle = row[central] ?? null;
      return middle === null || ends === euros(middle) ? ends : `${euros(middle)} (${ends})`;
    };
    const years = (value: number) => fixedText(value, ratioDecimals, context.marks);
    const ratio = (value: number) => fixedText(value, ratioDecimals, context.marks);
    const payback = (row: Estimate, low: NumberKey, high: NumberKey) => {
      const from = row[low] ?? null;
      const to = row[high] ?? null;
      if (from === null) return money.notWithin;
      return to === null ? `${years(from)} … ${money.notWithin}` : rangeText(years(from), years(to));
    };
    const loss = (value: number | null | undefined) =>
      value === null || value === undefined ? unknown : fixedText(value * 100, 0, context.marks);
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(scale, context.marks)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level !== 'project',
        cells: [
          rowName(row, context),
          range(row, 'investment_low_eur', 'investment_high_eur', euros),
          range(row, 'optimism_bias_low_eur', 'optimism_bias_high_eur', euros),
          range(row, 'running_low_eur_per_year', 'running_high_eur_per_year', euros),
          range(row, 'parallel_low_eur', 'parallel_high_eur', euros),
          range(row, 'grant_low_eur', 'grant_high_eur', euros),
          worth(row, 'npv_municipality_low_eur', 'npv_municipality_central_eur', 'npv_municipality_high_eur'),
          worth(row, 'npv_nation_low_eur', 'npv_nation_central_eur', 'npv_nation_high_eur'),
          payback(row, 'payback_municipality_low_years', 'payback_municipality_high_years'),
          payback(row, 'payback_nation_low_years', 'payback_nation_high_years'),
          range(row, 'bcr_municipality_low', 'bcr_municipality_high', ratio),
          range(row, 'bcr_nation_low', 'bcr_nation_high', ratio),
          loss(row.chance_of_loss_municipality),
          loss(row.chance_of_loss_nation),
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
        column(money.investment, 8),
        column(money.optimismBias, 4),
        column(money.running, 7),
        column(money.parallel, 3),
        column(money.grant, 9),
        column(money.npvMunicipality, undefined),
        column(money.npvNation, undefined),
        column(money.paybackMunicipality, 11),
        column(money.paybackNation, 6),
        column(money.bcrMunicipality, 2),
        column(money.bcrNation, 1),
        column(money.lossMunicipality, 10),
        column(money.lossNation, 5),
      ],
      tables,
    }),
    { kind: 'text', sentences: [timelineText(timeline, context), money.perspectives] },
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

export function rangeOf(
  low: number | null,
  high: number | null,
  write: (value: number) => string,
  ifUnknown: string,
): string {
  return low === null || high === null ? ifUnknown : rangeText(write(low), write(high));
}

/** The conventions by which years are made comparable. */
export function timelineText(timeline: TimelineRecord, { words, marks }: ReportContext): string {
  const { discount_rate_share_low: low, discount_rate_share_high: high } = timeline;
  const percent = (share: number) => percentText(share, plainDecimals(share * 100), marks);
  const rate = rangeText(percent(low), percent(high));
  const { first_year: first, last_year: last, price_year: priceYear, discounting } = timeline;
  return `${words.money.timeline(first, last, rate, priceYear)}; ${words.money.discounting[discounting]}`;
}

/** What becomes of the savings, where projects say so. */
function composeBenefits(result: Result, context: ReportContext): Block[] {
  const { words, marks } = context;
  const { money } = words;
  const isTold = result.estimates.some((row) => row.cashable_high_eur_per_year !== undefined);
  if (!isTold) return [];
  const hasOwner = result.estimates.some((row) => row.benefit_owner !== undefined);
  const head = (text: string): Column => ({
    head: text,
    align: 'right',
    importance: undefined,
    content: 'whole',
  });
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
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(scale, marks)} ${words.perYear}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level !== 'project',
        cells: [
          rowName(row, context),
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
    {
      kind: 'tables',
      heading: money.benefitHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'beginning' },
        ...[money.cashable, money.capacity, money.other, money.freed].map(head),
        ...(hasOwner
          ? [{ head: money.owner, align: 'left', importance: 1, content: 'beginning' } as const]
          : []),
      ],
      tables,
    },
  ];
}

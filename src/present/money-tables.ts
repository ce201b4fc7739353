import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import type { Estimate, Result, TimelineRecord } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import { leaveOutUnknown, rowName, yearsOf } from './estimate-tables.ts';
import { createCornerMark } from './missed-corners.ts';
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
    ];
    const likely = perspectives.map((perspective) =>
      worth(`npv_${perspective}_p05_eur`, `npv_${perspective}_p50_eur`, `npv_${perspective}_p95_eur`),
    );
    const payback = (row: Estimate, perspective: Perspective) =>
      paybackText(
        row[`payback_${perspective}_central_years`] ?? null,
        row[`payback_${perspective}_reached_share`] ?? null,
        context,
      );
    const loss = (value: number | null | undefined) => chanceText(value ?? null, context);
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(unit, context.marks)}${pricesBelow(yearsOf(rows), words)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        cells: [
          rowName(row, context),
          ...likely.map((write) => write(row)),
          ...(row.level === 'overlap'
            ? ['', '', '', '']
            : [
                loss(row.chance_of_loss_municipality),
                loss(row.chance_of_loss_nation),
                payback(row, 'municipality'),
                payback(row, 'nation'),
              ]),
          ...columns.map((write) => write(row)),
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
        numberColumn(`${money.npvMunicipality}\np50 (p05–p95)`, undefined),
        numberColumn(`${money.npvNation}\np50 (p05–p95)`, undefined),
        numberColumn(money.lossMunicipality, 10),
        numberColumn(money.lossNation, 9),
        numberColumn(money.paybackMunicipality, 8),
        numberColumn(money.paybackNation, 6),
        numberColumn(money.investment, 5),
        numberColumn(money.optimismBias, 2),
        numberColumn(money.running, 4),
        numberColumn(money.runningBias, 2),
        numberColumn(money.parallel, 1),
        numberColumn(money.grant, 7),
      ],
      tables,
    }),
    {
      kind: 'text',
      sentences: [timelineText(timeline, yearsOf(result.estimates), context), money.perspectives],
    },
    ...composeBudget(result, context),
    ...composeCorners(result, context),
  ];
}

/** What is worth how much where only what is cashable counts, beside the whole; or that no project says. */
function composeBudget(result: Result, context: ReportContext): readonly Block[] {
  const { words } = context;
  const { money } = words;
  if (result.run.view === 'budget') return [];
  const isTold = result.estimates.some((row) => row.budget_npv_nation_p50_eur !== undefined);
  if (!isTold) return [{ kind: 'text', sentences: [money.noBudget] }];
  const tables = groupsOf(result).map(({ pace, rows: all }): Table => {
    const rows = all.filter(({ level }) => level !== 'overlap');
    const ends = rows.flatMap((row) =>
      perspectives.flatMap((each) => [row[`budget_npv_${each}_p05_eur`], row[`budget_npv_${each}_p95_eur`]]),
    );
    const scale = moneyScale(
      ends.filter((value) => typeof value === 'number'),
      context.digits,
    );
    const euros = (value: number) => moneyText(value, scale, context.marks);
    const worth = (row: Estimate, each: Perspective) =>
      withCentral(
        row[`budget_npv_${each}_p50_eur`] ?? null,
        rangeOf(
          row[`budget_npv_${each}_p05_eur`] ?? null,
          row[`budget_npv_${each}_p95_eur`] ?? null,
          euros,
          unknown,
        ),
        euros,
      );
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(scale, context.marks)}${pricesBelow(yearsOf(rows), words)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level !== 'project',
        cells: [
          rowName(row, context),
          ...perspectives.map((each) => worth(row, each)),
          ...perspectives.map((each) => chanceText(row[`budget_chance_of_loss_${each}`] ?? null, context)),
        ],
      })),
    };
  });
  return [
    {
      kind: 'tables',
      heading: money.budgetHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'beginning' },
        numberColumn(`${money.npvMunicipality}\np50 (p05–p95)`),
        numberColumn(`${money.npvNation}\np50 (p05–p95)`),
        numberColumn(money.lossMunicipality, 2),
        numberColumn(money.lossNation, 1),
      ],
      tables,
    },
  ];
}

/** Where every input is at its worst or at its best at once, which is far from likely. */
function composeCorners(result: Result, context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const marked = createCornerMark(result);
  const { money } = words;
  const tables = groupsOf(result).map(({ pace, rows }): Table => {
    const scale = moneyScale(moneyOf(rows), context.digits);
    const euros = (value: number) => moneyText(value, scale, marks);
    const ratio = (value: number) => fixedText(value, ratioDecimals, marks);
    const years = (value: number | null | undefined) =>
      typeof value === 'number' ? yearsText(value, context) : money.notWithin;
    const text = (value: number | null | undefined, write: (value: number) => string) =>
      typeof value === 'number' ? write(value) : unknown;
    return {
      heading: `${pace === undefined ? words.allProjects : words.pace[pace]}, ${moneyHead(scale, marks)}${pricesBelow(yearsOf(rows), words)}`,
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        cells: [
          rowName(row, context),
          ...perspectives.flatMap((each) => [
            marked(row, `npv_${each}_eur`, text(row[`npv_${each}_low_eur`], euros)),
            text(row[`npv_${each}_central_eur`], euros),
            marked(row, `npv_${each}_eur`, text(row[`npv_${each}_high_eur`], euros)),
          ]),
          ...(row.level === 'overlap'
            ? []
            : perspectives.flatMap((each) => [
                marked(
                  row,
                  `bcr_${each}`,
                  rangeOf(row[`bcr_${each}_low`] ?? null, row[`bcr_${each}_high`] ?? null, ratio, unknown),
                ),
                marked(
                  row,
                  `payback_${each}_years`,
                  paybackRange(
                    years(row[`payback_${each}_low_years`]),
                    years(row[`payback_${each}_high_years`]),
                  ),
                ),
              ])),
        ],
      })),
    };
  });
  const { npvMunicipality, npvNation, worst, atCentral, best } = money;
  const whose = (npv: string, end: string) => `${npv}\n${end}`;
  return [
    leaveOutUnknown({
      kind: 'tables',
      heading: money.cornersHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'beginning' },
        numberColumn(whose(npvMunicipality, worst)),
        numberColumn(whose(npvMunicipality, atCentral), 5),
        numberColumn(whose(npvMunicipality, best)),
        numberColumn(whose(npvNation, worst), 7),
        numberColumn(whose(npvNation, atCentral), 4),
        numberColumn(whose(npvNation, best), 7),
        numberColumn(money.bcrMunicipality, 3),
        numberColumn(money.paybackMunicipality, 6),
        numberColumn(money.bcrNation, 1),
        numberColumn(money.paybackNation, 2),
      ],
      tables,
    }),
  ];
}

/** From the shortest to the longest; one of them where they look alike. */
function paybackRange(low: string, high: string): string {
  return low === high ? low : `${low} … ${high}`;
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

/** Years until money is back, and in how many of the draws it comes back within the years counted, unless in all. */
function paybackText(central: number | null, reached: number | null, context: ReportContext): string {
  const { money } = context.words;
  const years = central === null ? money.notWithin : yearsText(central, context);
  if (reached === null || reached === (central === null ? 0 : 1)) return years;
  return `${years} (${money.reachedIn(chanceText(reached, context))})`;
}

/** Decimals of years that show the second half of a month. */
function yearsText(years: number, { marks }: ReportContext): string {
  return fixedText(years, yearDecimals, marks);
}

/** A chance in percent; one that is small but not nothing is not printed as 0, nor one that is not quite sure as 100. */
function chanceText(chance: number | null, { marks }: ReportContext): string {
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

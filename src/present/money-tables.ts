import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import type { Estimate, Result } from '../model/result.ts';
import { composeBenefits } from './benefit-table.ts';
import { composeBudget } from './budget-table.ts';
import { composeCorners } from './corner-table.ts';
import { estimatePath, leaveOutUnknown, rowName, yearsOf } from './estimate-tables.ts';
import { groupHeading, groupsOf, moneyOf } from './money-rows.ts';
import {
  chanceText,
  countedYears,
  rangeOf,
  timelineText,
  unknown,
  withCentral,
  yearsText,
} from './money-text.ts';
import { moneyScale, moneyText } from './number-text.ts';
import { type Block, columnOf, numberColumn, type ReportContext, type Table } from './report.ts';
import { drawsPath } from './trail-paths.ts';

type NumberKey = {
  [Key in keyof Estimate]-?: Estimate[Key] extends number | null | undefined ? Key : never;
}[keyof Estimate];

/** What projects cost and are worth, and by which conventions; nothing where the scenario states no years. */
export function composeMoney(result: Result, context: ReportContext): readonly Block[] {
  const { timeline } = result;
  const { words } = context;
  const { money } = words;
  const blocks: Block[] = composeBenefits(result, context);
  if (timeline === undefined) return blocks;
  const isShared = result.estimates.some((row) => row.coordination_central_eur_per_year !== undefined);
  const tables = groupsOf(result).map((group): Table => {
    const { rows } = group;
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
    const risk = (row: Estimate) => {
      const { risk_mean_eur: mean, risk_p80_eur: p80 } = row;
      if (row.level === 'overlap' || typeof mean !== 'number' || typeof p80 !== 'number') return '';
      if (mean === 0 && p80 === 0) return unknown;
      const scale = moneyScale([mean, p80], 2, { small: [mean, p80], size });
      const euros = (value: number) => moneyText(value, scale, context.marks);
      return `${euros(mean)} (${euros(p80)})`;
    };
    const columns = [
      cost('investment_low_eur', 'investment_high_eur'),
      cost('optimism_bias_low_eur', 'optimism_bias_high_eur'),
      cost('running_low_eur_per_year', 'running_high_eur_per_year'),
      cost('running_optimism_bias_low_eur_per_year', 'running_optimism_bias_high_eur_per_year'),
      cost('parallel_low_eur', 'parallel_high_eur'),
      cost('grant_low_eur', 'grant_high_eur'),
      ...(isShared ? [cost('coordination_low_eur_per_year', 'coordination_high_eur_per_year')] : []),
      ...(result.risks === undefined ? [] : [risk]),
    ];
    const likely = perspectives.map((perspective) =>
      worth(`npv_${perspective}_p05_eur`, `npv_${perspective}_p50_eur`, `npv_${perspective}_p95_eur`),
    );
    const payback = (row: Estimate, perspective: Perspective) =>
      paybackText(
        row[`payback_${perspective}_central_years`] ?? null,
        row[`payback_${perspective}_reached_share`] ?? null,
        countedYears(result),
        context,
      );
    const loss = (value: number | null | undefined) => chanceText(value ?? null, context);
    return {
      heading: groupHeading(group, unit, context),
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        path: estimatePath(row, 'npv_municipality_eur'),
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
        { head: '', align: 'left', importance: undefined, content: 'name' },
        columnOf('npv_municipality_eur', numberColumn(`${money.npvMunicipality}\np50 (p05–p95)`, undefined)),
        columnOf('npv_nation_eur', numberColumn(`${money.npvNation}\np50 (p05–p95)`, undefined)),
        columnOf(drawsPath, numberColumn(money.lossMunicipality, 10)),
        columnOf(drawsPath, numberColumn(money.lossNation, 9)),
        columnOf(
          'payback_municipality_years',
          numberColumn(money.paybackMunicipality, 8, words.output.payback_municipality_years),
        ),
        columnOf(
          'payback_nation_years',
          numberColumn(money.paybackNation, 6, words.output.payback_nation_years),
        ),
        columnOf('investment_eur', numberColumn(money.investment, 5, words.output.investment_eur)),
        columnOf('optimism_bias_eur', numberColumn(money.optimismBias, 2, words.output.optimism_bias_eur)),
        columnOf('running_eur_per_year', numberColumn(money.running, 4, words.output.running_eur_per_year)),
        columnOf(
          'running_optimism_bias_eur_per_year',
          numberColumn(money.runningBias, 2, words.output.running_optimism_bias_eur_per_year),
        ),
        columnOf('parallel_eur', numberColumn(money.parallel, 1, words.output.parallel_eur)),
        columnOf('grant_eur', numberColumn(money.grant, 7, words.output.grant_eur)),
        ...(isShared
          ? [
              columnOf(
                'coordination_eur_per_year',
                numberColumn(money.coordination, 3, words.output.coordination_eur_per_year),
              ),
            ]
          : []),
        ...(result.risks === undefined
          ? []
          : [columnOf('risk_eur', numberColumn(money.risk, 7, words.output.risk_eur))]),
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

/** Years until money is back, and in how many of the draws it comes back within the years counted, unless in all. */
function paybackText(
  central: number | null,
  reached: number | null,
  years: number,
  context: ReportContext,
): string {
  const { money } = context.words;
  const text = central === null ? money.notWithin(years) : yearsText(central, context);
  if (reached === null || reached === (central === null ? 0 : 1)) return text;
  return `${text} (${money.reachedIn(chanceText(reached, context))})`;
}

import type { Result } from '../model/result.ts';
import { estimatePath, leaveOutUnknown, rowName } from './estimate-tables.ts';
import { groupHeading, groupsOf } from './money-rows.ts';
import { rangeOf, unknown } from './money-text.ts';
import { commonDecimals, fixedText, moneyScale, moneyText } from './number-text.ts';
import { type Block, columnOf, numberColumn, type ReportContext, type Table } from './report.ts';

/** What becomes of the savings, where projects say so. */
export function composeBenefits(result: Result, context: ReportContext): Block[] {
  const { words, marks } = context;
  const { money } = words;
  const isTold = result.estimates.some((row) => row.cashable_high_eur_per_year !== undefined);
  const hasBias = hasSavingBias(result);
  if (!isTold && !hasBias) return [];
  const hasOwner = result.estimates.some((row) => row.benefit_owner !== undefined);
  const tables = groupsOf(result).map((group): Table => {
    const { rows } = group;
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
      heading: groupHeading(group, scale, context, ` ${words.perYear}`),
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        path: estimatePath(row),
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
        { head: '', align: 'left', importance: undefined, content: 'name' },
        ...(hasBias ? [columnOf('benefit_optimism_bias_eur_per_year', numberColumn(money.savingBias))] : []),
        columnOf('cashable_eur_per_year', numberColumn(money.cashable)),
        columnOf('capacity_eur_per_year', numberColumn(money.capacity)),
        columnOf('other_benefit_eur_per_year', numberColumn(money.other)),
        columnOf('capacity_person_years', numberColumn(money.freed)),
        ...(hasOwner ? [{ head: money.owner, align: 'left', importance: 1, content: 'name' } as const] : []),
      ],
      tables,
    }),
  ];
}

/** Whether something is taken off savings for optimism bias. */
export function hasSavingBias({ estimates }: Result): boolean {
  return estimates.some((row) => row.benefit_optimism_bias_high_eur_per_year !== undefined);
}

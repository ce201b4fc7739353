import { type Perspective, perspectives } from '../model/cash-flow/measures.ts';
import type { Estimate, Result } from '../model/result.ts';
import { estimatePath, rowName } from './estimate-tables.ts';
import { groupHeading, groupsOf } from './money-rows.ts';
import { chanceText, rangeOf, unknown, withCentral } from './money-text.ts';
import { moneyScale, moneyText } from './number-text.ts';
import { type Block, columnOf, numberColumn, type ReportContext, type Table } from './report.ts';
import { drawsPath } from './trail-paths.ts';

/** What is worth how much where only what is cashable counts, beside the whole; or that no project says. */
export function composeBudget(result: Result, context: ReportContext): readonly Block[] {
  const { words } = context;
  const { money } = words;
  if (result.run.view === 'budget') return [];
  const isTold = result.estimates.some((row) => row.budget_npv_nation_p50_eur !== undefined);
  if (!isTold) return [{ kind: 'text', sentences: [money.noBudget] }];
  const tables = groupsOf(result).map((group): Table => {
    const rows = group.rows.filter(({ level }) => level !== 'overlap');
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
      heading: groupHeading(group, scale, context),
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level !== 'project',
        path: estimatePath(row, 'npv_municipality_eur'),
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
        { head: '', align: 'left', importance: undefined, content: 'name' },
        columnOf('npv_municipality_eur', numberColumn(`${money.npvMunicipality}\np50 (p05–p95)`)),
        columnOf('npv_nation_eur', numberColumn(`${money.npvNation}\np50 (p05–p95)`)),
        columnOf(drawsPath, numberColumn(money.lossMunicipality, 2)),
        columnOf(drawsPath, numberColumn(money.lossNation, 1)),
      ],
      tables,
    },
  ];
}

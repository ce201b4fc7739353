import { perspectives } from '../model/cash-flow/measures.ts';
import type { Result } from '../model/result.ts';
import { estimatePath, leaveOutUnknown, rowName } from './estimate-tables.ts';
import { createCornerMark } from './missed-corners.ts';
import { groupHeading, groupsOf, moneyOf } from './money-rows.ts';
import { countedYears, rangeOf, unknown, yearsText } from './money-text.ts';
import { fixedText, moneyScale, moneyText } from './number-text.ts';
import { type Block, columnOf, numberColumn, type ReportContext, type Table } from './report.ts';

/** A ratio of 0.97 is below 1, and one decimal would hide it. */
const ratioDecimals = 2;

/** Where every input is at its worst or at its best at once, which is far from likely. */
export function composeCorners(result: Result, context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const marked = createCornerMark(result);
  const { money } = words;
  const tables = groupsOf(result).map((group): Table => {
    const { rows } = group;
    const scale = moneyScale(moneyOf(rows), context.digits);
    const euros = (value: number) => moneyText(value, scale, marks);
    const ratio = (value: number) => fixedText(value, ratioDecimals, marks);
    const years = (value: number | null | undefined) =>
      typeof value === 'number' ? yearsText(value, context) : money.notWithin(countedYears(result));
    const text = (value: number | null | undefined, write: (value: number) => string) =>
      typeof value === 'number' ? write(value) : unknown;
    return {
      heading: groupHeading(group, scale, context),
      below: undefined,
      rows: rows.map((row) => ({
        strong: row.level === 'pace' || row.level === 'total',
        path: estimatePath(row, 'npv_municipality_eur'),
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
  const named = (output: 'npv_municipality_eur' | 'npv_nation_eur', end: string) =>
    `${words.output[output]} (${end})`;
  return [
    leaveOutUnknown({
      kind: 'tables',
      heading: money.cornersHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'name' },
        columnOf('npv_municipality_eur', numberColumn(whose(npvMunicipality, worst))),
        columnOf(
          'npv_municipality_eur',
          numberColumn(whose(npvMunicipality, atCentral), 5, named('npv_municipality_eur', atCentral)),
        ),
        columnOf('npv_municipality_eur', numberColumn(whose(npvMunicipality, best))),
        columnOf('npv_nation_eur', numberColumn(whose(npvNation, worst), 7, named('npv_nation_eur', worst))),
        columnOf(
          'npv_nation_eur',
          numberColumn(whose(npvNation, atCentral), 4, named('npv_nation_eur', atCentral)),
        ),
        columnOf('npv_nation_eur', numberColumn(whose(npvNation, best), 7, named('npv_nation_eur', best))),
        columnOf('bcr_municipality', numberColumn(money.bcrMunicipality, 3, words.output.bcr_municipality)),
        columnOf(
          'payback_municipality_years',
          numberColumn(money.paybackMunicipality, 6, words.output.payback_municipality_years),
        ),
        columnOf('bcr_nation', numberColumn(money.bcrNation, 1, words.output.bcr_nation)),
        columnOf(
          'payback_nation_years',
          numberColumn(money.paybackNation, 2, words.output.payback_nation_years),
        ),
      ],
      tables,
    }),
  ];
}

/** From the shortest to the longest; one of them where they look alike. */
function paybackRange(low: string, high: string): string {
  return low === high ? low : `${low} … ${high}`;
}

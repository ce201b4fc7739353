import type { Result } from '../model/result.ts';
import type { RiskProject, RiskRow } from '../model/risks/result.ts';
import { cleanText } from './clean-text.ts';
import { unknown } from './money-text.ts';
import { fixedText, moneyHead, moneyScale, moneyText, percentText } from './number-text.ts';
import { type Block, columnOf, numberColumn, type ReportContext } from './report.ts';

/** What may go wrong, what it costs and what can be done about it; nothing where the scenario names no risks. */
export function composeRisks({ risks }: Result, context: ReportContext): readonly Block[] {
  if (risks === undefined) return [];
  const words = context.words.risk;
  const [hasTreatment, hasProjects] = [
    risks.rows.some(({ treatment_cost_eur: cost }) => cost !== null),
    risks.projects.length > 0,
  ];
  return [
    composeRows(risks.rows, hasTreatment, context),
    { kind: 'text', sentences: [words.meaning] },
    ...(hasProjects ? composeProjects(risks.projects, context) : []),
  ];
}

function composeRows(rows: readonly RiskRow[], hasTreatment: boolean, context: ReportContext): Block {
  const { marks } = context;
  const words = context.words.risk;
  const values = rows.flatMap((row) =>
    [row.expected_eur, row.treatment_cost_eur, row.expected_treated_eur, row.treatment_worth_eur].filter(
      (each) => each !== null,
    ),
  );
  const scale = moneyScale(values, context.digits);
  const euros = (value: number | null) => (value === null ? unknown : moneyText(value, scale, marks));
  const ranked = [...rows].sort((a, b) => a.rank - b.rank);
  return {
    kind: 'tables',
    heading: words.heading,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      numberColumn(words.chance, 3),
      columnOf('risk_eur', numberColumn(words.expected)),
      ...(hasTreatment
        ? [
            numberColumn(words.treatmentCost, 2),
            numberColumn(words.treated, 1),
            numberColumn(words.worth, 4),
            { head: words.decision, align: 'left', importance: 5, content: 'whole' } as const,
          ]
        : []),
    ],
    tables: [
      {
        heading: moneyHead(scale, marks),
        below: undefined,
        rows: ranked.map((row) => ({
          strong: false,
          cells: [
            cleanText(row.label),
            percentText(row.chance, 0, marks),
            euros(row.expected_eur),
            ...(hasTreatment
              ? [
                  euros(row.treatment_cost_eur),
                  euros(row.expected_treated_eur),
                  euros(row.treatment_worth_eur),
                  row.decision === null ? '' : words[row.decision],
                ]
              : []),
          ],
        })),
      },
    ],
  };
}

function composeProjects(projects: readonly RiskProject[], context: ReportContext): readonly Block[] {
  const { marks } = context;
  const words = context.words.risk;
  const percent = (share: number) => percentText(share, 0, marks);
  return [
    {
      kind: 'tables',
      heading: words.projectsHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'name' },
        numberColumn(words.none, 1),
        numberColumn(words.cost),
        numberColumn(words.delay, 2),
        numberColumn(words.lost, 2),
      ],
      tables: [
        {
          heading: '',
          below: undefined,
          rows: projects.map((each) => ({
            strong: false,
            cells: [
              context.nameOf(`project.${each.project}`),
              percent(each.none_chance),
              `${percent(each.cost_mean_share)} (${percent(each.cost_p80_share)})`,
              fixedText(each.delay_mean_years, 1, marks),
              percent(each.saving_mean_share),
            ],
          })),
        },
      ],
    },
    { kind: 'text', sentences: [words.projectsMeaning] },
  ];
}

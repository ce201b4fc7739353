import type { MaturityAnswers, MissingStatement } from '../model/maturity/result.ts';
import { cleanText } from './clean-text.ts';
import { fixedText, moneyHead, moneyScale, moneyText, plainText } from './number-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from './report.ts';

/** What ids of services, main functions and sectors are called. */
export interface MaturityNames {
  readonly nameOf: (id: string) => string;
}

/** More rows than people read. */
export const mostRows = 300;
/** Stands where a figure is not known. */
const unknown = '–';

const nameColumn: Column = { head: '', align: 'left', importance: undefined, content: 'name' };

/** The levels that answers come to, and the statements that are missing for the next one. */
export function answerTables(
  answers: readonly MaturityAnswers[],
  missing: readonly MissingStatement[],
  context: ReportContext,
  { nameOf }: MaturityNames,
): readonly Block[] {
  if (answers.length === 0) return [];
  const { words, marks } = context;
  const { maturity } = words;
  const areaOf = new Map(answers.map(({ area_code: code, area }) => [code, area]));
  const nameAt = (code: string | null, scope: string) =>
    cleanText([areaOf.get(code) ?? undefined, nameOf(scope)].filter((part) => part !== undefined).join(': '));
  const levels: Block = {
    kind: 'tables',
    heading: maturity.heads.answers,
    columns: [
      nameColumn,
      numberColumn(maturity.continuous),
      numberColumn(maturity.staged),
      numberColumn(maturity.nextLevel),
      numberColumn(maturity.statements, 1),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: answers.map((row) => ({
          strong: false,
          cells: [
            nameAt(row.area_code, row.scope),
            plainText(row.continuous, marks, 3),
            row.staged === null ? unknown : plainText(row.staged, marks),
            row.next_level === null ? maturity.reached : plainText(row.next_level, marks),
            fixedText(row.statements, 0, marks),
          ],
        })),
      },
    ],
  };
  if (missing.length === 0) return [levels];
  const amounts = missing.map((row) => row.waiting_central_eur_per_year ?? 0);
  const hasCosts = missing.some((row) => row.waiting_central_eur_per_year !== null);
  const scale = moneyScale(amounts, context.digits);
  return [
    levels,
    {
      kind: 'tables',
      heading: maturity.heads.missing,
      columns: [
        nameColumn,
        { head: maturity.statement, align: 'left', importance: undefined, content: 'name' },
        numberColumn(maturity.level),
        numberColumn(maturity.answer),
        ...(hasCosts ? [numberColumn(`${maturity.waiting}\n(${moneyHead(scale, marks)})`)] : []),
      ],
      tables: [
        {
          heading: '',
          below: below(Math.min(mostRows, missing.length), missing.length, context),
          rows: missing.slice(0, mostRows).map((row, at) => ({
            strong: false,
            cells: [
              nameAt(row.area_code, row.scope),
              cleanText(row.statement),
              fixedText(row.level, 0, marks),
              maturity.answers[row.answer],
              ...(hasCosts ? [moneyText(amounts[at]!, scale, marks)] : []),
            ],
          })),
        },
      ],
    },
  ];
}

/** How many of all rows are shown, where these are not all. */
export function below(shown: number, all: number, { words, marks }: ReportContext): string | undefined {
  return shown < all ? words.firstOf(fixedText(shown, 0, marks), fixedText(all, 0, marks)) : undefined;
}

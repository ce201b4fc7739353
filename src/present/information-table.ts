import type { InformationValue } from '../model/sensitivity.ts';
import { cleanText } from './clean-text.ts';
import { fixedText, percentText, supportedText } from './number-text.ts';
import { type OutputScale, outputName } from './output-text.ts';
import type { Block, Column, ReportContext } from './report.ts';

/** More inputs than people read at once. */
const mostInputs = 40;
const mostPercentDecimals = 2;

/** What it is worth to know more before deciding: everything, and each input alone. */
export function composeInformationTable(
  result: InformationValue,
  scale: OutputScale,
  { words, marks }: ReportContext,
): readonly Block[] {
  const { uncertainty } = words;
  const { of, inputs } = result;
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'path' },
    { head: uncertainty.worth, align: 'right', importance: undefined, content: 'whole' },
    { head: uncertainty.error, align: 'right', importance: 1, content: 'whole' },
  ];
  // An error needs no more than its own first digit or two, which the unit of the table gives.
  const row = (name: string, value: number, error: number, strong: boolean) => ({
    strong,
    cells: [name, scale.writeDrawn(value, error), scale.write(error)],
  });
  const shown = inputs.slice(0, mostInputs);
  const perfect = row(
    uncertainty.everything,
    result.perfect_information,
    result.perfect_information_standard_error,
    true,
  );
  const rows = [
    perfect,
    ...shown.map((each) => row(cleanText(each.input), each.value, each.standard_error, false)),
  ];
  const more = inputs.length - shown.length;
  const loss = chanceText(result, marks);
  const expected = `${uncertainty.expected} ${scale.writeDrawn(result.mean, result.mean_standard_error)}`;
  return [
    {
      kind: 'tables',
      heading: uncertainty.informationOf(outputName(of, words)),
      columns,
      tables: [{ heading: `${uncertainty.knowing}, ${scale.unit}`, rows, below: undefined }],
    },
    {
      kind: 'text',
      sentences: [
        `${[uncertainty.decision[result.decision], `${expected} ${scale.unitBehind}`, uncertainty.chanceOfLoss(loss)].join(', ')}.`,
        ...(more > 0 ? [words.moreInputs(fixedText(more, 0, marks), 'value-of-information')] : []),
      ],
    },
  ];
}

function chanceText(
  { chance_of_loss: chance, chance_of_loss_standard_error: error }: InformationValue,
  marks: ReportContext['marks'],
): string {
  // Percent has its one place in number-text; this only takes off what the error does not support.
  const digits = supportedText(chance * 100, error * 100, mostPercentDecimals, marks);
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return percentText(chance, decimals, marks);
}

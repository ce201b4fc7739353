import type { SampleInformation } from '../../model/sample-information.ts';
import { fixedText, inputRangeText, supportedText } from '../number-text.ts';
import { outputName, outputScale } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

const percentDecimals = 1;

/** What measurements of an input are worth, a table for each output. */
export function composeSampleInformation(
  results: readonly SampleInformation[],
  context: ReportContext,
): readonly Block[] {
  const outputs = [...new Set(results.map(({ of }) => of))];
  return outputs.flatMap((of) =>
    composeOutput(
      results.filter((each) => each.of === of),
      context,
    ),
  );
}

function composeOutput(rows: readonly SampleInformation[], context: ReportContext): readonly Block[] {
  const { words, marks, nameOf } = context;
  const { measurement, uncertainty } = words;
  const first = rows[0]!;
  const { of, mean, perfect_information: perfect, perfect_information_standard_error: perfectError } = first;
  const scale = outputScale(of, [perfect || mean], context, first.price_year);
  const isDrawn = first.method === 'draws';
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(measurement.worth),
    ...(isDrawn ? [numberColumn(uncertainty.error, 1)] : []),
    numberColumn(measurement.partOfPerfect, 2),
  ];
  const partOf = ({ value, standard_error: error }: SampleInformation) =>
    supportedText((100 * value) / perfect, (100 * error) / perfect, percentDecimals, marks);
  const lines = rows.map((row) => ({
    strong: false,
    cells: [
      `${measurement.sites}: ${fixedText(row.sites, 0, marks)}`,
      scale.writeDrawn(row.value, row.standard_error),
      ...(isDrawn ? [scale.write(row.standard_error)] : []),
      perfect > 0 ? partOf(row) : '',
    ],
  }));
  const all = {
    strong: true,
    cells: [
      measurement.perfect,
      scale.writeDrawn(perfect, perfectError),
      ...(isDrawn ? [scale.write(perfectError)] : []),
      perfect > 0 ? '100' : '',
    ],
  };
  const error = inputRangeText(first.error_sd, first.error_sd, first.input_unit, marks);
  const decision = uncertainty.decision[mean > 0 ? 'do' : 'do-not'];
  const how = isDrawn ? measurement.byDraws(fixedText(first.draws ?? 0, 0, marks)) : measurement.closedForm;
  return [
    {
      kind: 'tables',
      heading: measurement.of(outputName(of, context), nameOf(first.input), error),
      columns,
      tables: [{ heading: scale.unit, rows: [...lines, all], below: undefined }],
    },
    {
      kind: 'text',
      sentences: [
        `${decision}, ${uncertainty.expected} ${scale.writeDrawnWithUnit(mean, first.mean_standard_error)}.`,
        how,
      ],
    },
  ];
}

import type { ShapleyEffects } from '../../model/shapley.ts';
import { fixedText, supportedText } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

/** More inputs than people read at once. */
const mostInputs = 40;
const mostDecimals = 2;

/** What makes the variance of an output, the largest share first. */
export function composeShapleyTable(
  result: ShapleyEffects,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks, nameOf } = context;
  const { shapley, uncertainty } = words;
  const title = shapley.of(outputName(result.of, context));
  if (result.inputs.length === 0) return [{ kind: 'list', heading: title, items: [words.nothingMoves] }];
  const isDrawn = result.draws !== null;
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(shapley.share),
    ...(isDrawn ? [numberColumn(uncertainty.error, 1)] : []),
  ];
  const shown = result.inputs.slice(0, mostInputs);
  const percent = (share: number, error: number) =>
    supportedText(share * 100, error * 100, isDrawn ? mostDecimals : 1, marks);
  const rows = shown.map(({ input, effect, standard_error: error }) => ({
    strong: false,
    cells: [
      nameOf(input),
      percent(effect, error),
      ...(isDrawn ? [fixedText(error * 100, mostDecimals, marks)] : []),
    ],
  }));
  const count = (number: number) => fixedText(number, 0, marks);
  const more = result.inputs.length - shown.length;
  const sentences = [
    ...(result.variance === 0 ? [uncertainty.constant] : []),
    ...(more > 0 ? [words.moreInputs(count(more), 'shapley')] : []),
    shapley.how[result.method](count(result.draws ?? 0), count(result.evaluations)),
    ...(result.independent_parts < 2
      ? []
      : [`${upperFirst(uncertainty.independentParts(count(result.independent_parts)))}.`]),
  ];
  const heading = uncertainty.standardDeviation(scale.writeWithUnit(result.standard_deviation));
  return [
    { kind: 'tables', heading: title, columns, tables: [{ heading, rows, below: undefined }] },
    { kind: 'text', sentences },
  ];
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import type { VarianceIndices } from '../../model/sensitivity.ts';
import type { InputGrouping } from '../../model/sensitivity-method.ts';
import { cleanText } from '../clean-text.ts';
import { fixedText, plainText, rangeText, supportedText } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

/** More groups than people read at once. */
const mostGroups = 40;
const mostDecimals = 4;
/** Standard errors in half the width of an interval of 95 %, from sixteen replicates. */
const errorsOfHalfWidth = 2.13;
/** Behind a figure that does not differ significantly from zero. */
const nearZero = '°';
/** Half an interval within which indices are separated well enough. */
const narrow = 0.01;

/** What makes the variance of an output, the largest total first. */
export function composeIndicesTable(
  result: VarianceIndices,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks } = context;
  const { uncertainty } = words;
  const { of, indices, grouping } = result;
  const title = `${uncertainty.indicesOf(outputName(of, context))}, ${uncertainty.grouping[grouping]}`;
  if (indices.length === 0) return [{ kind: 'list', heading: title, items: [words.nothingMoves] }];
  const intervalOf = (head: string, importance: number): Column =>
    numberColumn(uncertainty.interval, importance, `${head}: ${uncertainty.interval}`);
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    numberColumn(uncertainty.firstOrder),
    intervalOf(uncertainty.firstOrder, 1),
    numberColumn(uncertainty.total),
    intervalOf(uncertainty.total, 2),
  ];
  const cells = (value: number, low: number, high: number, differs: boolean) => {
    const error = (high - low) / (2 * errorsOfHalfWidth);
    const write = (figure: number) =>
      error === 0 ? plainText(figure, marks) : supportedText(figure, error, mostDecimals, marks);
    return [`${write(value)}${differs ? ' ' : nearZero}`, rangeText(write(low), write(high))];
  };
  const shown = indices.slice(0, mostGroups);
  const rows = shown.map((each) => ({
    strong: false,
    cells: [
      groupName(each.group, grouping, context),
      ...cells(
        each.first_order,
        each.first_order_low,
        each.first_order_high,
        each.first_order_differs_from_zero,
      ),
      ...cells(each.total, each.total_low, each.total_high, each.total_differs_from_zero),
    ],
  }));
  const heading = uncertainty.standardDeviation(scale.writeWithUnit(result.standard_deviation));
  const more = indices.length - shown.length;
  const isNear = shown.some((each) => !each.first_order_differs_from_zero || !each.total_differs_from_zero);
  const sentences = [
    ...(result.variance === 0 ? [uncertainty.constant] : isNear ? [uncertainty.coversZero] : []),
    ...(more > 0 ? [words.moreInputs(fixedText(more, 0, marks), 'sobol')] : []),
    `${effort(result, { words, marks })}.`,
    ...(result.variance === 0 ? [] : [advice(result, { words, marks })]),
  ];
  return [
    { kind: 'tables', heading: title, columns, tables: [{ heading, rows, below: undefined }] },
    { kind: 'text', sentences },
  ];
}

/** Names of groups that are words of ours, in the language of the reader, and those of inputs. */
function groupName(group: string, grouping: InputGrouping, { words, nameOf }: ReportContext): string {
  const { quality, uncertainty } = words;
  const ofQuality: Readonly<Record<string, string>> = grouping === 'quality' ? quality : {};
  const own: Readonly<Record<string, string>> = { ...ofQuality, ...uncertainty.groups };
  return cleanText(
    group
      .split(' + ')
      .map((each) => (Object.hasOwn(own, each) ? own[each]! : nameOf(each)))
      .join(' + '),
  );
}

type Words = Pick<ReportContext, 'words' | 'marks'>;

/** How the indices were computed. */
function effort(result: VarianceIndices, { words, marks }: Words): string {
  const count = (number: number) => fixedText(number, 0, marks);
  const { uncertainty, sampling } = words;
  const points = uncertainty.basePoints(
    count(result.base_points),
    count(result.evaluations),
    sampling[result.sampling],
  );
  return result.independent_parts < 2
    ? points
    : `${points}, ${uncertainty.independentParts(count(result.independent_parts))}`;
}

function advice(result: VarianceIndices, { words, marks }: Words): string {
  const width = fixedText(result.widest_interval, result.widest_interval < narrow ? 4 : 3, marks);
  return result.widest_interval <= narrow
    ? words.uncertainty.enough(width)
    : words.uncertainty.advice(width, fixedText(result.advised_base_points, 0, marks));
}

import type { Assumption } from '../../model/assumption.ts';
import { fixedText, rangeText } from '../number-text.ts';
import { type OutputScale, outputName, outputScale } from '../output-text.ts';
import { type Block, type Column, numberColumn, type ReportContext } from '../report.ts';

const percentiles = ['p05', 'p50', 'p95'] as const;
type Percentile = (typeof percentiles)[number];

/** A table for each output: its percentiles under every shape, independent and dependent. */
export function composeAssumptions(results: readonly Assumption[], context: ReportContext): readonly Block[] {
  const outputs = [...new Set(results.map(({ of }) => of))];
  return outputs.flatMap((of) =>
    composeOutput(
      of,
      results.filter((each) => each.of === of),
      context,
    ),
  );
}

function composeOutput(of: string, rows: readonly Assumption[], context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const { assumptions } = words;
  const [first] = rows;
  const figures = rows.flatMap((row) => percentiles.map((name) => row[name]));
  const scale = outputScale(of, figures, context, first!.price_year);
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    ...percentiles.map((name) => numberColumn(name)),
  ];
  const lines = rows.map((row) => ({
    strong: false,
    cells: [
      `${words.distribution[row.shape]}, ${row.rank === 0 ? assumptions.independent : assumptions.dependent}`,
      ...percentiles.map((name) => writeDrawn(row, name, scale)),
    ],
  }));
  const span = {
    strong: true,
    cells: [assumptions.smallestToLargest, ...percentiles.map((name) => spanOf(rows, name, scale))],
  };
  const table = { heading: scale.unit, rows: [...lines, span], below: undefined };
  const sentences = [shapesText(first!, context), assumptions.draws(fixedText(first!.draws, 0, marks))];
  return [
    { kind: 'tables', heading: assumptions.of(outputName(of, context)), columns, tables: [table] },
    { kind: 'text', sentences },
  ];
}

/** Of how many inputs the shape is assumed. */
function shapesText(
  { assumed_inputs: assumed, varying_inputs: varying }: Assumption,
  { words: { assumptions }, marks }: ReportContext,
): string {
  const count = (number: number) => fixedText(number, 0, marks);
  if (varying === 0) return assumptions.nothingVaries;
  if (assumed === 0) return assumptions.noneAssumed;
  return assumed === varying
    ? assumptions.allAssumed(count(varying))
    : assumptions.assumed(count(assumed), count(varying));
}

/** From the smallest to the largest that a percentile comes to. */
function spanOf(rows: readonly Assumption[], name: Percentile, scale: OutputScale): string {
  const inOrder = [...rows].sort((a, b) => a[name] - b[name]);
  return rangeText(writeDrawn(inOrder[0]!, name, scale), writeDrawn(inOrder.at(-1)!, name, scale));
}

function writeDrawn(row: Assumption, name: Percentile, scale: OutputScale): string {
  return scale.writeDrawn(row[name], row[`${name}_standard_error`]);
}

import type { Conditions } from '../../model/conditions.ts';
import { percentText, supportedDecimals } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import type { Block, Column, ReportContext, Table } from '../report.ts';
import { boxText, rangeOfSide, sideText } from './box-text.ts';

const mostPercentDecimals = 1;

/** The box in which a target is missed: in words, and input by input. */
export function composeConditions(
  result: Conditions,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks, nameOf } = context;
  const { conditions } = words;
  const target = conditions.target[result.direction](scale.writeGiven(result.target));
  const percent = (share: number, error: number | null) =>
    percentText(share, Math.max(0, supportedDecimals((error ?? 0) * 100, mostPercentDecimals)), marks);
  const { coverage, density, mass_share: mass } = result;
  const sentences = [
    conditions.misses(percent(result.misses_share, result.misses_share_standard_error)),
    conditions.where(boxText(result.box, context)),
    ...(result.box.length === 0 || coverage === null || density === null
      ? []
      : [
          conditions.covers(
            percent(coverage, result.coverage_standard_error),
            percent(density, result.density_standard_error),
            percent(mass, result.misses_share_standard_error),
          ),
        ]),
    conditions.halves,
  ];
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'name' },
    { head: conditions.condition, align: 'left', importance: undefined, content: 'whole' },
    { head: conditions.inputRange, align: 'right', importance: 1, content: 'whole' },
  ];
  const table: Table = {
    heading: '',
    rows: result.box.map((side) => ({
      strong: false,
      cells: [nameOf(side.input), sideText(side, context), rangeOfSide(side, context)],
    })),
    below: undefined,
  };
  const heading = conditions.of(outputName(result.of, context), target);
  return result.box.length === 0
    ? [{ kind: 'list', heading, items: sentences }]
    : [
        { kind: 'tables', heading, columns, tables: [table] },
        { kind: 'text', sentences },
      ];
}

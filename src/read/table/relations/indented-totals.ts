import { sumOfRows, verdictOf } from './hold.ts';
import {
  additiveFigures,
  classesOf,
  classText,
  columnsOfRole,
  type RelationContext,
} from './relation-context.ts';

/** A row whose parts stand indented right below it. */
export interface IndentedTotal {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly number[];
}

/**
 * Finds rows that add up the rows that stand right below them, deeper by their indentation: "Henkilöstö" above
 * "  palkat" and "  sivukulut". Only those that their parts add up to in every figure.
 */
export function findIndentedTotals(context: RelationContext): readonly IndentedTotal[] {
  const { body, layout, isCounted, areaOf } = context;
  const figures = additiveFigures(context);
  if (figures.length === 0) return [];
  const columns = (['service', 'cost_type', 'dimension'] as const)
    .flatMap((role) => columnsOfRole(context, role))
    .filter((at) => body.hasIndents(at) && layout?.columns[at]?.codes !== 'flat');
  const others = (column: number) =>
    [...classesOf(context), ...columnsOfRole(context, 'year')].filter((each) => each !== column);
  return columns.flatMap((column) => {
    const apart = others(column).filter((each) => isAlikeBelow(context, column, each));
    const keyOf = (row: number) => {
      const area = areaOf(row);
      const own = area === undefined || area === 'ignored' ? '' : `${area.level} ${area.key}`;
      return [own, ...apart.map((each) => classText(context, row, each))].join('\u0000');
    };
    const found: IndentedTotal[] = [];
    for (let row = 0; row < body.count; row++) {
      if (!isCounted(row)) continue;
      const parts = partsBelow(row, column, context, keyOf);
      if (parts.length === 0) continue;
      if (verdictOf(sumOfRows([row], figures), sumOfRows(parts, figures), figures) === 'proven')
        found.push({ row, column, parts });
    }
    return found;
  });
}

/** The rows of the next deeper step right below a row, up to one that is no deeper than it. */
function partsBelow(
  row: number,
  column: number,
  { body, isCounted }: RelationContext,
  keyOf: (row: number) => string,
): readonly number[] {
  const own = body.indent(row, column);
  const key = keyOf(row);
  let step = Number.POSITIVE_INFINITY;
  const parts: number[] = [];
  for (let below = row + 1; below < body.count; below++) {
    const indent = body.indent(below, column);
    if (indent <= own || keyOf(below) !== key) break;
    step = Math.min(step, indent);
    if (indent === step && isCounted(below)) parts.push(below);
  }
  return parts;
}

/** Whether a class is the same for a row and those indented below it, as codes and numbers of rows are not. */
function isAlikeBelow({ body }: RelationContext, column: number, other: number): boolean {
  if (other < 0) return true;
  let same = 0;
  let different = 0;
  for (let row = 1; row < body.count; row++) {
    if (body.indent(row, column) <= body.indent(row - 1, column)) continue;
    if (body.text(row, other) === body.text(row - 1, other)) same++;
    else different++;
  }
  return same > different;
}

import { type RowGroups, rowsByGroup } from '../figures/row-groups.ts';
import { trimCell } from '../grid/number-form.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { isTotalWord } from '../vocabulary/words.ts';
import { CodeFamilies, type Family } from './code-families.ts';
import { type CodeTree, codeOf, codeTree } from './code-tree.ts';
import { holdFigure } from './hold.ts';
import { additiveFigures, columnsOfRole, groupsIn, type RelationContext } from './relation-context.ts';

/** A column of codes in which some are the totals of those that begin with them. */
export interface NestedColumn {
  readonly column: number;
  /** Rows that are such totals, each with its code. */
  readonly totals: ReadonlyMap<number, string>;
  /** The code of a row, and of that code those above it that are totals, the nearest first. */
  codeOf(row: number): string | undefined;
  parentsOf(code: string): readonly string[];
}

const most = 0.5;
const mostReported = 20;

/**
 * Finds rows that are totals by their codes: 4 beside 40 and 41, as charts of accounts and classes of services have
 * them. Where the codes that begin with another add up to it, it is their total and is never added to them; where they
 * nearly do, or might, a layout has to say it.
 *
 * Shape   one entry for each column with such totals, the last column first: it decides
 */
export function findCodeTotals(context: RelationContext): readonly NestedColumn[] {
  const figures = additiveFigures(context);
  if (figures.length === 0) return [];
  const columns = (['service', 'cost_type', 'dimension'] as const).flatMap((role) =>
    columnsOfRole(context, role),
  );
  const isOfCodes = (column: number) => {
    const header = context.columns[column]?.name ?? '';
    // Months and numbers of things begin with each other as all numbers do.
    const isOther = headerSays('period', header) || headerSays('name_number', header);
    const stated = context.layout?.columns[column]?.codes;
    return stated === 'nested' || (stated !== 'flat' && !isOther);
  };
  const all = columns.filter(isOfCodes).sort((a, b) => a - b);
  const apart = (['year', 'measure', 'unit', 'sign'] as const).flatMap((role) =>
    columnsOfRole(context, role),
  );
  const groups = all.length === 0 ? undefined : groupsIn(context, apart);
  if (groups === undefined) return [];
  return all.flatMap((column) => judgeColumn(column, groups, context) ?? []).reverse();
}

function judgeColumn(column: number, groups: RowGroups, context: RelationContext): NestedColumn | undefined {
  const { body, columns, isCounted, layout, areaNumbers } = context;
  const tree = treeOf(column, context);
  if (tree === undefined) return undefined;
  const figures = additiveFigures(context);
  const families = new CodeFamilies(figures, tree);
  const codeIn = remembered((text) => (isTotalWord(nameBehind(text)) ? undefined : codeOf(text)));
  const rowCode = (row: number) => codeIn(body.text(row, column));
  for (const row of rowsByGroup(groups)) {
    const code = rowCode(row);
    if (code === undefined || !families.holds(code) || !isCounted(row) || areaNumbers[row] === 0) continue;
    families.add(groups.groupOf[row]!, code, row);
  }
  const judged = families.judge();
  const header = columns[column]?.name ?? '';
  const isStated = layout?.columns[column]?.codes === 'nested';
  const isChart =
    isStated ||
    tree.areNamed ||
    headerSays('class', header) ||
    headerSays('service', header) ||
    headerSays('cost_type', header);
  // One code with parts in one area may be chance, where nothing says that the numbers are those of classes.
  const isSolid = judged.adding > 1 || (isChart && !tree.isCounted);
  const areProven = judged.areProven && (isStated || isSolid);
  const totalCodes = new Set<string>();
  const report = new Reporter(column, context);
  for (const [code, own] of judged.all) {
    const { adds } = own.counts;
    const others = own.filled - adds;
    if (isStated || (areProven && adds > 0 && adds >= own.filled * most)) {
      if (tree.byZeros && !isStated && others > 0 && adds < others) continue;
      for (const each of own.others) report.tell(code, each);
      totalCodes.add(code);
      continue;
    }
    const first = own.others[0] ?? own.firstAdding;
    if (first !== undefined && !tree.byZeros && families.isOpen(own, areProven)) report.tell(code, first);
  }
  if (totalCodes.size === 0) return undefined;
  const totals = new Map<number, string>();
  for (let row = 0; row < body.count; row++) {
    const code = rowCode(row);
    if (code === undefined || !totalCodes.has(code) || !isCounted(row)) continue;
    if (families.hasParts(groups.groupOf[row]!, code)) totals.set(row, code);
  }
  return {
    column,
    totals,
    codeOf: rowCode,
    parentsOf: (code) => (tree.parentOf.get(code) ?? []).filter((each) => totalCodes.has(each)),
  };
}

/** What stands behind the code of a cell. */
function nameBehind(text: string): string {
  return trimCell(text.replace(/^\p{L}{0,3}\d+(?:\.\d+)*\s*[:.,–-]?\s*/u, '')) || text;
}

/** The order of the codes of a column, where most of its cells are codes and some begin with others. */
function treeOf(
  column: number,
  { cells }: RelationContext,
): (CodeTree & { readonly areNamed: boolean }) | undefined {
  const codes = new Set<string>();
  let filled = 0;
  let coded = 0;
  let named = 0;
  for (const { text, count } of cells[column]!.texts.values()) {
    if (text === '') continue;
    filled += count;
    const code = codeOf(text);
    if (code === undefined) continue;
    coded += count;
    if (code !== text) named += count;
    codes.add(code);
  }
  if (coded < filled * most || codes.size < 2) return undefined;
  const tree = codeTree([...codes]);
  return tree.parentOf.size === 0 ? undefined : { ...tree, areNamed: named * 2 > coded };
}

/** Reports codes that stand beside their parts, up to a number of them. */
class Reporter {
  readonly #column: number;
  readonly #context: RelationContext;
  #reported = 0;

  constructor(column: number, context: RelationContext) {
    this.#column = column;
    this.#context = context;
  }

  tell(code: string, { own, parts, below }: Family): void {
    const { columns, problems, place } = this.#context;
    const all = additiveFigures(this.#context);
    const differing = all.findIndex((each, at) => holdFigure(own.sum, below, at, each) !== 'agrees');
    const at = Math.max(0, differing);
    const figures = all[at];
    if (figures === undefined || this.#reported++ >= mostReported) return;
    const decimals = Math.min(figures.decimals, 10);
    problems.add('code-beside-parts', place(own.firstRow, this.#column), {
      code,
      column: columns[this.#column]?.name ?? '',
      parts,
      total: own.sum.value(at).toFixed(decimals),
      sum: below.value(at).toFixed(decimals),
      figure: columns[figures.column]?.name ?? '',
    });
  }
}

import { remembered } from '../vocabulary/remembered.ts';
import { findService, mainFunctionNamed } from '../vocabulary/service-names.ts';
import { totalWord } from '../vocabulary/words.ts';
import { AlikeRows } from './alike-rows.ts';
import { sumOfRows, type Verdict, verdictOf } from './hold.ts';
import {
  additiveFigures,
  classesOf,
  classText,
  columnsOfRole,
  FollowingColumns,
  headingClass,
  measureColumn,
  type RelationContext,
} from './relation-context.ts';

/** A row that a word shows to be the sum of others, and what its figures say of that. */
export interface WordTotal {
  readonly row: number;
  readonly column: number;
  /** A word that may as well be a name: "Total Energies". */
  readonly isWeak: boolean;
  readonly verdict: Verdict;
  /** The rows that it is the sum of, or by its words should be. */
  readonly parts: readonly number[];
}

/**
 * Holds every row whose cell is a word for a sum, or in the column of services the name of a main function, against the
 * rows that it may add up: those of its main function, those of the same block, or all that are alike otherwise. The
 * first of these that it is the sum of are its parts.
 *
 * Shape   isTotal: rows that are totals of others already
 */
export function findWordTotals(
  context: RelationContext,
  isTotal: (row: number) => boolean,
): readonly WordTotal[] {
  const measure = measureColumn(context);
  const service = columnsOfRole(context, 'service')[0];
  const following = new FollowingColumns(context.body);
  const columns = classesOf(context).filter((column) => {
    const role = column === headingClass ? 'service' : context.columns[column]?.role;
    if (role === 'unit' || role === 'sign' || column === measure) return false;
    return !(role === 'dimension' && measure !== undefined && following.follows(column, measure));
  });
  const found = new Map<number, WordTotal>();
  const rankOf = remembered((text) => totalWord(text));
  const isMain = remembered(
    (text) => mainFunctionNamed(text) !== undefined && findService(text, context.registers) === undefined,
  );
  const wordIn = (row: number, column: number) => {
    const text = classText(context, row, column);
    const isOfServices = column === service || column === headingClass;
    return rankOf(text) ?? (isOfServices && isMain(text) ? 'strong' : undefined);
  };
  for (const column of columns) {
    const totals = rowsWith(context, (row) => wordIn(row, column) !== undefined);
    // A column that says "total" in every row tells nothing apart.
    const counted = context.body.count;
    if (totals.length === 0 || totals.length === counted) continue;
    const finder = new PartsFinder(
      column,
      following,
      context,
      (row) => isTotal(row) || wordIn(row, column) !== undefined,
    );
    for (const row of totals) {
      if (found.get(row)?.verdict === 'proven' || isTotal(row) || !context.isCounted(row)) continue;
      const isWeak = wordIn(row, column) === 'weak';
      const judged = finder.judge(row);
      const before = found.get(row);
      if (judged === undefined || (before !== undefined && judged.verdict !== 'proven')) continue;
      found.set(row, { row, column, isWeak, ...judged });
    }
  }
  return [...found.values()];
}

function rowsWith({ body }: RelationContext, judge: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < body.count; row++) if (judge(row)) rows.push(row);
  return rows;
}

/** Finds what totals of one column may add up. */
class PartsFinder {
  readonly #column: number;
  readonly #context: RelationContext;
  readonly #isNoPart: (row: number) => boolean;
  readonly #strict: AlikeRows;
  readonly #loose: AlikeRows;
  readonly #hasSigns: boolean;

  constructor(
    column: number,
    following: FollowingColumns,
    context: RelationContext,
    isNoPart: (row: number) => boolean,
  ) {
    this.#column = column;
    this.#context = context;
    this.#isNoPart = isNoPart;
    const years = columnsOfRole(context, 'year');
    const others = classesOf(context).filter((each) => each !== column && !following.follows(each, column));
    const rows = rowsWith(context, (row) => context.isCounted(row) && !isNoPart(row));
    const byArea = (row: number) => areaKey(row, context);
    this.#strict = new AlikeRows([...others, ...years], () => rows, context).byName(byArea);
    const apart = (['measure', 'unit', 'sign'] as const)
      .flatMap((role) => columnsOfRole(context, role))
      .filter((each) => each !== column);
    this.#loose = new AlikeRows([...apart, ...years], () => rows, context).byName(byArea);
    this.#hasSigns = columnsOfRole(context, 'sign').length > 0;
  }

  /** The parts of a total and what they say; undefined where it has none and stands for itself. */
  judge(row: number): { readonly verdict: Verdict; readonly parts: readonly number[] } | undefined {
    const figures = additiveFigures(this.#context);
    const area = areaKey(row, this.#context);
    const strict = this.#ofMainFunction(row, this.#strict.of(row, area));
    // Figures of rows that a sign reverses add up otherwise than their totals.
    if (this.#hasSigns || figures.length === 0)
      return strict.length > 0 ? { verdict: 'proven', parts: strict } : undefined;
    const own = sumOfRows([row], figures);
    let hasAny = false;
    for (const find of [() => strict, () => this.#block(row, -1), () => this.#block(row, 1)]) {
      const parts = find();
      if (parts.length === 0) continue;
      hasAny = true;
      const verdict = verdictOf(own, sumOfRows(parts, figures), figures);
      if (verdict === 'proven') return { verdict, parts };
    }
    if (strict.length > 0)
      return { verdict: verdictOf(own, sumOfRows(strict, figures), figures), parts: strict };
    const loose = this.#ofMainFunction(row, this.#loose.of(row, area));
    const verdict = loose.length === 0 ? 'open' : verdictOf(own, sumOfRows(loose, figures), figures);
    if (verdict === 'proven') return { verdict, parts: loose };
    return loose.length > 0 || hasAny ? { verdict: 'open', parts: [] } : undefined;
  }

  /** Of the rows those whose services belong to the main function that the total names. */
  #ofMainFunction(row: number, rows: readonly number[]): readonly number[] {
    const { registers } = this.#context;
    const main = mainFunctionNamed(classText(this.#context, row, this.#column));
    if (main === undefined) return rows;
    return rows.filter((each) => {
      const text = classText(this.#context, each, this.#column);
      return findService(text, registers)?.mainFunction === main;
    });
  }

  /** Rows right above or below, of the same area and other classes, up to the next word for a sum. */
  #block(row: number, direction: 1 | -1): readonly number[] {
    const { body, isCounted } = this.#context;
    const parts: number[] = [];
    const heading = body.headingRow(row);
    for (let next = row + direction; next >= 0 && next < body.count; next += direction) {
      if (this.#isNoPart(next)) {
        // Under a heading that is a sum stand several rows of it.
        if (heading !== undefined && body.headingRow(next) === heading) continue;
        break;
      }
      if (isCounted(next) && isAlike(row, next, this.#column, this.#context)) parts.push(next);
    }
    return parts;
  }
}

function areaKey(row: number, { areaOf }: RelationContext): string {
  const area = areaOf(row);
  return area === undefined || area === 'ignored' ? '' : `${area.level} ${area.own ?? area.key}`;
}

/** Whether two rows are of one area and year, and of the same classes but for one. */
function isAlike(a: number, b: number, column: number, context: RelationContext): boolean {
  if (areaKey(a, context) !== areaKey(b, context)) return false;
  return [...classesOf(context), ...columnsOfRole(context, 'year')].every((each) => {
    if (each === column) return true;
    const own = classText(context, a, each);
    return own === '' || totalWord(own) !== undefined || own === classText(context, b, each);
  });
}

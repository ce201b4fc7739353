import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import { emptyServices } from '../body/empty-services.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { findService, mainFunctionNamed, servicesMeant } from '../vocabulary/service-names.ts';
import { totalWord } from '../vocabulary/words.ts';
import { findCodeTotals, type NestedColumn } from './code-totals.ts';
import { holdFigure, sumOfRows } from './hold.ts';
import { findIndentedTotals } from './indented-totals.ts';
import { findNamedTotals } from './named-totals.ts';
import { findNeighbourTotals, type NeighbourTotal } from './neighbour-totals.ts';
import {
  additiveFigures,
  classText,
  columnsOfRole,
  measureColumn,
  type RelationContext,
} from './relation-context.ts';
import { findWordTotals } from './word-totals.ts';

/** Rows that are the totals of others. */
export interface FoundTotals {
  /** Why each row that is left out is one. */
  readonly reasons: ReadonlyMap<number, TableReason>;
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: readonly NestedColumn[];
  /** Rows that are parts of totals which name a service: that service. */
  readonly inherited: ReadonlyMap<number, string>;
  /** Rows that say a word for a sum and are the sum of none of the rows beside them: they count. */
  readonly unproven: readonly { readonly row: number; readonly column: number }[];
  /** Rows that may be totals, and count until a person says so. */
  readonly likely: readonly NeighbourTotal[];
}

const mostReported = 20;
/** Figures of so many digits are not the sum of their neighbours by chance. */
const digitsOfSums = 3;
const mostLevels = 5;

/**
 * Finds all rows that are totals of others, by codes, indentation, names, neighbourhood and words, and reports those
 * whose parts add up to something else. What is a total by one of these is a part of none by the next.
 */
export function findTotals(context: RelationContext): FoundTotals {
  const { columns } = context;
  const reasons = new Map<number, TableReason>();
  const inherited = new Map<number, string>();
  const isTotal = (row: number) => reasons.has(row);
  const isOpen = (row: number) => context.isCounted(row) && !isTotal(row);
  /** Undefined for the headings over rows. */
  const nameOf = (column: number) => columns[column]?.name;
  const report = new Reporter(context);
  const unproven: { row: number; column: number }[] = [];

  /** Whether the layout says what a row is: a service, or that no row of the column is a total. */
  const isSettled = (row: number, column: number) => {
    const { services, columns: stated } = context.layout ?? {};
    const text = classText(context, row, column);
    return stated?.[column]?.codes === 'flat' || (services !== undefined && Object.hasOwn(services, text));
  };

  const nested = findCodeTotals(context);
  for (const { column, totals } of nested)
    for (const [row, code] of totals)
      if (!isTotal(row)) reasons.set(row, { is: 'code-total', column: nameOf(column), code });
  for (const { row, column } of findIndentedTotals(context))
    if (!isTotal(row)) reasons.set(row, { is: 'indented-total', column: nameOf(column) });
  for (const { row, column, parts } of findNamedTotals(context, isTotal)) {
    if (isTotal(row)) continue;
    report.check(row, column, parts);
    reasons.set(row, { is: 'total', column: nameOf(column) });
  }
  const apart = neighbourColumns(context);
  const sums = sumsByName(context);
  let before = -1;
  // Sections contain sections: a sum is seen when those inside it are left out.
  for (let level = 0; level < mostLevels && reasons.size > before; level++) {
    before = reasons.size;
    for (const { isSum, digits } of sums)
      for (const found of findNeighbourTotals(context, apart, isOpen, digits)) {
        if (![...found.sums].every(([row, parts]) => isSum(row, parts))) continue;
        for (const row of found.sums.keys())
          reasons.set(row, { is: 'neighbour-total', column: nameOf(found.column) });
      }
  }
  for (const { row, column, isWeak, verdict, parts } of findWordTotals(context, isTotal)) {
    if (verdict === 'proven') reasons.set(row, { is: 'total', column: nameOf(column) });
    else if (verdict === 'contradicted' && !isWeak) {
      report.check(row, column, parts);
      reasons.set(row, { is: 'total', column: nameOf(column) });
    } else if (!isWeak && !isSettled(row, column)) unproven.push({ row, column });
  }
  inheritServices(context, nested, inherited);
  return { reasons, nested, inherited, unproven, likely: findNeighbourTotals(context, apart, isOpen) };
}

/** Columns by which neighbours are told apart: year, measure and unit. */
function neighbourColumns(context: RelationContext): readonly number[] {
  const measure = measureColumn(context);
  return [
    ...columnsOfRole(context, 'year'),
    ...columnsOfRole(context, 'unit'),
    ...(measure === undefined ? [] : [measure]),
  ];
}

interface SumByName {
  /** Whether a row that is the sum of those beside it can be nothing else by the names of them all. */
  readonly isSum: (row: number, parts: readonly number[]) => boolean;
  readonly digits: number;
}

/** By which names of services a row may be the sum of its neighbours; none where no column names services. */
function sumsByName(context: RelationContext): readonly SumByName[] {
  const idOf = serviceNamed(context);
  const [column] = columnsOfRole(context, 'service');
  if (idOf === undefined || column === undefined) return [];
  const { layout, registers } = context;
  const isUnknown = remembered(
    (text) =>
      text !== '' &&
      totalWord(text) === undefined &&
      mainFunctionNamed(text) === undefined &&
      findService(text, registers) === undefined &&
      !(layout?.services !== undefined && Object.hasOwn(layout.services, text)),
  );
  const isChoice = remembered((text) => servicesMeant(text, registers).length > 0);
  const text = (row: number) => classText(context, row, column);
  return [
    {
      isSum: (row, parts) => idOf(row) !== undefined && parts.every((part) => idOf(part) === idOf(row)),
      digits: digitsOfSums,
    },
    // A name that no service has cannot count, so that one digit shows a sum; one that may be a service has to look like one.
    { isSum: (row) => isUnknown(text(row)) && !isChoice(text(row)), digits: 1 },
    { isSum: (row) => isUnknown(text(row)), digits: digitsOfSums },
  ];
}

/** The id of the service that a row names, or that the layout writes for its name; undefined where no column names services. */
function serviceNamed(context: RelationContext): ((row: number) => string | undefined) | undefined {
  const [column] = columnsOfRole(context, 'service');
  if (column === undefined) return undefined;
  const { layout, registers } = context;
  const stated = layout?.services;
  const idOf = remembered((text) => {
    const name = stated !== undefined && Object.hasOwn(stated, text) ? stated[text]! : text;
    return findService(name, registers)?.id;
  });
  return (row) => idOf(classText(context, row, column));
}

/** Gives rows below a total that names a service that service, where they name none. */
function inheritServices(
  context: RelationContext,
  nested: readonly NestedColumn[],
  into: Map<number, string>,
): void {
  const serviceOf = serviceNamed(context);
  if (serviceOf === undefined) return;
  const { body } = context;
  for (const { totals, codeOf, parentsOf } of nested) {
    const serviceOfCode = new Map<string, string>();
    for (const [row, code] of totals) {
      const found = serviceOf(row);
      if (found !== undefined) serviceOfCode.set(code, found);
    }
    if (serviceOfCode.size === 0) continue;
    for (let row = 0; row < body.count; row++) {
      const code = totals.has(row) ? undefined : codeOf(row);
      if (code === undefined || serviceOf(row) !== undefined) continue;
      const parent = parentsOf(code).find((each) => serviceOfCode.has(each));
      if (parent !== undefined) into.set(row, serviceOfCode.get(parent)!);
    }
  }
}

/** Reports totals that their parts do not add up to. */
class Reporter {
  readonly #context: RelationContext;
  #reported = 0;

  constructor(context: RelationContext) {
    this.#context = context;
  }

  check(row: number, column: number, parts: readonly number[]): void {
    const figures = additiveFigures(this.#context);
    const own = sumOfRows([row], figures);
    const sum = sumOfRows(parts, figures);
    for (const [at, each] of figures.entries()) {
      const holding = holdFigure(own, sum, at, each);
      if (holding !== 'differs' && holding !== 'unproven') continue;
      if (this.#reported++ < mostReported)
        reportDifference(this.#context, { row, column, figure: each.column, parts }, sum.value(at));
    }
  }
}

/** A total in one column of figures, and the rows of its parts; its name stands in the column. */
interface DifferingTotal {
  readonly row: number;
  readonly column: number;
  readonly figure: number;
  readonly parts: readonly number[];
}

/** The first part whose cell is empty; where nothing else stands in its row, that looks like a heading. */
function emptyPart(
  { body, registers, areHeadingsServices }: RelationContext,
  { row, column, figure, parts }: DifferingTotal,
): { readonly name: string; readonly line: number } | undefined {
  const isEmpty = (each: number) => body.text(each, figure) === '' && body.text(each, column) !== '';
  let [first, last] = [row, row];
  for (const each of parts) [first, last] = [Math.min(first, each), Math.max(last, each)];
  // A row without any figure is no part: it is looked for where the parts stand.
  for (let each = first; each <= last; each++)
    if (isEmpty(each)) return { name: body.text(each, column), line: body.line(each) };
  if (areHeadingsServices) return undefined;
  return emptyServices(body, registers).find(({ at }) => at > body.gridRow(first) && at < body.gridRow(last));
}

/** Reports that a total and its parts differ in one column of figures. */
export function reportDifference(
  context: RelationContext,
  { row, column, figure, parts }: DifferingTotal,
  sum: number,
): void {
  const { body, columns, figures, problems, place } = context;
  const { decimals = 0, values } = figures.find((each) => each.column === figure) ?? {};
  problems.add('parts-differ-from-total', place(row, figure), {
    found: body.text(row, figure),
    sum: sum.toFixed(Math.min(decimals, 10)),
    parts: parts.filter((each) => !Number.isNaN(values?.[each] ?? Number.NaN)).length,
    empty: emptyPart(context, { row, column, figure, parts }),
    column: columns[column]?.name ?? '',
  });
}

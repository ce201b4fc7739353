import { orderlessSum } from '../../model/cost-structure.ts';
import type { Layout } from '../../model/layout.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { codeOf, codeTree } from './code-tree.ts';
import { isAdditive } from './column-unit.ts';
import type { TableColumn } from './columns.ts';
import { type ColumnFigures, roundingStep } from './figures.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { RowArea } from './row-areas.ts';

interface CodeContext {
  readonly columns: readonly TableColumn[];
  readonly areas: readonly RowArea[];
  readonly figures: readonly ColumnFigures[];
  readonly layout: Layout | undefined;
  readonly problems: ProblemList;
  /** Whether the row with this position counts, as far as is known before its codes are looked at. */
  isCounted(index: number): boolean;
  place(record: TableRecord, column: number): Place;
}

/** A row that is the total of rows whose codes begin with its own. */
export interface CodeTotal {
  readonly column: number;
  readonly code: string;
}

/** Rows that are totals by their codes, and the columns that are so built. */
export interface CodeTotals {
  readonly totals: ReadonlyMap<number, CodeTotal>;
  readonly nested: ReadonlySet<number>;
}

/** How a code compares with those that begin with it, in one area and year. */
type Verdict = 'adds' | 'near' | 'below' | 'other' | 'nothing';

/** One code of one area and year: its own rows, and the codes right below it. */
interface Family {
  readonly code: string;
  readonly rows: readonly number[];
  readonly parts: number;
  readonly partRows: readonly number[];
  readonly verdict: Verdict;
}

const nearShare = 0.05;
const most = 0.5;
const mostTold = 20;

/**
 * Finds rows that are totals by their codes: 4 beside 40 and 41, as charts of accounts and classes of services have
 * them. Where the codes that begin with another add up to it, to rounding, it is their total and is never added to
 * them; where they nearly do, or might, a layout has to say it.
 */
export function findCodeTotals(records: readonly TableRecord[], context: CodeContext): CodeTotals {
  const totals = new Map<number, CodeTotal>();
  const nested = new Set<number>();
  for (const [column, { role }] of context.columns.entries()) {
    if (role !== 'service' && role !== 'cost_type' && role !== 'dimension') continue;
    if (context.layout?.columns[column]?.codes === 'flat') continue;
    const found = new ColumnCodes(records, column, context).find();
    for (const { code, rows } of found) for (const row of rows) totals.set(row, { column, code });
    if (found.length > 0) nested.add(column);
  }
  return { totals, nested };
}

class ColumnCodes {
  readonly #records: readonly TableRecord[];
  readonly #column: number;
  readonly #context: CodeContext;
  readonly #figures: readonly ColumnFigures[];
  readonly #steps: ReadonlyMap<ColumnFigures, number>;
  #told = 0;

  constructor(records: readonly TableRecord[], column: number, context: CodeContext) {
    this.#records = records;
    this.#column = column;
    this.#context = context;
    const { columns, figures } = context;
    this.#figures = figures.filter(
      (each) => columns[each.column]?.role === 'amount' && isAdditive(columns, each.column),
    );
    this.#steps = new Map(this.#figures.map((each) => [each, roundingStep(each)]));
  }

  /** The rows that are totals; what is open is told. */
  find(): readonly Family[] {
    const codes = this.#records.map((record) => codeOf(record.cells[this.#column] ?? ''));
    const distinct = [...new Set(codes.filter((code) => code !== undefined))];
    const filled = this.#records.filter(({ cells }) => trimCell(cells[this.#column] ?? '') !== '').length;
    if (distinct.length < 2 || codes.filter((code) => code !== undefined).length < filled * most) return [];
    const tree = codeTree(distinct);
    if (tree.parentOf.size === 0) return [];
    const families = this.#findFamilies(codes, tree.parentOf);
    const isStated = this.#context.layout?.columns[this.#column]?.codes === 'nested';
    const proven = [...families.values()].some((each) => isProof(each, tree.byZeros));
    return [...families].flatMap(([, all]) => {
      const filledOnes = all.filter(({ verdict }) => verdict !== 'nothing');
      const adding = filledOnes.filter(({ verdict }) => verdict === 'adds');
      const others = filledOnes.filter(({ verdict }) => verdict !== 'adds');
      if (isStated || (proven && adding.length > 0 && adding.length >= filledOnes.length * most)) {
        if (tree.byZeros && !isStated && others.length > 0 && adding.length < others.length) return [];
        for (const each of others) this.#tell(each);
        return all;
      }
      if (!tree.byZeros && this.#isOpen(all, filledOnes, proven, tree.isCounted))
        this.#tell(others[0] ?? adding[0]!);
      return [];
    });
  }

  /** Whether a code may be the total of others without being proven to be: then a person has to say it. */
  #isOpen(all: readonly Family[], filled: readonly Family[], proven: boolean, isCounted: boolean): boolean {
    if (filled.length === 0 || this.#figures.length === 0) return false;
    if (proven) return true;
    if (isCounted) return false;
    const has = (...verdicts: readonly Verdict[]) =>
      filled.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const isLone = all.every(({ parts }) => parts === 1);
    if (!isLone && has('adds', 'near') >= filled.length * most) return true;
    return has('adds', 'near', 'below') === filled.length;
  }

  #findFamilies(
    codes: readonly (string | undefined)[],
    parentOf: ReadonlyMap<string, readonly string[]>,
  ): ReadonlyMap<string, readonly Family[]> {
    const families = new Map<string, Family[]>();
    for (const rowsOf of this.#group(codes).values()) {
      const partsOf = new Map<string, string[]>();
      for (const code of rowsOf.keys()) {
        const parent = parentOf.get(code)?.find((each) => rowsOf.has(each));
        if (parent === undefined) continue;
        const known = partsOf.get(parent);
        if (known === undefined) partsOf.set(parent, [code]);
        else known.push(code);
      }
      for (const [code, parts] of partsOf) {
        const rows = rowsOf.get(code)!;
        const partRows = this.#rowsBelow(code, partsOf, rowsOf);
        const verdict = this.#judge(rows, partRows);
        const family = { code, rows, parts: parts.length, partRows, verdict };
        const known = families.get(code);
        if (known === undefined) families.set(code, [family]);
        else known.push(family);
      }
    }
    return families;
  }

  /** Rows of the parts of a code; a part that is no total of its own parts counts beside them. */
  #rowsBelow(
    code: string,
    partsOf: ReadonlyMap<string, readonly string[]>,
    rowsOf: ReadonlyMap<string, readonly number[]>,
  ): readonly number[] {
    return (partsOf.get(code) ?? []).flatMap((part) => {
      const own = rowsOf.get(part)!;
      const below = this.#rowsBelow(part, partsOf, rowsOf);
      return below.length === 0 || this.#judge(own, below) === 'adds' ? own : [...own, ...below];
    });
  }

  /** Rows of one area, year and kind of figure, by their code. */
  #group(
    codes: readonly (string | undefined)[],
  ): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
    const { columns, areas, isCounted } = this.#context;
    const apart = columns.flatMap(({ role }, at) =>
      role === 'year' || role === 'measure' || role === 'unit' || role === 'sign' ? [at] : [],
    );
    const groups = new Map<string, Map<string, number[]>>();
    for (const [index, { cells }] of this.#records.entries()) {
      const area = areas[index];
      const code = codes[index];
      if (code === undefined || area === undefined || area === 'ignored' || !isCounted(index)) continue;
      const own = apart.map((at) => trimCell(cells[at] ?? ''));
      const key = JSON.stringify([area.level, area.key, ...own]);
      const group = groups.get(key) ?? new Map<string, number[]>();
      groups.set(key, group);
      const rows = group.get(code) ?? [];
      group.set(code, rows);
      rows.push(index);
    }
    return groups;
  }

  #judge(rows: readonly number[], parts: readonly number[]): Verdict {
    const verdicts = this.#figures.map((figures) => this.#judgeColumn(figures, rows, parts));
    const has = (verdict: Verdict) => verdicts.includes(verdict);
    if (has('other')) return 'other';
    if (has('below')) return 'below';
    if (has('near')) return 'near';
    return has('adds') ? 'adds' : 'nothing';
  }

  #judgeColumn(figures: ColumnFigures, rows: readonly number[], parts: readonly number[]): Verdict {
    const valuesOf = (indexes: readonly number[]) =>
      indexes.map((index) => figures.values[index]!).filter((value) => !Number.isNaN(value));
    const own = valuesOf(rows);
    const others = valuesOf(parts);
    if (own.length === 0 || others.length === 0) return 'nothing';
    const total = orderlessSum(own);
    const sum = orderlessSum(others);
    if (total === 0 && others.every((value) => value === 0)) return 'nothing';
    const gap = Math.abs(total - sum);
    const rounding = (this.#steps.get(figures)! * (own.length + others.length)) / 2;
    if (gap <= rounding * (1 + 1e-9)) return 'adds';
    if (gap <= Math.abs(total) * nearShare) return 'near';
    return total * sum >= 0 && Math.abs(sum) <= Math.abs(total) ? 'below' : 'other';
  }

  #tell({ code, rows, parts, partRows }: Family): void {
    const { columns, problems, place } = this.#context;
    const [figures] = this.#figures;
    const [row] = rows;
    if (figures === undefined || row === undefined || this.#told++ >= mostTold) return;
    const sumOf = (indexes: readonly number[]) =>
      orderlessSum(
        indexes.map((index) => figures.values[index]!).filter((value) => !Number.isNaN(value)),
      ).toFixed(Math.min(figures.decimals, 10));
    problems.add('code-beside-parts', place(this.#records[row]!, this.#column), {
      code,
      column: columns[this.#column]?.name ?? '',
      parts,
      total: sumOf(rows),
      sum: sumOf(partRows),
    });
  }
}

/** Whether a code shows that the column is one of totals and parts: several parts, or one part in several areas. */
function isProof(families: readonly Family[], byZeros: boolean): boolean {
  const adding = families.filter(({ verdict }) => verdict === 'adds');
  const others = families.filter(({ verdict }) => verdict !== 'adds' && verdict !== 'nothing');
  const several = adding.filter(({ parts }) => parts > 1);
  if (byZeros) return several.length > 0 && others.length === 0;
  return (several.length > 0 || adding.length > 1) && adding.length >= others.length;
}

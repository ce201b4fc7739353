import type { CostRow } from '../../../model/cost-structure.ts';
import type { Registers } from '../../../model/register.ts';
import type { TidyColumn, TidyFactor, TidyQuery, TidySource } from '../../../model/tidy-query.ts';
import type { SqlLimit } from '../../../problems/catalogue/engine.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { mappedName } from '../apply/row-areas.ts';
import type { LeftOut } from '../apply/row-reader.ts';
import { knownMissingMarkers } from '../grid/number-form.ts';
import { readTable, type TableOptions } from '../read-table.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import { mostColumns } from './level-costs.ts';
import { costsOfTable } from './table-costs.ts';
import { costTypeColumn } from './unknown-names.ts';

/** Reasons that stand in a layout, or in the cell itself: SQL can say them. */
const sayable: ReadonlySet<string> = new Set([
  'other-cells-kept',
  'cell-left-out',
  'area-left-out',
  'service-left-out',
  'cost-type-left-out',
  'no-figure',
]);
/** Controls, marks of the direction of writing, and what else nobody sees: no name in a statement may hold them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const threeDigits = /^\d{1,3}$/;

/**
 * The tidy form of a table as a question to a database that holds the same table with more rows. What each cell means is
 * taken from the costs that the file gives, so that the answer to the file itself is what is read of it.
 *
 * Throws  never on any input; undefined where SQL cannot say what is done with the table, which is reported
 */
export function planTidyQuery(
  path: string,
  tableName: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): TidyQuery | undefined {
  const table = readTable(path, registers, problems, options);
  if (table === undefined) return undefined;
  const { costs, leftOut } = costsOfTable(table, registers, problems, { years: 'all' });

  if (problems.hasErrors) return undefined;
  return new TidyPlan(table, tableName, costs.rows, leftOut, problems).make();
}

/** A cost with the row and column that it is read from. */
interface ReadCost {
  readonly cost: CostRow;
  readonly row: number;
  readonly column: number;
}

class TidyPlan {
  readonly #table: Table;
  readonly #name: string;
  readonly #costs: readonly CostRow[];
  readonly #leftOut: readonly LeftOut[];
  readonly #problems: ProblemList;
  #hasLimit = false;

  constructor(
    table: Table,
    name: string,
    costs: readonly CostRow[],
    leftOut: readonly LeftOut[],
    problems: ProblemList,
  ) {
    this.#table = table;
    this.#name = name;
    this.#costs = costs;
    this.#leftOut = leftOut;
    this.#problems = problems;
  }

  make(): TidyQuery | undefined {
    const { layout, path, columns, body, frame } = this.#table;
    this.#checkLayout();
    const other = this.#leftOut.find(({ reason }) => !sayable.has(reason.is));
    if (other !== undefined) this.#limit('rows-left-out', other.line);
    if (new Set(frame.names).size < frame.names.length) this.#limit('names', undefined);
    const rowOfLine = new Map(Array.from({ length: body.count }, (_, row) => [body.line(row), row]));
    const costs = this.#costs.map((cost): ReadCost => {
      const column = cost.index % mostColumns;
      return { cost, column, row: rowOfLine.get((cost.index - column) / mostColumns)! };
    });
    const amounts = [...new Set(costs.map(({ column }) => column))]
      .sort((a, b) => a - b)
      .flatMap((column) => {
        const own = costs.filter((each) => each.column === column);
        this.#checkAll(column, own);
        return this.#columnOf(column, own) ?? [];
      });
    if (this.#hasLimit) return undefined;
    const only = (layout?.columns ?? []).flatMap(({ name, only: cells }) =>
      cells === undefined ? [] : [{ column: name, cells }],
    );
    const except = [
      ...(layout?.columns ?? []).flatMap(({ name, except: cells }) =>
        cells === undefined ? [] : [{ column: name, cells }],
      ),
      ...this.#ignored(columnsOfRole(this.#table, 'municipality'), layout?.areas),
      ...this.#ignored(columnsOfRole(this.#table, 'service'), layout?.services),
      ...this.#ignored(
        [costTypeColumn(this.#table)].filter((at) => at !== undefined),
        layout?.cost_types,
      ),
    ];
    const missing = layout?.dialect.missing_markers ?? knownMissingMarkers;
    const query: TidyQuery = {
      file: path,
      table: this.#name,
      amounts,
      missing: missing.filter((each) => each !== ''),
      only,
      except: except.filter(({ column }) => columns.some(({ name }) => name === column)),
    };
    // A statement must have them to the letter, and who reads it before running it would not see them.
    const { file: _, ...said } = query;
    return textsIn(said).some((text) => unseen.test(text)) ? this.#limit('unseen-letters', undefined) : query;
  }

  /** What a layout asks for that rests on other rows, or on the register. */
  #checkLayout(): void {
    const { layout, headings, municipalityYear, placeInLayout } = this.#table;
    const limits: [SqlLimit, (string | number)[]][] = [];
    if (headings !== 'ignore') limits.push(['headings', ['headings']]);
    if (municipalityYear !== undefined) limits.push(['municipality-year', ['municipality_year']]);
    if (layout?.fill_down === true) limits.push(['fill-down', ['fill_down']]);
    for (const [at, column] of (layout?.columns ?? []).entries()) {
      if (column.fill_down === true) limits.push(['fill-down', ['columns', at, 'fill_down']]);
      if (column.codes === 'nested') limits.push(['codes', ['columns', at, 'codes']]);
    }
    for (const [limit, at] of limits) {
      this.#hasLimit = true;
      const { path } = this.#table;
      this.#problems.add('not-in-sql', placeInLayout(...at), { path, limit });
    }
  }

  #limit(limit: SqlLimit, line: number | undefined): undefined {
    this.#hasLimit = true;
    const { path, source } = this.#table;
    const place = line === undefined ? { file: path } : source.placeOfLine(line);
    this.#problems.add('not-in-sql', place, { path, limit });
    return undefined;
  }

  /** Whether each figure of the column that a filter lets pass is a cost: what is passed over otherwise is no filter. */
  #checkAll(column: number, own: readonly ReadCost[]): void {
    const { body, figures } = this.#table;
    const values = figures.find((each) => each.column === column)?.values;
    const taken = new Set(own.map(({ row }) => row));
    const left = new Set(this.#leftOut.map(({ line }) => line));
    for (let row = 0; row < body.count; row++) {
      if (taken.has(row) || left.has(body.line(row)) || Number.isNaN(values?.[row])) continue;
      this.#limit('rows-left-out', body.line(row));
      return;
    }
  }

  #columnOf(column: number, own: readonly ReadCost[]): TidyColumn | undefined {
    const { columns, figures, numbers = [] } = this.#table;
    const style = figures.find((each) => each.column === column)?.style;
    const years = columnsOfRole(this.#table, 'year').slice(0, 1);
    const services = columnsOfRole(this.#table, 'service').slice(0, 1);
    const types = [costTypeColumn(this.#table)].filter((at) => at !== undefined);
    const year = this.#sourceOf(years, own, ({ year: value }) => String(value));
    const places = columnsOfRole(this.#table, 'municipality');
    const municipality = this.#sourceOf(places, own, ({ municipalityCode }) => municipalityCode, true);
    const service = this.#sourceOf(services, own, ({ service: value }) => value);
    const costType = this.#sourceOf(types, own, ({ costType: value }) => value);
    const factor = this.#factorOf(column, own);
    if (!year || !municipality || !service || !costType || !factor) return this.#limit('cells', undefined);
    return {
      column: columns[column]!.name,
      isNumber: numbers.includes(column),
      decimalMark: style?.decimalMark,
      thousandsSeparator: style?.thousandsSeparator,
      factor,
      year,
      municipality,
      service,
      costType,
    };
  }

  /** The first of some columns whose cells alone say a value, or the one value of all rows. */
  #sourceOf(
    places: readonly number[],
    own: readonly ReadCost[],
    meaningOf: (cost: CostRow) => string,
    isCode = false,
  ): TidySource | undefined {
    const values = new Set(own.map(({ cost }) => meaningOf(cost)));
    const [only] = values;
    if (places.length === 0) return values.size === 1 ? { is: 'value', value: only! } : undefined;
    for (const at of places) {
      const names = new Map<string, string>();
      const isAlike = own.every(({ cost, row }) => {
        const cell = this.#table.body.text(row, at);
        const before = names.get(cell);
        names.set(cell, before ?? meaningOf(cost));
        return before === undefined || before === meaningOf(cost);
      });
      if (!isAlike) continue;
      const hasCodes = isCode && [...names.keys()].every((cell) => threeDigits.test(cell));
      const written = (cell: string) => (hasCodes ? cell.padStart(3, '0') : cell);
      const others = [...names].filter(([cell, value]) => written(cell) !== value);
      return {
        is: 'column',
        column: this.#table.columns[at]!.name,
        names: new Map(others),
        isCode: hasCodes,
      };
    }
    return undefined;
  }

  #factorOf(column: number, own: readonly ReadCost[]): TidyFactor | undefined {
    const { figures, body, columns } = this.#table;
    const { values } = figures.find((each) => each.column === column)!;
    // What the layout reverses of a whole column is reversed in its figures already.
    const isReversed = this.#table.layout?.columns[column]?.sign === 'reversed';
    const places = [...columnsOfRole(this.#table, 'unit'), ...columnsOfRole(this.#table, 'sign')];
    const factors = new Map<string, { cells: readonly string[]; factor: number }>();
    for (const { cost, row } of own) {
      const value = values[row]!;
      const cells = places.map((at) => body.text(row, at));
      const key = JSON.stringify(cells);
      const known = factors.get(key);
      if (value === 0) {
        // Of zeros alone nothing is known but that they stay zero.
        if (known === undefined) factors.set(key, { cells, factor: Number.NaN });
        continue;
      }
      const factor = Math.round(cost.amountEur / value) * (isReversed ? -1 : 1);
      if (known !== undefined && known.factor !== factor && !Number.isNaN(known.factor)) return undefined;
      factors.set(key, { cells, factor });
    }
    const all = [...factors.values()].map((each) =>
      Number.isNaN(each.factor) ? { ...each, factor: 1 } : each,
    );
    if (places.length === 0) return { is: 'value', factor: all[0]?.factor ?? 1 };
    return { is: 'cells', columns: places.map((at) => columns[at]!.name), factors: all };
  }

  #ignored(
    places: readonly number[],
    names: Readonly<Record<string, string>> | undefined,
  ): { readonly column: string; readonly cells: readonly string[] }[] {
    const stated = Object.keys(names ?? {}).filter((each) => names?.[each] === 'ignore');
    if (stated.length === 0) return [];
    return places.map((at) => {
      // A layout may write them in other letters than the file.
      const met = [...this.#table.cells[at]!.texts.keys()].filter(
        (each) => mappedName(names, each) === 'ignore',
      );
      return { column: this.#table.columns[at]!.name, cells: [...new Set([...stated, ...met])] };
    });
  }
}

/** All texts of what a statement is made of. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner = value instanceof Map ? [...value].flat() : Object.values(value);
  return inner.flatMap(textsIn);
}

import type { Layout } from '../../../model/layout.ts';
import type { EngineLimit } from '../../../problems/catalogue/engine.ts';
import { ProblemList } from '../../../problems/problem.ts';
import type { Path } from '../../position.ts';
import { ColumnCells } from '../body/column-cells.ts';
import { TableBody } from '../body/table-body.ts';
import { isFigureRole, type TableColumn } from '../body/table-column.ts';
import { type Frame, findFrame } from '../frame/frame.ts';
import { decideStyle, knownMissingMarkers, type NumberStyle } from '../grid/number-form.ts';
import { fits, statedFrame } from '../settle/layout-check.ts';
import { settleTable, statedTable } from '../settle/settled-table.ts';
import { AreaFinder } from '../vocabulary/area-names.ts';
import { type Answer, type Database, openDatabase } from './database.ts';
import { distinctQuery, firstTwoQuery, groupQuery, keyColumns, type PartRows } from './group-query.ts';
import type { PartColumn } from './part-columns.ts';
import { digestParts, type Part } from './part-digests.ts';
import { tellDifference, tellFault } from './part-faults.ts';
import { PartGrid } from './part-grid.ts';
import { areTextsAlike, type Head, headOfStored, headOfText } from './part-head.ts';
import { storedRelation, storedRows, textRows } from './part-relations.ts';
import type { PartsToRead } from './parts-to-read.ts';
import { arePlainQuery, plainGroupQuery } from './plain-query.ts';
import { isParquet } from './table-parts.ts';

/** What was read, or nothing and why. */
export interface PartsRead {
  readonly table: PartTable | undefined;
  readonly problems: ProblemList;
}

/** A table of parts, rows that are alike summed. */
export interface PartTable {
  readonly rows: PartGrid;
  readonly width: number;
  readonly headers: number;
  readonly parts: readonly Part[];
  readonly isNumbered: boolean;
}

/** Sets of rows that are alike, each a row of the grid. */
const usualMostGroups = 1_000_000;

/** Reads the head of a table by the rules for any table, and has a database sum all of its rows by what it is. */
export async function readParts(request: PartsToRead): Promise<PartsRead> {
  const problems = new ProblemList();
  const database = await openDatabase(request.parts, request.load);
  if (database === undefined) {
    problems.add('missing-engine', { file: request.path }, { path: request.path });
    return { table: undefined, problems };
  }
  try {
    return { table: await new PartsReader(request, database, problems).read(), problems };
  } finally {
    database.close();
  }
}

class PartsReader {
  readonly #request: PartsToRead;
  readonly #database: Database;
  readonly #problems: ProblemList;
  #leavesOut = false;

  constructor(request: PartsToRead, database: Database, problems: ProblemList) {
    this.#request = request;
    this.#database = database;
    this.#problems = problems;
  }

  async read(): Promise<PartTable | undefined> {
    const { parts, layout, path } = this.#request;
    const [first = path] = parts;
    const isStored = isParquet(first);
    const other = parts.find((each) => isParquet(each) !== isStored);
    if (other !== undefined) return tellDifference(this.#request, this.#problems, other, [], []);
    if (layout !== undefined && !this.#canRead(layout)) return undefined;
    const head = isStored
      ? await headOfStored(this.#request, this.#problems, this.#database)
      : headOfText(this.#request, this.#problems, first);
    if (head === undefined) return undefined;
    const found = this.#understand(head);
    if (found === undefined) return undefined;
    const { columns, frame } = found;
    const linesBefore = isStored
      ? 1
      : frame.headers.at(-1) === undefined
        ? 0
        : head.grid.line(frame.headers.at(-1)!);
    const headers = frame.headers.map((row) => ({ line: head.grid.line(row), cells: head.grid.cells(row) }));
    if (!isStored && !areTextsAlike(this.#request, this.#problems, head, linesBefore)) return undefined;
    const missing = layout?.dialect.missing_markers ?? knownMissingMarkers;
    const relations = isStored
      ? storedRows(parts, head.names!, columns, missing)
      : textRows(parts, head.delimiter!, columns, missing, linesBefore);
    const { isNumbered } = this.#request;
    const rows = isNumbered ? relations.numbered : relations.plain;
    const digests = digestParts(parts, this.#problems);
    try {
      const rowCounts = isNumbered ? await this.#countRows(isStored, rows) : undefined;
      let sums = new PartGrid(columns, headers, { linesBefore, rowCounts });
      const mostGroups = this.#request.mostGroups ?? usualMostGroups;
      const mostRows = headers.length + mostGroups;
      const query = (await this.#arePlain(rows)) ? plainGroupQuery : groupQuery;
      await this.#database.query(query(rows, mostGroups + 1), (answer) => {
        const left = mostRows + 1 - sums.grid.rowCount;
        if (left > 0) sums.addGroup(answer, left);
      });
      if (sums.grid.rowCount > mostRows) return await this.#tellGroups(rows, frame);
      const isAdded = layout?.several === 'add' || (this.#request.isLookedAt && this.#leavesOut);
      if (sums.hasAlike && !isAdded) {
        const read = sums;
        sums = await this.#readAlike(relations.numbered, isStored, columns, headers, linesBefore);
        sums.rowCount = read.rowCount;
        return {
          rows: sums,
          width: columns.length,
          headers: headers.length,
          parts: await digests,
          isNumbered: true,
        };
      }
      return { rows: sums, width: columns.length, headers: headers.length, parts: await digests, isNumbered };
    } catch (error) {
      await digests.catch(() => undefined);
      return tellFault(this.#request, this.#problems, error);
    }
  }

  async #arePlain(rows: PartRows): Promise<boolean> {
    const sql = arePlainQuery(rows);
    let arePlain = false;
    if (sql !== undefined)
      await this.#database.query(sql, ([answer]) => {
        arePlain = answer === true;
      });
    return arePlain;
  }

  /** Rows that are alike and are not said to be bookings are read one by one, as far as they can be told apart. */
  async #readAlike(
    rows: PartRows,
    isStored: boolean,
    columns: readonly PartColumn[],
    headers: ConstructorParameters<typeof PartGrid>[1],
    linesBefore: number,
  ): Promise<PartGrid> {
    const rowCounts = await this.#countRows(isStored, rows);
    const single = new PartGrid(columns, headers, { linesBefore, rowCounts });
    await this.#database.query(
      firstTwoQuery({ ...rows, numbered: rows.numbered! }, 2 * usualMostGroups),
      (answer) => single.addRow(answer),
    );
    return single;
  }

  /** What a layout states of the order of rows, or of letters, a database does not see. */
  #canRead(layout: Layout): boolean {
    const { dialect, headings, fill_down: isFilled, columns } = layout;
    const limits: [Path, EngineLimit][] = [];
    if (isFilled === true) limits.push([['fill_down'], 'fill-down']);
    for (const [at, column] of columns.entries())
      if (column.fill_down === true) limits.push([['columns', at, 'fill_down'], 'fill-down']);
    if (headings !== undefined && headings !== 'ignore') limits.push([['headings'], 'headings']);
    if (dialect.footnote_rows > 0) limits.push([['dialect', 'footnote_rows'], 'footnotes']);
    if (layout.sheet !== undefined) limits.push([['sheet'], 'sheet']);
    for (const [at, limit] of limits)
      this.#problems.add('engine-cannot', this.#request.placeInLayout(...at), {
        path: this.#request.path,
        limit,
      });
    return limits.length === 0;
  }

  /** What each column is, by the layout or by the clues in the head. */
  #understand(head: Head): { readonly columns: readonly PartColumn[]; readonly frame: Frame } | undefined {
    const { layout, registers, path } = this.#request;
    const { grid, width } = head;
    const finder = new AreaFinder(registers);
    const isArea = (cell: string) => finder.ofName(cell) !== undefined;
    const ofStored = { linesBefore: 0, headers: 1, footnotes: 0 };
    const frame = findFrame(
      grid,
      width,
      isArea,
      layout === undefined ? head.types && ofStored : statedFrame(layout),
    );
    if (layout !== undefined && !fits(layout, frame, path, this.#problems)) return undefined;
    const body = new TableBody(grid, frame, { headingKind: undefined, filled: [] });
    const cells = frame.names.map((_, at) => new ColumnCells(body, at));
    const context = { grid, frame, body, cells, finder, registers };
    const settled = layout === undefined ? settleTable(context) : statedTable(layout, context);
    const missing = new Set<string>(layout?.dialect.missing_markers ?? knownMissingMarkers);
    const columns: PartColumn[] = [];
    for (const [at, column] of settled.columns.entries()) {
      const type = head.types?.[at] ?? 'VARCHAR';
      if (isLeftOut(column, layout?.columns[at], layout !== undefined)) columns.push({ use: 'none', type });
      else if (layout === undefined && isOfSingleCells(column, cells[at]!)) {
        const header = frame.names[at] ?? '';
        const line = frame.headers.at(-1);
        const place = head.placeOfCell(line === undefined ? 1 : grid.line(line), at, header);
        this.#problems.add('column-left-out', place, { header });
        columns.push({ use: 'none', type });
        this.#leavesOut = true;
      } else if (!isFigureRole(column.role)) columns.push({ use: 'key', type });
      else {
        const style = this.#styleOf(cells[at]!, missing, at, frame, head, body);
        if (style === undefined) return undefined;
        columns.push({ use: 'figure', type, style });
      }
    }
    return { columns, frame };
  }

  /** How the figures of a column are written; where the head leaves that open, a layout has to say it. */
  #styleOf(
    cells: ColumnCells,
    missing: ReadonlySet<string>,
    at: number,
    frame: Frame,
    head: Head,
    body: TableBody,
  ): NumberStyle | undefined {
    const { layout } = this.#request;
    if (layout !== undefined) {
      const own = layout.columns[at];
      return { decimalMark: own?.decimal_mark, thousandsSeparator: own?.thousands_separator };
    }
    const decision = decideStyle([...cells.without(missing)].filter(({ isNumber }) => !isNumber));
    if (decision.decided) return decision.style;
    const header = frame.names[at] ?? '';
    const place = head.placeOfCell(body.line(decision.cell.row), at, header);
    this.#problems.add('ambiguous-number', place, {
      found: decision.cell.text,
      header,
      cells: decision.cells,
    });
    return undefined;
  }

  async #countRows(isStored: boolean, rows: PartRows): Promise<readonly number[]> {
    const counts = this.#request.parts.map(() => 0);
    if (this.#request.parts.length === 1) return [0];
    const sql = isStored
      ? `SELECT file_index, count(*) FROM ${storedRelation(this.#request.parts)} GROUP BY file_index`
      : `SELECT part, count(*) FROM ${rows.relation} GROUP BY part`;
    await this.#database.query(sql, ([part, count]) => {
      counts[Number(part)] = Number(count);
    });
    return counts;
  }

  /** Rows that are all different are no sums: which columns tell them apart. */
  async #tellGroups(rows: PartRows, frame: Frame): Promise<undefined> {
    const { path } = this.#request;
    let counts: readonly Answer[] = [];
    await this.#database.query(distinctQuery(rows), (row) => {
      counts = row;
    });
    const columns = keyColumns(rows.columns)
      .map((at, index) => ({ name: frame.names[at] ?? '', values: Number(counts[index]) }))
      .sort((a, b) => b.values - a.values)
      .slice(0, 3);
    this.#problems.add('too-many-groups', { file: path }, { path, columns });
    return undefined;
  }
}

/** Columns that a layout ignores tell no rows apart; without a layout only numbers of rows do not. */
function isLeftOut(
  { role }: TableColumn,
  stated: Layout['columns'][number] | undefined,
  isStated: boolean,
): boolean {
  if (role === 'row_number') return true;
  return isStated && role === 'ignore' && stated?.only === undefined && stated?.except === undefined;
}

/** So many rows, and so many different cells among them, make a column one that numbers things. */
const leastRowsOfNumbers = 1000;
const leastDifferent = 0.9;

/** Whether the cells of a column are nearly all different, as numbers of vouchers are, and name nothing that is known. */
function isOfSingleCells({ role }: TableColumn, cells: ColumnCells): boolean {
  if (role !== 'dimension' && role !== 'ignore') return false;
  return cells.rowCount >= leastRowsOfNumbers && cells.texts.size >= leastDifferent * cells.rowCount;
}

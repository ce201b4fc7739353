import { resolve } from 'node:path';
import type { Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { EngineLimit } from '../../../problems/catalogue/engine.ts';
import { type Place, ProblemList } from '../../../problems/problem.ts';
import { heldFile, openTable } from '../../long-file.ts';
import type { Path } from '../../position.ts';
import { ColumnCells } from '../body/column-cells.ts';
import { TableBody } from '../body/table-body.ts';
import { isFigureRole, type TableColumn } from '../body/table-column.ts';
import { type Frame, findFrame } from '../frame/frame.ts';
import { findDelimiter } from '../grid/delimiter.ts';
import { decodeTable } from '../grid/encoding.ts';
import { Grid } from '../grid/grid.ts';
import { decideStyle, knownMissingMarkers, type NumberStyle } from '../grid/number-form.ts';
import { readGrid } from '../grid/read-grid.ts';
import { textSource } from '../grid/table-source.ts';
import { fits, statedFrame } from '../settle/layout-check.ts';
import { settleTable, statedTable } from '../settle/settled-table.ts';
import { AreaFinder } from '../vocabulary/area-names.ts';
import { type Answer, type Database, openDatabase, quoteName, quoteText } from './database.ts';
import { distinctQuery, firstTwoQuery, groupQuery, keyColumns, type PartRows } from './group-query.ts';
import { isNumberType, type PartColumn } from './part-columns.ts';
import { digestParts, type Part } from './part-digests.ts';
import { numberOrText, PartGrid } from './part-grid.ts';
import { arePlainQuery, plainGroupQuery } from './plain-query.ts';
import { isParquet } from './table-parts.ts';

/** What is to be read, and what is known of it. */
export interface PartsToRead {
  /** As the user named all of it. */
  readonly path: string;
  readonly parts: readonly string[];
  readonly layout: Layout | undefined;
  placeInLayout(...path: Path): Place;
  readonly registers: Registers;
  /** Whether rows have numbers, which takes longer for texts. */
  readonly isNumbered: boolean;
  /** Whether the table is only looked at: rows that a column told apart which is left out are then added. */
  readonly isLookedAt: boolean;
  /** So many rows that differ are read; as many as memory is meant to hold where it is left out. */
  readonly mostGroups?: number;
  /** What loads the database; that of the package where none is given. */
  readonly load?: Parameters<typeof openDatabase>[1];
}

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

/** So much of the first part shows what its columns are. */
const headBytes = 1024 * 1024;
const headRows = 5000;
/** Sets of rows that are alike, each a row of the grid. */
const usualMostGroups = 1_000_000;
const mostReason = 300;

/** The first rows of a table, as they stand there. */
interface Head {
  readonly grid: Grid;
  readonly width: number;
  readonly placeOfCell: (line: number, column: number, header: string) => Place;
  /** Of a text: what parts its cells. */
  readonly delimiter: string | undefined;
  /** Of each column how a database stores it. */
  readonly types: readonly string[] | undefined;
  readonly names: readonly string[] | undefined;
}

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
    if (other !== undefined) return this.#differ(other, [], []);
    if (layout !== undefined && !this.#canRead(layout)) return undefined;
    const head = isStored ? await this.#headOfStored(parts) : this.#headOfText(first);
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
    if (!isStored && !this.#areTextsAlike(head, linesBefore)) return undefined;
    const rows = isStored
      ? this.#storedRows(head.names!, columns)
      : this.#textRows(head.delimiter!, columns, linesBefore);
    const digests = digestParts(parts, this.#problems);
    try {
      const isNumbered = rows.numbered !== undefined;
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
        sums = await this.#readAlike(rows, isStored, columns, headers, linesBefore);
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
      return this.#tellFault(error);
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
    const numbered =
      rows.numbered !== undefined
        ? rows
        : isStored
          ? withNumbers(rows)
          : this.#numberedTexts(rows, columns.length);
    const rowCounts = await this.#countRows(isStored, numbered);
    const single = new PartGrid(columns, headers, { linesBefore, rowCounts });
    await this.#database.query(
      firstTwoQuery({ ...numbered, numbered: numbered.numbered! }, 2 * usualMostGroups),
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

  #headOfText(path: string): Head | undefined {
    const { layout, placeInLayout } = this.#request;
    const file = openTable(path, this.#problems);
    if (file === undefined) return undefined;
    const bytes = new Uint8Array(Math.min(headBytes, file.sizeBytes));
    const length = file.read(bytes, 0);
    const isWhole = length === file.sizeBytes;
    file.close();
    const end = isWhole ? length : bytes.lastIndexOf(0x0a, length - 1) + 1;
    const text = decodeTable(
      heldFile(path, bytes.subarray(0, end)),
      this.#problems,
      layout?.dialect.encoding,
      (...at) => placeInLayout(...at),
    );
    if (text === undefined) return undefined;
    if (text.encoding !== 'utf-8' && text.encoding !== 'utf-8-bom') {
      this.#problems.add('engine-cannot', { file: path }, { path, limit: 'encoding' });
      return undefined;
    }
    const delimiter = layout?.dialect.delimiter ?? findDelimiter(text);
    const read = delimiter === undefined ? undefined : readGrid(text, delimiter, this.#problems);
    if (delimiter === undefined || read === undefined) {
      if (!this.#problems.hasErrors) this.#problems.add('no-table', { file: path }, { path });
      return undefined;
    }
    const source = textSource(read.records);
    const { grid, width } = read;
    return {
      grid,
      width,
      delimiter,
      types: undefined,
      names: undefined,
      placeOfCell: (line, column, header) => source.placeOfCell(line, column, '', header),
    };
  }

  async #headOfStored(parts: readonly string[]): Promise<Head | undefined> {
    const [first = ''] = parts;
    const described: { name: string; type: string }[] = [];
    let grid: Grid;
    try {
      await this.#database.query(`DESCRIBE SELECT * FROM ${stored([first])}`, ([name, type]) => {
        described.push({ name: String(name), type: String(type) });
      });
      for (const part of parts.slice(1)) {
        const others: string[] = [];
        await this.#database.query(`DESCRIBE SELECT * FROM ${stored([part])}`, ([name, type]) => {
          others.push(`${name} ${type}`);
        });
        const own = described.map(({ name, type }) => `${name} ${type}`);
        if (others.join('\n') !== own.join('\n')) return this.#differ(part, own, others);
      }
      const head = new Grid(described.length);
      head.add({ line: 1, cells: described.map(({ name }) => name), commented: false });
      const cells = described.map(({ name }) => `CAST(${quoteName(name)} AS VARCHAR)`);
      let line = 2;
      await this.#database.query(
        `SELECT ${cells.join(', ')} FROM ${stored([first])} LIMIT ${headRows}`,
        (row) => {
          head.addStored(
            line++,
            row.map((cell, at) => {
              const text = cell === null ? '' : String(cell);
              return isNumberType(described[at]!.type) ? numberOrText(text) : text;
            }),
          );
        },
      );
      grid = head;
    } catch (error) {
      return this.#tellFault(error);
    }
    return {
      grid,
      width: described.length,
      delimiter: undefined,
      types: described.map(({ type }) => type),
      names: described.map(({ name }) => name),
      placeOfCell: (line, _column, header) => ({ file: first, line, header }),
    };
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

  /** Whether all texts begin with the same line of names as the first. */
  #areTextsAlike(head: Head, line: number): boolean {
    const expected = head.grid.cells(Math.max(0, head.grid.rowOfLine(line)));
    for (const part of this.#request.parts.slice(1)) {
      const own = this.#headOfText(part);
      if (own === undefined) return false;
      const row = own.grid.rowOfLine(line);
      const found = row < 0 ? [] : own.grid.cells(row);
      if (line > 0 && found.join('\n') !== expected.join('\n')) {
        this.#differ(part, expected, found);
        return false;
      }
    }
    return true;
  }

  #storedRows(names: readonly string[], columns: readonly PartColumn[]): PartRows {
    const used = names.flatMap((name, at) =>
      columns[at]!.use === 'none' ? [] : [`${quoteName(name)} AS c${at}`],
    );
    const relation =
      `(SELECT ${[...used, 'file_index AS part', 'file_row_number AS row'].join(', ')} ` +
      `FROM ${stored(this.#request.parts)})`;
    const plain: PartRows = { relation, columns, missing: this.#missing() };
    return this.#request.isNumbered ? withNumbers(plain) : plain;
  }

  #textRows(delimiter: string, columns: readonly PartColumn[], linesBefore: number): PartRows {
    const relationOf = (parts: readonly string[]) => texts(parts, columns.length, delimiter, linesBefore);
    this.#relationOf = relationOf;
    const plain: PartRows = { relation: relationOf(this.#request.parts), columns, missing: this.#missing() };
    return this.#request.isNumbered ? this.#numberedTexts(plain, columns.length) : plain;
  }

  #relationOf: (parts: readonly string[]) => string = () => '';

  /** Rows of texts have no numbers of their own: each part is read in the order of its lines. */
  #numberedTexts(rows: PartRows, width: number): PartRows {
    const cells = Array.from({ length: width }, (_, at) => `c${at}`).join(', ');
    const parts = this.#request.parts.map(
      (part, index) =>
        `SELECT ${index} AS part, row_number() OVER () - 1 AS row, ${cells} FROM ${this.#relationOf([part])}`,
    );
    return withNumbers({ ...rows, relation: `(${parts.join(' UNION ALL ')})` });
  }

  async #countRows(isStored: boolean, rows: PartRows): Promise<readonly number[]> {
    const counts = this.#request.parts.map(() => 0);
    if (this.#request.parts.length === 1) return [0];
    const sql = isStored
      ? `SELECT file_index, count(*) FROM ${stored(this.#request.parts)} GROUP BY file_index`
      : `SELECT part, count(*) FROM ${rows.relation} GROUP BY part`;
    await this.#database.query(sql, ([part, count]) => {
      counts[Number(part)] = Number(count);
    });
    return counts;
  }

  #missing(): readonly string[] {
    return this.#request.layout?.dialect.missing_markers ?? knownMissingMarkers;
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

  #differ(other: string, expected: readonly string[], found: readonly string[]): undefined {
    const { parts } = this.#request;
    const at = expected.findIndex((name, index) => name !== found[index]);
    const wrong = at >= 0 ? at : expected.length;
    this.#problems.add(
      'parts-differ',
      { file: other },
      {
        path: other,
        first: parts[0] ?? '',
        column: expected.length === 0 ? undefined : wrong + 1,
        expected: expected[wrong],
        found: found[wrong],
      },
    );
    return undefined;
  }

  /** What the database could not read, in its own words. */
  #tellFault(error: unknown): undefined {
    const { parts, path } = this.#request;
    const message = error instanceof Error ? error.message : String(error);
    const part =
      parts.find((each) => message.includes(resolve(each))) ?? (parts.length === 1 ? parts[0] : undefined);
    const line = /\bLine: (\d+)/.exec(message)?.[1];
    const shown = parts.reduce((text, each) => text.replaceAll(resolve(each), each), message);
    const reason = (shown.split('\n')[0] ?? '').slice(0, mostReason);
    const place = { file: part ?? path, ...(line !== undefined && { line: Number(line) }) };
    this.#problems.add('engine-cannot-read', place, { path: part ?? path, reason });
    return undefined;
  }
}

/** Rows with their numbers, of which a relation has columns. */
function withNumbers(rows: PartRows): PartRows {
  return { ...rows, numbered: { part: 'part', row: 'row' } };
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

/** SQL of the rows of Parquet files: names of folders are no columns. */
function stored(parts: readonly string[]): string {
  return `read_parquet([${pathsOf(parts)}], hive_partitioning = false, union_by_name = false)`;
}

/** SQL of the rows of texts, whose cells are all texts: nothing is guessed from them. */
function texts(parts: readonly string[], width: number, delimiter: string, linesBefore: number): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return (
    `read_csv([${pathsOf(parts)}], auto_detect = false, columns = {${columns}}, header = false, ` +
    `skip = ${linesBefore}, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', nullstr = '', ` +
    'strict_mode = true, null_padding = false, hive_partitioning = false, union_by_name = false)'
  );
}

function pathsOf(parts: readonly string[]): string {
  return parts.map((part) => quoteText(resolve(part))).join(', ');
}

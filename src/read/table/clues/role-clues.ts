import type { ColumnRole } from '../../../model/layout.ts';
import type { TableReason, TableReasons } from '../../../problems/catalogue/phrases.ts';
import type { FilledCells } from '../body/column-cells.ts';
import { isMoney } from '../figures/euros.ts';
import { missingMarkers } from '../frame/head-rows.ts';
import { isMarkedFigure, takeApart } from '../grid/number-form.ts';
import { headerSays, isBareAreaHeader, isBareCodeHeader } from '../vocabulary/header-words.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { findService } from '../vocabulary/service-names.ts';
import { unitOf } from '../vocabulary/unit-words.ts';
import { versionOf } from '../vocabulary/versions.ts';
import { isSignWord, ledgerSide } from '../vocabulary/words.ts';
import { isYearHeader, yearOf } from '../vocabulary/years.ts';
import { type AreaColumns, findAreaColumns } from './area-columns.ts';
import { type Clue, type ClueContext, columnKey, headerLine } from './clue.ts';
import { TableKind } from './table-kind.ts';

const half = 0.5;
const nothing: ReadonlySet<string> = new Set();
/** Rows counted from the first to the last are numbers of rows, whatever the header, where they are so many. */
const leastCounted = 3;
/** Whole numbers of so many digits, all different, name things. */
const leastIdentifierDigits = 12;
/** Of clues that contradict each other the one that is asked first decides: it weighs more than all behind it together. */
const weightOf = (order: number, count: number) => 2 ** (count - order);

/** What one column is, by its header and cells. */
interface ColumnView {
  readonly at: number;
  readonly header: string;
  readonly filled: FilledCells;
  readonly isOfFigures: boolean;
  readonly isWhole: boolean;
}

/** Reasons that need nothing but their name. */
type RoleReason = {
  [Name in keyof TableReasons]: object extends TableReasons[Name] ? Name : never;
}[keyof TableReasons];

type Rule = (view: ColumnView) => readonly [ColumnRole, RoleReason] | undefined;

/** Clues to the role of each column, from its header and from all of its cells. */
export function roleClues(context: ClueContext): readonly Clue[] {
  const { frame, cells } = context;
  const line = headerLine(context);
  const areas = findAreaColumns(context);
  const kind = new TableKind(context);
  const rules = rulesOf(context, areas, kind);
  return frame.names.flatMap((header, at) => {
    const filled = cells[at]!.without(missingMarkers);
    const isOfFigures = kind.isOfFigures(at);
    const isWhole = isOfFigures && filled.every((cell) => /^\d+$/.test(cell));
    const view = { at, header, filled, isOfFigures, isWhole };
    return rules.flatMap((rule, order): readonly Clue[] => {
      const found = rule(view);
      if (found === undefined) return [];
      const [value, is] = found;
      return [
        {
          key: columnKey(at, 'role'),
          value,
          weight: weightOf(order, rules.length),
          line,
          why: { is } as TableReason,
        },
      ];
    });
  });
}

/** The rules in the order in which they decide. */
function rulesOf(context: ClueContext, areas: AreaColumns, kind: TableKind): readonly Rule[] {
  const { cells, frame, registers } = context;
  const columnCells = (at: number) => cells[at]!;
  const share = (filled: FilledCells, judge: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.count(judge) / filled.length;
  const isService = remembered((cell) => findService(cell, registers) !== undefined);
  const isOfServices = (at: number) => share(columnCells(at).without(missingMarkers), isService) >= half;
  return [
    ({ at }) => (at === areas.names ? ['municipality', 'areas'] : undefined),
    ({ at, header }) =>
      at === 0 && isRowNumber(context, header) ? ['row_number', 'counts-rows'] : undefined,
    ({ at }) => (at === areas.codes ? ['municipality', 'area-codes'] : undefined),
    ({ at, header, filled }) => {
      if (filled.length > 0) return undefined;
      return isAmount(context, at, header) ? ['amount', 'amount-without-figures'] : ['ignore', 'empty'];
    },
    ({ header, filled }) => {
      const isYears = filled.every(isYearHeader) && yearOf(header) === undefined;
      const isNamed = headerSays('year', header) || frame.headers.length === 0;
      return isYears && isNamed ? ['year', 'years'] : undefined;
    },
    ({ header, isOfFigures }) =>
      isOfFigures && ledgerSide(header) === 'tax' ? ['ignore', 'tax'] : undefined,
    ({ at, header, isOfFigures }) =>
      !isOfFigures && isAmount(context, at, header) ? ['amount', 'amount-without-numbers'] : undefined,
    ({ header, isWhole }) => {
      if (!isWhole || !(isBareAreaHeader(header) || headerSays('municipality_code', header)))
        return undefined;
      const isOfAreas = !isBareCodeHeader(header);
      return ['dimension', isOfAreas ? 'unknown-area-codes' : 'codes'];
    },
    ({ header, filled, isOfFigures }) => {
      const isNumbered =
        isOfFigures && filled.every((cell) => /^\d+$/.test(cell) || takeApart(cell) === undefined);
      if (!isNumbered) return undefined;
      if (headerSays('name_number', header)) return ['dimension', 'numbers-name-things'];
      return headerSays('class', header) || headerSays('period', header) ? ['dimension', 'codes'] : undefined;
    },
    ({ filled, isWhole }) =>
      isWhole && filled.some((cell) => /^0\d/.test(cell)) ? ['dimension', 'zeros-in-front'] : undefined,
    ({ filled, header, at }) =>
      isIdentifier(filled, header, () => columnCells(at).texts) ? ['dimension', 'identifiers'] : undefined,
    ({ header, isOfFigures }) =>
      isOfFigures && kind.isTotalOfColumns(header) ? ['total', 'adds-up-others'] : undefined,
    ({ header, isOfFigures }) =>
      isOfFigures && kind.isMainFunctionBesideServices(header) ? ['total', 'main-function'] : undefined,
    ({ at, isOfFigures }) =>
      isOfFigures && kind.isPart(at) && kind.hasWhole ? ['part', 'part-of-column'] : undefined,
    ({ header, isOfFigures }) =>
      isOfFigures &&
      versionOf(header) === 'change' &&
      unitOf(header) !== 'percent' &&
      kind.hasOtherThanChanges
        ? ['ignore', 'change']
        : undefined,
    ({ isOfFigures }) => (isOfFigures ? ['amount', 'numbers'] : undefined),
    ({ header, filled }) =>
      headerSays('unit', header) && share(filled, (cell) => unitOf(cell) !== undefined) > 0
        ? ['unit', 'unit-of-rows']
        : undefined,
    ({ header, filled }) =>
      filled.every(isSignWord) && (headerSays('sign', header) || filled.differ)
        ? ['sign', 'sign-of-rows']
        : undefined,
    ({ at, header, filled }) => {
      const services = share(filled, isService);
      if (services === 0) return undefined;
      if (services >= half) return ['service', 'services'];
      // A column of committees may name a service as well: where another one names mostly services, that is meant.
      const isOther = frame.names.some((_, other) => other !== at && isOfServices(other));
      return headerSays('service', header) && !isOther ? ['service', 'header-and-services'] : undefined;
    },
    ({ header }) => (headerSays('cost_type', header) ? ['cost_type', 'header'] : undefined),
    ({ header }) => (headerSays('measure', header) ? ['measure', 'measures'] : undefined),
    () => ['dimension', 'text'],
  ];
}

function isRowNumber({ cells, frame }: ClueContext, header: string): boolean {
  const isNamed = headerSays('row_number', header) || frame.headers.length === 0;
  const isOther = (
    ['municipality_code', 'municipality', 'class', 'name_number', 'period', 'year'] as const
  ).some((role) => headerSays(role, header));
  if (!isNamed && (isOther || cells[0]!.rowCount < leastCounted)) return false;
  return frame.names.length > 2 && cells[0]!.doesCount;
}

/** Whether a column without numbers is one of figures: below a year, or figures with marks below a year or unit. */
function isAmount({ cells }: ClueContext, at: number, header: string): boolean {
  if (isYearHeader(header)) return true;
  const unit = unitOf(header);
  if (yearOf(header) === undefined && (unit === undefined || !isMoney(unit))) return false;
  const own = cells[at]!.without(nothing);
  return own.length > 0 && own.every((cell) => missingMarkers.has(cell) || isMarkedFigure(cell));
}

/** Whole numbers of one length that are all different, below a header without a unit or year. */
function isIdentifier(
  filled: FilledCells,
  header: string,
  texts: () => ReadonlyMap<string, { count: number }>,
): boolean {
  if (filled.length < 2 || unitOf(header) !== undefined || yearOf(header) !== undefined) return false;
  const isLong = (cell: string) => /^\d+$/.test(cell) && cell.length >= leastIdentifierDigits;
  if (!filled.every(isLong)) return false;
  return [...texts().values()].every(({ count }) => count === 1);
}

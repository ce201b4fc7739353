import type { InspectedColumn } from '../../../model/inspection.ts';
import type { ColumnRole, HeadingKind, Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import { type Area, type AreaFinder, codeOfArea } from '../names/area-names.ts';
import { findService } from '../names/service-names.ts';
import type { TableRecord } from '../text/records.ts';
import type { TableFrame } from '../text/table-frame.ts';
import type { ColumnCells } from './column-cells.ts';
import { areaOfHeader, type FoundRole, RoleFinder } from './column-roles.ts';
import { joinUnits, unitOfCells } from './column-unit.ts';
import { findCostType } from './cost-type-words.ts';
import { isMoney } from './euros.ts';
import { isPerInhabitant, unitOf, yearOf } from './header-words.ts';

const half = 0.5;

/** A column as it is read, before the style of its numbers is known. */
export type TableColumn = Omit<InspectedColumn, 'decimal_mark' | 'thousands_separator'>;

/** Columns that a layout states, in their order. */
export function columnsOfLayout(layout: Layout): readonly TableColumn[] {
  return layout.columns.map((each) => ({
    name: each.name,
    role: each.role,
    unit: each.unit ?? (isFigureRole(each.role) ? (layout.unit ?? null) : null),
    year: each.year ?? null,
    service: each.service ?? null,
    ...(each.municipality !== undefined && { municipality: each.municipality }),
    ...(each.cost_type !== undefined && { cost_type: each.cost_type }),
    reason: 'stated by the layout',
  }));
}

/** Columns that hold figures, summed or not. */
export function isFigureRole(role: ColumnRole): boolean {
  return role === 'amount' || role === 'total' || role === 'part';
}

/** Finds what each column is, from its header and from all of its cells. */
export function findColumns(
  frame: TableFrame,
  rows: Iterable<TableRecord>,
  cells: readonly ColumnCells[],
  finder: AreaFinder,
  registers: Registers,
): readonly TableColumn[] {
  const roles = new RoleFinder(frame, rows, cells, finder, registers).find();
  const areas = findAreaColumns(frame.names, roles, finder);
  const titleUnit = frame.titles
    .map(({ cells }) => unitOf(cells.join(' ')))
    .find((unit) => unit !== undefined);
  const isPerHead =
    frame.titles.some(({ cells }) => isPerInhabitant(cells.join(' '))) &&
    !frame.names.some((name) => unitOf(name)?.startsWith('eur_per_') === true);
  const moneyTitle = titleUnit !== undefined && isMoney(titleUnit) ? titleUnit : undefined;
  return roles.map(({ role, reason }, at) => {
    const name = frame.names[at] ?? '';
    const isFigure = isFigureRole(role);
    const service = role === 'amount' ? findService(name, registers)?.id : undefined;
    const costType = role === 'amount' && service === undefined ? findCostType(name) : undefined;
    const area = areas.get(at);
    const ofCells = isFigure ? unitOfCells(cells[at]!) : undefined;
    const unit = isFigure ? joinUnits(unitOf(name), moneyTitle, ofCells) : null;
    return {
      name,
      role,
      // A title that says per inhabitant, and columns that say euros, leave open which is meant.
      unit: isPerHead && unit !== null && isMoney(unit) ? null : unit,
      year: isFigure ? (yearOf(name) ?? null) : null,
      service: service ?? null,
      ...(area !== undefined && { municipality: codeOfArea(area) }),
      ...(costType !== undefined && { cost_type: costType }),
      reason: area === undefined ? reason : 'the header names an area',
    };
  });
}

/** Areas as columns: two or more headers of figures name one each, whatever year stands behind it, and no column does. */
function findAreaColumns(
  names: readonly string[],
  roles: readonly FoundRole[],
  finder: AreaFinder,
): ReadonlyMap<number, Area> {
  const areas = new Map<number, Area>();
  if (roles.some(({ role }) => role === 'municipality')) return areas;
  for (const [at, { role }] of roles.entries()) {
    const area = role === 'amount' ? areaOfHeader(names[at] ?? '', finder) : undefined;
    if (area !== undefined && area.level !== 'total') areas.set(at, area);
  }
  return areas.size >= 2 ? areas : new Map();
}

/** What rows with nothing but their first cell say of those below, by what most of them name. */
export function findHeadingKind(
  headings: ReadonlyMap<string, number>,
  columns: readonly TableColumn[],
  finder: AreaFinder,
  registers: Registers,
): HeadingKind {
  const countThose = (judge: (text: string) => boolean) =>
    [...headings].reduce((sum, [text, count]) => sum + (judge(text) ? count : 0), 0);
  const mostAre = (judge: (text: string) => boolean) =>
    headings.size > 0 && countThose(judge) >= countThose(() => true) * half;
  const lacks = (role: ColumnRole) => !columns.some((each) => each.role === role);
  const isArea = (text: string) => {
    const level = finder.ofName(text)?.level;
    return level !== undefined && level !== 'total';
  };
  if (lacks('municipality') && columns.every(({ municipality }) => municipality === undefined)) {
    if (mostAre(isArea)) return 'municipality';
  }
  const isService = (text: string) => findService(text, registers) !== undefined;
  if (lacks('service') && mostAre(isService)) return 'service';
  return 'ignore';
}

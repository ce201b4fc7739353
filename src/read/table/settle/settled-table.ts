import type { Version } from '../../../model/figure-version.ts';
import type { ColumnRole, ColumnUnit, HeadingKind, Layout } from '../../../model/layout.ts';
import { isFigureRole, type TableColumn } from '../body/table-column.ts';
import { type Clue, type ClueContext, columnKey } from '../clues/clue.ts';
import { headingClues } from '../clues/heading-clues.ts';
import { namingClues } from '../clues/naming-clues.ts';
import { roleClues } from '../clues/role-clues.ts';
import { timeClues } from '../clues/time-clues.ts';
import { titleClues } from '../clues/title-clues.ts';
import { unitClues } from '../clues/unit-clues.ts';
import { type Settled, settle } from './settle.ts';

/** What is known of a table: stated by a layout, or settled by clues. */
export interface SettledTable {
  readonly columns: readonly TableColumn[];
  readonly headings: HeadingKind;
  /** Version and period of all figures that name none of their own. */
  readonly version: Version | undefined;
  readonly period: string | undefined;
  readonly clues: readonly Clue[];
  readonly settled: ReadonlyMap<string, Settled>;
}

/** Settles the layout of a table that has none, by all clues to it. */
export function settleTable(context: ClueContext): SettledTable {
  const ofRoles = roleClues(context);
  const roles = settle(ofRoles);
  const roleOf = (at: number) => roles.get(columnKey(at, 'role'))?.value as ColumnRole;
  const all = [...context.frame.names.keys()];
  const figures = all.filter((at) => isFigureRole(roleOf(at)));
  const amounts = all.filter((at) => roleOf(at) === 'amount');
  const has = (role: ColumnRole) => all.some((at) => roleOf(at) === role);
  const naming = namingClues(context, amounts, has('municipality'), has('cost_type') || has('measure'));
  const hasAreas = naming.some(({ key }) => key.endsWith('.municipality'));
  const clues = [
    ...ofRoles,
    ...unitClues(context, figures),
    ...timeClues(context, figures),
    ...naming,
    ...headingClues(context, !has('municipality') && !hasAreas, !has('service')),
    ...titleClues(context),
  ];
  const settled = settle(clues);
  const settledValue = (key: string) => settled.get(key)?.value;
  return {
    columns: all.map((at) => columnOf(at, context.frame.names[at] ?? '', settled)),
    headings: (settledValue('headings') as HeadingKind | undefined) ?? 'ignore',
    version: settledValue('version') as Version | undefined,
    period: settledValue('period'),
    clues,
    settled,
  };
}

function columnOf(at: number, name: string, settled: ReadonlyMap<string, Settled>): TableColumn {
  const of = (key: string) => settled.get(columnKey(at, key));
  const role = of('role');
  const municipality = of('municipality')?.value;
  const costType = of('cost_type')?.value;
  const version = of('version')?.value as Version | undefined;
  const period = of('period')?.value;
  const year = of('year')?.value;
  return {
    name,
    role: role?.value as ColumnRole,
    unit: (of('unit')?.value as ColumnUnit | undefined) ?? null,
    year: year === undefined ? null : Number(year),
    service: of('service')?.value ?? null,
    ...(municipality !== undefined && { municipality }),
    ...(costType !== undefined && { cost_type: costType }),
    ...(version !== undefined && { version }),
    ...(period !== undefined && { period }),
    reason: municipality === undefined ? (role?.why ?? { is: 'none' }) : { is: 'header-names-area' },
  };
}

/** What a layout states, in the same form; version and period that it leaves out are those that the table's words say. */
export function statedTable(layout: Layout, context: ClueContext): SettledTable {
  const figures = layout.columns.flatMap(({ role }, at) => (isFigureRole(role) ? [at] : []));
  const clues = [...timeClues(context, figures), ...titleClues(context)].filter(({ key }) =>
    /(?:^|\.)(?:version|period)$|^municipality$/.test(key),
  );
  const settled = settle(clues);
  const wordOf = (key: string) => settled.get(key)?.value;
  return {
    columns: layout.columns.map((each, at) => {
      const isFigure = isFigureRole(each.role);
      const version =
        each.version ??
        (isFigure && layout.version === undefined
          ? (wordOf(columnKey(at, 'version')) as Version)
          : undefined);
      const period =
        each.period ??
        (isFigure && layout.period === undefined ? wordOf(columnKey(at, 'period')) : undefined);
      return {
        name: each.name,
        role: each.role,
        unit: each.unit ?? (isFigure ? (layout.unit ?? null) : null),
        year: each.year ?? null,
        service: each.service ?? null,
        ...(each.municipality !== undefined && { municipality: each.municipality }),
        ...(each.cost_type !== undefined && { cost_type: each.cost_type }),
        ...(version !== undefined && { version }),
        ...(period !== undefined && { period }),
        reason: { is: 'layout-states' },
      };
    }),
    headings: layout.headings ?? 'ignore',
    version: layout.version ?? (wordOf('version') as Version | undefined),
    period: layout.period ?? wordOf('period'),
    clues,
    settled,
  };
}

import { NumberForm } from '../quantity.ts';
import type { Unit } from '../unit.ts';

/** What the schema of a number tells about it: its unit, and the value taken where it is left out. */
export interface SlotMeta {
  readonly unit: Unit;
  readonly default?: number;
  /** The least and the most it may be where its unit allows more. */
  readonly least?: number;
  readonly most?: number;
}

/** A number a saving method needs, in any form a scenario may write; left out only where a default is named. */
export function slot(unit: Unit) {
  return NumberForm.meta({ unit });
}

/** A number that may be left out, and then has the value given here. */
export function slotOr(unit: Unit, value: number) {
  return NumberForm.optional().meta({ unit, default: value });
}

/** The numbers of one project for one block of points: a column for each, by the name of the number. */
export type SlotColumns = ReadonlyMap<string, Float64Array>;

/** What a formula may know besides its numbers. */
export interface SavingContext {
  /** Inhabitants of the yardstick's scope; asked for only where they are known. */
  readonly inhabitants: number;
}

/** A formula over columns: it fills the first `count` entries of `out`. */
export type Formula = (
  columns: SlotColumns,
  count: number,
  context: SavingContext,
  out: Float64Array,
) => void;

/** How one method turns the numbers of a project into a saving. */
export interface SavingMethod {
  /** Whether the formula gives a share of the project's cost cells, or euros a year. */
  readonly gives: 'share' | 'eur';
  readonly saving: Formula;
  /** Working hours saved a year, where the method knows them. */
  readonly hours?: Formula;
}

/** The column of a number that the method's schema guarantees. */
export function columnOf(columns: SlotColumns, name: string): Float64Array {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`the formula asks for ${name}, which its schema does not give`);
  return column;
}

import * as z from 'zod';
import {
  DimensionError,
  degreeInBase,
  dimensionOf,
  dimensionOfUnit,
  dimensionText,
  isSame,
} from '../formula/dimension.ts';
import { type Expression, partOf } from '../formula/expression.ts';
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

/** The part of a formula that is the working hours saved a year. */
const hoursPart = 'hours';

/** How one method turns the numbers of a project into a saving. */
export interface SavingMethod {
  /** The saving in euros a year at full use. */
  readonly formula: Expression;
  /** Whether the formula gives a share of the project's cost cells, or euros a year that are no part of their growth. */
  readonly gives: 'share' | 'eur';
  /** Working hours saved a year, where the method knows them. */
  readonly hours: Expression | undefined;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/**
 * A method: its formula held against the units of its schema, and what follows from the formula.
 *
 * Throws  DimensionError where the formula does not come to euros a year, or its part *hours* to hours a year; Error where
 *         it asks for a number that the schema does not give
 */
export function defineMethod(form: { readonly shape: Shape }, formula: Expression): SavingMethod {
  const unitOf = (name: string): string | undefined => {
    const field = form.shape[name];
    return field && (z.globalRegistry.get(field) as SlotMeta | undefined)?.unit;
  };
  checkUnit(formula, 'eur_per_year', unitOf);
  const hours = partOf(formula, hoursPart);
  if (hours !== undefined) checkUnit(hours, 'hours_per_year', unitOf);
  return { formula, gives: degreeInBase(formula) === 1 ? 'share' : 'eur', hours };
}

function checkUnit(
  formula: Expression,
  expected: string,
  unitOf: (name: string) => string | undefined,
): void {
  const [found, wanted] = [dimensionOf(formula, unitOf), dimensionOfUnit(expected)];
  if (isSame(found, wanted)) return;
  throw new DimensionError(`the formula comes to ${dimensionText(found)}, not to ${dimensionText(wanted)}`);
}

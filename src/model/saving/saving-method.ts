import type * as z from 'zod';
import {
  DimensionError,
  degreeInBase,
  dimensionOf,
  dimensionOfUnit,
  dimensionText,
  isSame,
} from '../formula/dimension.ts';
import {
  type Expression,
  type InputTerm,
  input,
  type PhasesTerm,
  partOf,
  sumOfPhases,
} from '../formula/expression.ts';
import type { NumberName } from '../number-name.ts';
import { slotMetaOf } from '../number-slot.ts';

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

/** The numbers of a form as terms of a formula: a name that the form does not have does not compile. */
export interface Terms<Form> {
  readonly input: (name: NumberName<Form>) => InputTerm;
  readonly sumOfPhases: (name: RecordName<Form>) => PhasesTerm;
}

type RecordName<Form> =
  NumberName<Form> extends infer Name ? (Name extends `${infer Group}.${string}` ? Group : never) : never;

/** What a formula of a form is written with. */
export function termsOf<Form extends z.ZodObject>(_form: Form): Terms<z.infer<Form>> {
  return { input, sumOfPhases };
}

/**
 * A method: its formula compared with the units of its schema, and what follows from the formula.
 *
 * Throws  DimensionError where the formula does not come to euros a year, or its part *hours* to hours a year; Error where
 *         it asks for a number that the schema does not give
 */
export function defineMethod(form: { readonly shape: Shape }, formula: Expression): SavingMethod {
  const unitOf = (name: string): string | undefined => slotMetaOf(form.shape[name])?.unit;
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

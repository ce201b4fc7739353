import { type BoundExpression, bind } from '../formula/bind.ts';
import { chooseForms, type Expression, type KnownName } from '../formula/expression.ts';
import { type MethodName, savingMethod } from './saving.ts';

/** The formula of one project, told and worked. */
export interface ProjectFormula {
  /** The saving in euros a year, its forms chosen: what is reported of it. */
  readonly expression: Expression;
  readonly known: Readonly<Record<KnownName, number>>;
  readonly gives: 'share' | 'eur';
  /** What is worked: the share of the base where the method gives one, euros a year otherwise. */
  readonly saving: BoundExpression;
  /** Hours a year, where the method knows them. */
  readonly hours: BoundExpression | undefined;
}

/**
 * Binds the formula of a method to the inputs of a project. Of a share of costs the base is left out (bound as 1, which
 * changes no bit): shares are what overlaps, and euros are made of them.
 *
 * Shape   slots: indices of the inputs by the name of the number, phases in the order of the file; known: NaN where a
 *         number is not known, which a formula that asks for it never is
 */
export function bindProject(
  method: MethodName,
  slots: ReadonlyMap<string, number>,
  known: Readonly<Record<KnownName, number>>,
): ProjectFormula {
  const { formula, gives, hours } = savingMethod(method);
  const given = [...slots.keys()];
  const expression = chooseForms(formula, given);
  const worked = { slots, known: gives === 'share' ? { ...known, base: 1 } : known };
  return {
    expression,
    known,
    gives,
    saving: bind(expression, worked),
    hours: hours && bind(chooseForms(hours, given), worked),
  };
}

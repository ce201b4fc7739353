import { type BoundExpression, bind } from '../formula/bind.ts';
import { chooseForms, type Expression, type KnownName, replaceInputs } from '../formula/expression.ts';
import { amountOf, type PriceSteps, priceOfEach } from '../inhabitant-price.ts';
import type { SavingMethod } from './saving-method.ts';

/** The formula of one project, told and worked. */
export interface ProjectFormula {
  /** The saving in euros a year, its forms chosen: what is reported of it. */
  readonly expression: Expression;
  readonly known: Readonly<Record<KnownName, number>>;
  readonly gives: 'share' | 'eur';
  /** What is worked: the share of the base where the method gives one, euros a year otherwise. */
  readonly saving: BoundExpression;
  /** Hours a year, where the method knows them, worked and reported. */
  readonly hours: BoundExpression | undefined;
  readonly hoursOf: Expression | undefined;
}

/** Amounts that follow inhabitants, and the inhabitants of each municipality, which buys for itself. */
export interface Pricing {
  readonly prices: PriceSteps<string>;
  readonly buyers: readonly number[];
}

/**
 * Binds the formula of a method to the inputs of a project. Of a share of costs the base is left out (bound as 1, which
 * changes no bit): shares are what overlaps, and euros are made of them.
 *
 * Shape   slots: indices of the inputs by the name of the number, phases in the order of the file; known: NaN where a
 *         number is not known, which a formula that asks for it never is; pricing: of amounts that are prices by inhabitants
 */
export function bindProject(
  { formula, gives, hours }: SavingMethod,
  slots: ReadonlyMap<string, number>,
  known: Readonly<Record<KnownName, number>>,
  pricing?: Pricing,
): ProjectFormula {
  const given = [...slots.keys()];
  const chosen = chooseForms(formula, given);
  const expression =
    pricing === undefined
      ? chosen
      : replaceInputs(chosen, (name) => {
          const steps = pricing.prices.get(name);
          const parts = given.filter((each) => each !== name && amountOf(each) === name);
          return steps && priceOfEach(parts, steps, pricing.buyers);
        });
  const hoursOf = hours && chooseForms(hours, given);
  const worked = { slots, known: gives === 'share' ? { ...known, base: 1 } : known };
  return {
    expression,
    known,
    gives,
    saving: bind(expression, worked),
    hours: hoursOf && bind(hoursOf, worked),
    hoursOf,
  };
}

import type { CellSelection } from '../../model/cost-structure.ts';
import { chooseForms, type Expression, namesIn } from '../../model/formula/expression.ts';
import { understandFormula } from '../../model/formula/own-formula.ts';
import { parseFormula } from '../../model/formula/syntax.ts';
import { amountOf } from '../../model/inhabitant-price.ts';
import { inputsKey, ownMethod } from '../../model/saving/formula.ts';
import { methodOf, type Saving, savingUnit } from '../../model/saving/saving.ts';
import type { SavingMethod } from '../../model/saving/saving-method.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type SavedFault, unknown } from './saved-fault.ts';

/** Faults of the saving of a project: numbers that its formula lacks or does not know, and cells of no costs. */
export function* faultsOfSaving(
  saving: Saving,
  { costs, registers }: Pick<Scenario, 'costs' | 'registers'>,
  at: readonly PropertyKey[],
): Generator<SavedFault> {
  const { method, own, cells, quantities, prices } = saving;
  const selections: readonly (readonly [PropertyKey[], CellSelection | undefined])[] = [
    [['cells'], cells],
    [['own', 'base'], own?.base],
  ];
  for (const [key, selection] of selections) {
    if (selection === undefined) continue;
    if (!costs.some(({ id }) => id === selection.costs))
      yield { at: [...at, ...key, 'costs'], is: 'unknown', name: selection.costs };
    const isService = { has: (name: string) => registers?.services.find(name)?.id === name };
    yield* unknown(selection.services ?? [], isService, [...at, ...key, 'services']);
  }
  if ((method === 'formula') !== (own !== undefined)) {
    yield { at: [...at, 'own'], is: own === undefined ? 'lacking' : 'unknown', name: 'own' };
    return;
  }
  for (const [name, { unit }] of quantities) {
    const expected = own === undefined ? savingUnit(method, name) : unit;
    const isKnown = own === undefined || name.startsWith(`${inputsKey}.`);
    if (!isKnown || expected === undefined) yield { at: [...at, 'quantities', name], is: 'unknown', name };
    else if (expected !== unit) yield { at: [...at, 'quantities', name, 'unit'], is: 'differs', name: '' };
  }
  if (own !== undefined && JSON.stringify(methodOfText(saving)) !== JSON.stringify(own.method))
    yield { at: [...at, 'own', 'method'], is: 'differs', name: '' };
  const given: readonly string[] = [...quantities.keys()];
  for (const [amount, steps] of prices ?? []) {
    const parts = given.filter((name) => name !== amount && amountOf(name) === amount);
    const inSteps = parts.filter((name) => name.includes('.by_inhabitants.')).length;
    if (parts.length === 0) yield { at: [...at, 'quantities', amount], is: 'lacking', name: amount };
    if (inSteps !== steps.length) yield { at: [...at, 'prices', amount], is: 'differs', name: '' };
  }
  if (chosenCells(saving) === undefined) yield { at: [...at, 'cells'], is: 'lacking', name: 'cells' };
  const { formula, hours } = methodOf(saving);
  for (const expression of [formula, ...(hours === undefined ? [] : [hours])])
    for (const name of lacking(expression, given))
      if (prices?.has(name as never) !== true) yield { at: [...at, 'quantities', name], is: 'lacking', name };
}

/** The cells that a share is taken of; undefined where there are none though it is a share. */
function chosenCells(saving: Saving): CellSelection | null | undefined {
  return methodOf(saving).gives === 'share' ? saving.cells : null;
}

/** What a formula asks for and is not given. */
function lacking(expression: Expression, given: readonly string[]): readonly string[] {
  try {
    return namesIn(chooseForms(expression, given)).filter((name) => !given.includes(name));
  } catch {
    // No form of its own has all its numbers.
    return namesIn(expression).filter(
      (name) => !given.some((each) => each === name || each.startsWith(`${name}.`)),
    );
  }
}

/** The method that the text of a formula of one's own says; undefined where it says none. */
function methodOfText({ own, cells, quantities }: Saving): SavingMethod | undefined {
  const unitsOf = new Map(
    [...quantities].map(([name, { unit }]) => [name.slice(inputsKey.length + 1), unit] as const),
  );
  const { syntax, fault } = parseFormula(own!.text);
  if (fault !== undefined) return undefined;
  const understood = understandFormula(syntax, {
    units: unitsOf,
    hasBase: cells !== undefined || own!.base !== undefined,
    nameOf: (name) => `${inputsKey}.${name}`,
  });
  if (!('formula' in understood)) return undefined;
  const { expression, names } = understood.formula;
  const hourPrices = [...unitsOf].filter(([name, unit]) => unit === 'eur_per_hour' && names.has(name));
  return ownMethod(
    expression,
    hourPrices.map(([name]) => `${inputsKey}.${name}`),
  );
}

import { flowUnit } from '../../model/cash-flow/flow-numbers.ts';
import { checkRange, shapeOf } from '../../model/distribution/shape.ts';
import type { Quantity } from '../../model/quantity.ts';
import { faultOfOrder } from '../../model/range-fault.ts';
import { riskUnit } from '../../model/risks/forms.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type Unit, units } from '../../model/unit.ts';
import type { SavedFault } from './saved-fault.ts';

type Placed = readonly [at: readonly PropertyKey[], quantity: Quantity, unit?: Unit | undefined];

/** Faults of the numbers of a scenario: ranges that nothing can be drawn from, other units than those of their places, draws that differ. */
export function* faultsOfNumbers(scenario: Scenario): Generator<SavedFault> {
  const drawn = new Map<string, Quantity>();
  for (const [at, quantity, unit = quantity.unit] of numbersOf(scenario)) {
    const { draw } = quantity;
    const isSound = quantity.unit === unit && isDrawable(quantity);
    if (!isSound || !isSameDraw(drawn.get(draw) ?? quantity, quantity)) yield { at, is: 'differs', name: '' };
    drawn.set(draw, quantity);
  }
}

/** What has one name is drawn once, so that it is one number. */
function isSameDraw(one: Quantity, other: Quantity): boolean {
  const keys = ['low', 'central', 'high', 'distribution', 'interval', 'unit'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function isDrawable(quantity: Quantity): boolean {
  const { least, most } = units[quantity.unit];
  const { low, high } = quantity;
  if (faultOfOrder(quantity) !== undefined || low < least || high > most) return false;
  try {
    checkRange(quantity);
    if (quantity.distribution !== 'discrete') shapeOf(quantity);
    return true;
  } catch {
    return false;
  }
}

function* numbersOf(scenario: Scenario): Generator<Placed> {
  const { settings, timeline, projects, risks = [], tracking = {}, effects = [], references } = scenario;
  const { maturity } = scenario;
  yield [['settings', 'personYearEur'], settings.personYearEur, 'eur_per_person_year'];
  yield [['settings', 'personYearHours'], settings.personYearHours, 'hours_per_person_year'];
  yield [['settings', 'taxPointEur'], settings.taxPointEur, 'eur_per_tax_point'];
  if (timeline !== undefined) {
    yield [['timeline', 'discountRate'], timeline.discountRate, 'growth_share'];
    yield [['timeline', 'costGrowth'], timeline.costGrowth, 'growth_share'];
  }
  for (const [index, { saving, flow }] of projects.entries()) {
    for (const [name, quantity] of saving.quantities)
      yield [['projects', index, 'saving', 'quantities', name], quantity];
    for (const [name, quantity] of flow?.quantities ?? [])
      yield [['projects', index, 'flow', 'quantities', name], quantity, flowUnit(name)];
  }
  for (const [index, { quantities }] of risks.entries())
    for (const [name, quantity] of quantities)
      yield [['risks', index, 'quantities', name], quantity, riskUnit(name)];
  for (const [grade, quantity] of Object.entries(tracking))
    if (quantity !== undefined) yield [['tracking', grade], quantity, 'ratio'];
  for (const [index, { options }] of effects.entries())
    for (const [option, { amount }] of options)
      if (amount !== undefined) yield [['effects', index, 'options', option, 'amount'], amount];
  for (const [index, { share }] of (maturity?.map ?? []).entries())
    yield [['maturity', 'map', index, 'share'], share, 'share'];
  for (const [index, { share }] of (maturity?.rows ?? []).entries())
    if (typeof share === 'object') yield [['maturity', 'rows', index, 'share'], share, 'share'];
  for (const [index, { taxPointEur }] of references.entries())
    if (taxPointEur !== undefined)
      yield [['references', index, 'taxPointEur'], taxPointEur, 'eur_per_tax_point'];
}

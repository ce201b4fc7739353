import * as z from 'zod';
import type { Place } from '../../problems/problem.ts';
import {
  amountOf,
  type PriceName,
  type PriceSteps,
  partOfName,
  unitPerInhabitant,
} from '../inhabitant-price.ts';
import type { NumberName } from '../number-name.ts';
import { type SlotMeta, slotsOf } from '../number-slot.ts';
import type { Quantity } from '../quantity.ts';
import { type GroupCostName, isGroupCostName } from '../sharing/sharing.ts';
import type { Unit } from '../unit.ts';
import { flowForms, RolloutForm, type UseCurve } from './forms.ts';

const FlowForm = z.strictObject(flowForms);

/** The amounts that may be a price by inhabitants. */
export const costNames = [
  'cost.investment_eur',
  'cost.running_eur_per_year',
  'cost.parallel_eur_per_year',
] as const satisfies readonly NumberName<z.infer<typeof FlowForm>>[];
export type CostName = (typeof costNames)[number];

/** What cooperation costs all members of a project together: no number of its own, but worked from those of members and pairs. */
export const coordination = 'sharing.coordination_eur_per_year';

/** The amounts of which all that a project costs and is granted is made. */
export const amountNames = [...costNames, coordination] as const;
export type AmountName = (typeof amountNames)[number];

/** The name of a number below a project, such as cost.investment_eur. */
export type FlowName =
  | NumberName<z.infer<typeof FlowForm>>
  | PriceName<CostName>
  | typeof coordination
  | GroupCostName;

/** The steps of the amounts that are prices by inhabitants. */
export type FlowPrices = PriceSteps<CostName>;

/** The numbers that one project gives. */
export type FlowNumbers = ReadonlyMap<FlowName, Quantity>;

/** Where a key below a project is. */
export type PlaceOfKey = (...path: readonly string[]) => Place;

const slots = slotsOf(FlowForm.shape) as ReadonlyMap<FlowName, SlotMeta>;

/**
 * What a number of a project is where nothing gives it: as its schema says. In a group that is left out nothing is paid and
 * nothing granted.
 *
 * Units    those of the number
 * @example valueIfLeftOut('cost.investment_years') // => 1
 * @example valueIfLeftOut('cost.grant.share') // => 0
 */
export function valueIfLeftOut(name: FlowName): number {
  return slots.get(amountOf(name))?.default ?? 0;
}

/** How the use of a project grows that does not say it. */
export const usualCurve: UseCurve = RolloutForm.shape.curve.parse(undefined);

/**
 * The unit of a number of a project by its name; undefined of a name that no number has.
 *
 * @example flowUnit('cost.investment_eur.per_inhabitant') // => 'eur_per_inhabitant'
 * @example flowUnit('cost.colour') // => undefined
 */
export function flowUnit(name: string): Unit | undefined {
  if (isGroupCostName(name)) return 'eur_per_year';
  const amount = amountOf(name);
  const unit = slots.get(amount as FlowName)?.unit;
  if (amount === name || unit === undefined) return unit;
  if (!(costNames as readonly string[]).includes(amount)) return undefined;
  return partOfName(name) === 'per_inhabitant' ? unitPerInhabitant(unit) : unit;
}

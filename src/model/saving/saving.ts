import * as z from 'zod';
import type { CellSelection } from '../cost-structure.ts';
import {
  amountOf,
  type PriceName,
  type PriceSteps,
  partOfName,
  unitPerInhabitant,
} from '../inhabitant-price.ts';
import type { Label } from '../label.ts';
import type { NumberName } from '../number-name.ts';
import { slotsOf } from '../number-slot.ts';
import type { Quantity } from '../quantity.ts';
import type { Unit } from '../unit.ts';
import { ChannelShiftForm, channelShift } from './channel-shift.ts';
import { FixedForm, fixed } from './fixed.ts';
import { FormulaForm } from './formula.ts';
import type { SavingMethod } from './saving-method.ts';
import { ShareOfCostsForm, shareOfCosts } from './share-of-costs.ts';
import { WorkTimeForm, workTime } from './work-time.ts';

/** The closed union of saving methods as a scenario writes them. */
export const SavingForm = z.discriminatedUnion('method', [
  ShareOfCostsForm,
  WorkTimeForm,
  ChannelShiftForm,
  FixedForm,
  FormulaForm,
]);
export type SavingForm = z.infer<typeof SavingForm>;
export type MethodName = SavingForm['method'];
/** Methods whose formula is the same in every project. */
export type DeclaredMethod = Exclude<MethodName, 'formula'>;
/** The name of a number of a saving, such as uptake_share. */
export type SavingName = NumberName<SavingForm> | PriceName<SavingAmount>;
/** The numbers of a saving that may be prices by inhabitants. */
export type SavingAmount = 'amount_eur_per_year';

/** The saving of one project with every number resolved. */
export interface Saving {
  readonly method: MethodName;
  /** The cost cells it is a share of, or lives in; names are ids by now. */
  readonly cells: CellSelection | undefined;
  /** Of a formula of one's own: what it says, the names of its numbers, and the base that it is no multiple of. */
  readonly own?: OwnSaving | undefined;
  readonly quantities: ReadonlyMap<SavingName, Quantity>;
  /** Amounts that follow the inhabitants of each municipality, of which `quantities` has the parts. */
  readonly prices?: PriceSteps<SavingAmount> | undefined;
}

/** What a saving by a formula of its own has beside its numbers. */
export interface OwnSaving {
  readonly method: SavingMethod;
  /** The formula as its text has it, blanks as they are. */
  readonly text: string;
  readonly labels: Readonly<Record<string, Label>>;
  /** Cells whose euros the formula asks for where its saving is no share of them. */
  readonly base?: CellSelection | undefined;
}

/** The method of a saving, with the formula of the project where that is its own. */
export function methodOf({ method, own }: Pick<Saving, 'method' | 'own'>): SavingMethod {
  if (method !== 'formula') return savingMethod(method);
  if (own === undefined) throw new Error('a formula of its own has not been read');
  return own.method;
}

/** Whether a saving is a share of the costs of its base, so that what is taken off these is taken off it. */
export function isShareOfCosts(saving: Pick<Saving, 'method' | 'own'>): boolean {
  return methodOf(saving).gives === 'share';
}

export function savingMethod(name: DeclaredMethod): SavingMethod {
  switch (name) {
    case 'share-of-costs':
      return shareOfCosts;
    case 'work-time':
      return workTime;
    case 'channel-shift':
      return channelShift;
    case 'fixed':
      return fixed;
    default:
      return name satisfies never;
  }
}

const formOfMethod = {
  'share-of-costs': ShareOfCostsForm,
  'work-time': WorkTimeForm,
  'channel-shift': ChannelShiftForm,
  fixed: FixedForm,
} as const satisfies Readonly<Record<DeclaredMethod, z.ZodObject>>;

/**
 * The unit of a number of a saving by its name, phases and parts of prices among them; undefined of a name that the method does
 * not have.
 *
 * @example savingUnit('work-time', 'minutes_saved.handling') // => 'minutes_per_unit'
 * @example savingUnit('fixed', 'uptake_share') // => undefined
 */
export function savingUnit(method: MethodName, name: string): Unit | undefined {
  if (method === 'formula') return undefined;
  const slots = slotsOf(formOfMethod[method].shape);
  const own = slots.get(name);
  if (own !== undefined) return own.unit;
  const amount = amountOf(name);
  if (amount !== name) {
    const unit = slots.get(amount)?.unit;
    return unit !== undefined && partOfName(name) === 'per_inhabitant' ? unitPerInhabitant(unit) : unit;
  }
  // Phases have names of their own.
  const group = name.slice(0, name.indexOf('.'));
  return group === 'minutes_saved' ? slots.get(group)?.unit : undefined;
}

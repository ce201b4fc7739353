import * as z from 'zod';
import type { CellSelection } from '../cost-structure.ts';
import type { PriceName, PriceSteps } from '../inhabitant-price.ts';
import type { NumberName } from '../number-name.ts';
import type { Quantity } from '../quantity.ts';
import { ChannelShiftForm, channelShift } from './channel-shift.ts';
import { FixedForm, fixed } from './fixed.ts';
import type { SavingMethod } from './saving-method.ts';
import { ShareOfCostsForm, shareOfCosts } from './share-of-costs.ts';
import { WorkTimeForm, workTime } from './work-time.ts';

/** The closed union of saving methods as a scenario writes them. */
export const SavingForm = z.discriminatedUnion('method', [
  ShareOfCostsForm,
  WorkTimeForm,
  ChannelShiftForm,
  FixedForm,
]);
export type SavingForm = z.infer<typeof SavingForm>;
export type MethodName = SavingForm['method'];
/** The name of a number of a saving, such as uptake_share. */
export type SavingName = NumberName<SavingForm> | PriceName<SavingAmount>;
/** The numbers of a saving that may be prices by inhabitants. */
export type SavingAmount = 'amount_eur_per_year';

/** The saving of one project with every number resolved. */
export interface Saving {
  readonly method: MethodName;
  /** The cost cells it is a share of, or lives in; names are ids by now. */
  readonly cells: CellSelection | undefined;
  readonly quantities: ReadonlyMap<SavingName, Quantity>;
  /** Amounts that follow the inhabitants of each municipality, of which `quantities` has the parts. */
  readonly prices?: PriceSteps<SavingAmount> | undefined;
}

export function savingMethod(name: MethodName): SavingMethod {
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

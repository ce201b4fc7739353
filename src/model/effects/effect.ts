import type { Label } from '../label.ts';
import type { Quantity } from '../quantity.ts';
import type { EffectDirection, EffectEvidence, EffectKind, EffectOn, Permanence } from './forms.ts';

/** What an effect is of one option. */
export interface EffectOfOption {
  readonly direction: EffectDirection;
  readonly magnitude: number;
  readonly permanence: Permanence | undefined;
  readonly amount: Quantity | undefined;
}

/** An effect beside euros with every number resolved. */
export interface Effect {
  readonly id: string;
  readonly label: Label | undefined;
  readonly on: EffectOn;
  readonly kind: EffectKind;
  readonly evidence: EffectEvidence;
  readonly unit: string | undefined;
  /** By option: zero, then projects in the order of the scenario. */
  readonly options: ReadonlyMap<string, EffectOfOption>;
}

/**
 * How much better an option is, from -3 to 3.
 *
 * @example scoreOf({ direction: 'worse', magnitude: 2 }) // => -2
 */
export function scoreOf({ direction, magnitude }: Pick<EffectOfOption, 'direction' | 'magnitude'>): number {
  if (direction === 'same' || magnitude === 0) return 0;
  return direction === 'better' ? magnitude : -magnitude;
}

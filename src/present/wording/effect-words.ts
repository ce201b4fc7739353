import type { EffectOn } from '../../model/effects/forms.ts';
import type { GoalWeights } from '../../model/goals/forms.ts';

/** The fixed words of what people read of effects beside euros, and of goals. */
export interface EffectWording {
  readonly heading: string;
  readonly zero: string;
  readonly worth: string;
  readonly savingAYear: string;
  readonly on: Readonly<Record<EffectOn, string>>;
  readonly meaning: string;
  better(option: string, over: string): string;
  readonly noneBetter: string;
  readonly turningHeading: string;
  readonly pair: string;
  readonly price: string;
  readonly above: string;
  readonly noPrice: string;
  readonly turningMeaning: string;
}

export interface GoalWording {
  readonly heading: string;
  readonly option: string;
  readonly score: string;
  readonly nation: string;
  readonly weightShare: string;
  readonly efficient: string;
  readonly yes: string;
  readonly no: string;
  readonly weights: Readonly<Record<GoalWeights, string>>;
  readonly meaning: string;
  readonly goalsHeading: string;
  readonly weight: string;
  readonly present: string;
  readonly target: string;
  zeroSum(goals: string): string;
  /** Of a target that lies behind the present value. */
  readonly met: string;
  readonly missed: string;
  readonly closedMeaning: string;
}

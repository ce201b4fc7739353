import type { Model } from '../model/compile.ts';
import { zeroOption } from '../model/effects/forms.ts';
import type { GoalWeights } from '../model/goals/forms.ts';
import { type Goal, type GoalRange, valueOnScale } from '../model/goals/goals.ts';
import type { GoalOption, GoalResult, GoalRow } from '../model/goals/result.ts';
import type { Estimate } from '../model/result.ts';
import { isMore, worthOfOption } from './option-worth.ts';
import { shareWeights } from './weight-shares.ts';

/** What an option reaches of each goal, from 0 to 1. */
interface OptionValues {
  readonly option: string;
  readonly values: readonly GoalRange[];
}

/**
 * What each option does to goals on fixed scales, beside its euros; undefined of a scenario without goals. Nothing of it is added
 * to euros.
 *
 * Formula  value = (x − worst) / (best − worst); score = Σ weight · value; weight = swing / Σ swing, or of rank i of n
 *          (1/n) Σ_{k ≥ i} 1/k
 * Holds    values and scores from 0 to 1; a new option changes no other's score
 * Source   swing weights: von Winterfeldt, D., Edwards, W. (1986), Decision Analysis and Behavioral Research, Cambridge University
 *          Press; rank order centroid: Barron, F. H., Barrett, B. E. (1996), Decision quality using ranked attribute weights,
 *          Management Science 42(11), 1515-1523, DOI 10.1287/mnsc.42.11.1515
 */
export function recordGoals(model: Model, estimates: readonly Estimate[]): GoalResult | undefined {
  const { goals: asked, settings } = model.scenario;
  if (asked === undefined) return undefined;
  const { goals } = asked;
  const weights = weighGoals(goals, asked.weights);
  const all = [zeroOption, ...asked.projects].map(
    (option): OptionValues => ({ option, values: goals.map((goal) => valuesOf(goal, option)) }),
  );
  const shares =
    weights === undefined
      ? shareWeights(
          all.map(({ values }) => values.map(({ central }) => central)),
          settings.seed,
        )
      : undefined;
  const options = all.map((own, at) => ({
    ...scoresOf(own, goals, weights),
    weight_share: shares?.[at] ?? null,
    npv_nation_central_eur: worthOfOption(estimates, own.option),
  }));
  return {
    weights_from: asked.weights,
    goals: goals.map((goal, at) => ({
      choice: goal.choice ?? null,
      goal: goal.id,
      measure: goal.measure,
      unit: goal.unit,
      weight: weights?.[at] ?? null,
      present_value: goal.presentValue,
      target: goal.target ?? null,
      outcome: goal.outcome ?? null,
      zero_sum: goal.isZeroSum ? 'yes' : 'no',
    })),
    options: options.map((each, at) => ({
      ...each,
      efficient: !options.some((_, other) => isBeyond(options, all, other, at)),
    })),
    rows: goals.flatMap((goal, at) =>
      all.map(({ option, values }): GoalRow => {
        const { low, central, high } = values[at]!;
        return {
          goal: goal.id,
          option,
          value_low: low,
          value_central: central,
          value_high: high,
          gap_closed_central_share: gapClosed(goal, option),
        };
      }),
    ),
  };
}

/**
 * Weights that add up to 1; undefined where none are given.
 *
 * @example weighGoals([{ rank: 2 }, { rank: 1 }], 'rank') // => [0.25, 0.75]
 */
export function weighGoals(
  goals: readonly Partial<Pick<Goal, 'swing' | 'rank'>>[],
  from: GoalWeights,
): readonly number[] | undefined {
  switch (from) {
    case 'swing': {
      const sum = goals.reduce((all, { swing = 0 }) => all + swing, 0);
      return goals.map(({ swing = 0 }) => swing / sum);
    }
    case 'rank':
      return goals.map(({ rank = 1 }) => {
        let centroid = 0;
        for (let k = rank; k <= goals.length; k++) centroid += 1 / k;
        return centroid / goals.length;
      });
    case 'none':
      return undefined;
    default:
      return from satisfies never;
  }
}

/** What an option reaches; the present value where it has no effect. */
function reached(goal: Goal, option: string): GoalRange {
  const present = { low: goal.presentValue, central: goal.presentValue, high: goal.presentValue };
  return goal.effects.get(option) ?? present;
}

/** Where that lies on the scale, the worse end first. */
function valuesOf(goal: Goal, option: string): GoalRange {
  const { low, central, high } = reached(goal, option);
  const [one, other] = [valueOnScale(low, goal), valueOnScale(high, goal)];
  return { low: Math.min(one, other), central: valueOnScale(central, goal), high: Math.max(one, other) };
}

/** The part of the way from the present value to the target. */
function gapClosed(goal: Goal, option: string): number | null {
  const { presentValue, target } = goal;
  if (target === undefined || target === presentValue) return null;
  // Of nothing done, where less is better, -0 would come.
  return (reached(goal, option).central - presentValue) / (target - presentValue) + 0;
}

type Scores = Pick<
  GoalOption,
  'option' | 'score_low' | 'score_central' | 'score_high' | 'score_nation_central'
>;

function scoresOf(
  { option, values }: OptionValues,
  goals: readonly Goal[],
  weights: readonly number[] | undefined,
): Scores {
  const score = (end: keyof GoalRange, counts: (goal: Goal) => boolean = () => true) =>
    weights === undefined
      ? null
      : values.reduce((sum, value, at) => sum + (counts(goals[at]!) ? weights[at]! * value[end] : 0), 0);
  return {
    option,
    score_low: score('low'),
    score_central: score('central'),
    score_high: score('high'),
    score_nation_central: score('central', ({ isZeroSum }) => !isZeroSum),
  };
}

/** Whether an option has more euros and more score than another; without weights, whatever the weights are. */
function isBeyond(
  options: readonly Pick<GoalOption, 'score_central' | 'npv_nation_central_eur'>[],
  values: readonly OptionValues[],
  one: number,
  other: number,
): boolean {
  const [own, its] = [options[one]!, options[other]!];
  if (own.npv_nation_central_eur === null || its.npv_nation_central_eur === null) return false;
  if (!isMore(own.npv_nation_central_eur, its.npv_nation_central_eur)) return false;
  if (own.score_central !== null && its.score_central !== null)
    return isMore(own.score_central, its.score_central);
  return values[one]!.values.every(({ central }, at) => isMore(central, values[other]!.values[at]!.central));
}

import type { GoalWeights } from './forms.ts';

/** A value on the scale of a goal, where it is expected to come to. */
export interface GoalRange {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** One goal with its fixed scale, and what each project is expected to reach. */
export interface Goal {
  readonly choice: string | undefined;
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly presentValue: number;
  readonly target: number | undefined;
  readonly outcome: number | undefined;
  /** Ends of the scale; best may be the smaller one. */
  readonly worst: number;
  readonly best: number;
  /** Left out where weights come from elsewhere. */
  readonly swing: number | undefined;
  readonly rank: number | undefined;
  /** Whether what one municipality wins another one loses. */
  readonly isZeroSum: boolean;
  /** By project; one that changes nothing has none. */
  readonly effects: ReadonlyMap<string, GoalRange>;
}

/** The goals of a scenario, and what says how much each weighs. */
export interface Goals {
  readonly weights: GoalWeights;
  readonly goals: readonly Goal[];
  /** Projects that have a column, in the order of the scenario. */
  readonly projects: readonly string[];
}

/**
 * Where a value lies between the worst and the best.
 *
 * @example valueOnScale(25, { worst: 40, best: 10 }) // => 0.5
 */
export function valueOnScale(value: number, { worst, best }: Pick<Goal, 'worst' | 'best'>): number {
  return (value - worst) / (best - worst) + 0;
}

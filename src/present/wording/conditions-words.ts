import type { TargetDirection } from '../../model/conditions.ts';

/** The fixed words of what people read of conditions in which a target is missed. */
export interface ConditionsWording {
  readonly meaning: string;
  of(output: string, target: string): string;
  readonly target: Readonly<Record<TargetDirection, (value: string) => string>>;
  readonly condition: string;
  readonly inputRange: string;
  atLeast(value: string): string;
  atMost(value: string): string;
  between(from: string, to: string): string;
  /** Of an input of few values. */
  exactly(value: string): string;
  /** Several conditions as one sentence part. */
  all(conditions: readonly string[]): string;
  readonly nowhere: string;
  misses(percent: string): string;
  where(words: string): string;
  /** How much of the misses the box has, how often it misses, and how large it is. */
  covers(coverage: string, density: string, mass: string): string;
  readonly halves: string;
}

import type { Perspective } from '../../model/cash-flow/measures.ts';

/** What the yearly cost of a digital channel is made of, as it is written. */
export interface YearlyCostTexts {
  readonly perspective: string;
  readonly central: string;
  readonly range: string;
  readonly running: string;
  /** What optimism bias adds to it; undefined where that is nothing. */
  readonly runningBias: string | undefined;
  /** What cooperation costs; undefined where that is nothing. */
  readonly coordination: string | undefined;
  readonly once: string;
  readonly bias: string;
  /** Undefined where there is none. */
  readonly grant: string | undefined;
  readonly part: string;
  readonly years: number;
  readonly contact: string;
  /** The part of it that optimism bias has taken off; undefined where that is nothing. */
  readonly contactBias: string | undefined;
}

/** The fixed words of what people read of break-even use. */
export interface BreakEvenWording {
  readonly meaning: readonly string[];
  heading(project: string, ownUse: string): string;
  readonly perspective: Readonly<Record<Perspective, string>>;
  /** Of both where there is no grant. */
  readonly alike: string;
  readonly scope: string;
  readonly municipalities: string;
  readonly inhabitants: string;
  use(end: string): string;
  readonly partnersAtOwnUse: string;
  readonly partnersAtFullUse: string;
  readonly never: string;
  yearlyCost(texts: YearlyCostTexts): string;
  inhabitantsNeeded(perspective: string, ownUse: string, fullUse: string): string;
}

import type { FundCase, FundRow } from '../../model/fund/result.ts';

/** The fixed words of what people read of a choice under a budget. */
export interface FundWording {
  title(budget: string): string;
  answer(chosen: number, of: number, granted: string, left: string): string;
  readonly nothing: string;
  benefit(output: string): string;
  readonly candidates: string;
  readonly grant: string;
  readonly theme: string;
  readonly points: string;
  readonly alone: string;
  readonly perEuro: string;
  readonly chosen: string;
  readonly yes: string;
  readonly chosenIn: string;
  readonly classHead: string;
  readonly classes: Readonly<Record<FundRow['class'], string>>;
  readonly meaning: string;
  readonly rulesHeading: string;
  readonly rules: Readonly<Record<'best' | 'ratio' | 'size' | 'points', string>>;
  readonly benefitHead: string;
  readonly granted: string;
  readonly left: string;
  readonly lost: string;
  readonly applications: string;
  readonly callsHeading: string;
  readonly open: string;
  restricted(theme: string): string;
  readonly combination: string;
  readonly casesHeading: string;
  readonly cases: Readonly<Record<FundCase, string>>;
  readonly forgone: string;
  leastForgone(applications: string, euros: string): string;
  readonly frontierHeading: string;
  readonly budget: string;
  next(candidate: string, euros: string): string;
  nextFits(candidate: string): string;
  notFinished(percent: string): string;
  withoutApplication(projects: readonly string[]): string;
  readonly none: string;
}

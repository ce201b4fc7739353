import type { Decision } from '../../model/sensitivity.ts';
import type { InputGrouping } from '../../model/sensitivity-method.ts';

/** The fixed words of what people read of draws and of methods that rest on them. */
export interface UncertaintyWording {
  readonly cornersIgnoreCorrelations: string;
  /** What a mark behind a low or a high means. */
  readonly notExtreme: string;
  /** What p05–p95 of sums would be if all inputs depended on each other; ranges: name and range of each. */
  readonly dependence: (ranges: readonly string[], hasCorrelations: boolean) => string;
  readonly movesIgnoreCorrelations: string;
  drawError(percent: string): string;
  parts(count: string): string;
  readonly interval: string;
  /** What the sign behind a figure means whose interval covers zero. */
  readonly coversZero: string;
  rankOf(output: string): string;
  readonly rankMeaning: string;
  readonly rank: string;
  readonly shareOfSquares: string;
  indicesOf(output: string): string;
  readonly indicesMeaning: string;
  readonly grouping: Readonly<Record<InputGrouping, string>>;
  /** Groups that have no name of their own. */
  readonly groups: Readonly<Record<'no parameter' | 'settings' | 'none', string>>;
  readonly firstOrder: string;
  readonly total: string;
  standardDeviation(figure: string): string;
  basePoints(count: string, evaluations: string, sampling: string): string;
  independentParts(count: string): string;
  readonly constant: string;
  advice(width: string, points: string): string;
  enough(width: string): string;
  informationOf(output: string): string;
  readonly informationMeaning: string;
  readonly informationBias: string;
  readonly knowing: string;
  readonly everything: string;
  readonly worth: string;
  readonly error: string;
  readonly decision: Readonly<Record<Decision, string>>;
  /** The same of a sum of projects, which are done all together or not at all. */
  readonly decisionTogether: Readonly<Record<Decision, string>>;
  /** Perfect information where all projects of a sum are decided together, and where each is on its own. */
  readonly everythingTogether: string;
  readonly everythingSingly: string;
  /** Heading of the decisions on single projects. */
  readonly singly: string;
  readonly decisionHead: string;
  readonly decisionShort: Readonly<Record<Decision, string>>;
  readonly expectedHead: string;
  readonly chanceHead: string;
  readonly allSingly: string;
  otherProjects(count: string): string;
  readonly expected: string;
  chanceOfLoss(percent: string): string;
}

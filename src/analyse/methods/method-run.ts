import type { Model, Output } from '../../model/compile.ts';
import type { BoxSide, TargetDirection } from '../../model/conditions.ts';
import type { Tornado } from '../../model/sensitivity.ts';
import type { InputGrouping, SensitivityMethod } from '../../model/sensitivity-method.ts';
import type { MethodResult } from '../../model/sensitivity-result.ts';
import type { ProblemList } from '../../problems/problem.ts';
import type { OneAtATime } from '../../sample/one-at-a-time.ts';
import type { KeptDraws } from '../draw.ts';
import type { LargestError } from '../draw-until-exact.ts';
import type { SideRequest } from '../two-way.ts';

/** One side of a grid as the user names it: a path, and other ends where wanted. */
export interface SidePath {
  readonly path: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** An input by its path, measured with an error at some sites. */
export interface MeasurementRequest {
  readonly input: string;
  /** Standard deviation of the error at one site, in the unit of the input; above 0. */
  readonly errorSd: number;
  /** How many sites; a row for each. */
  readonly sites: readonly number[];
}

export interface SensitivityRequest {
  readonly methods: readonly SensitivityMethod[];
  /** Paths of outputs; none means each pace and the total. */
  readonly of: readonly string[];
  readonly x?: SidePath | undefined;
  readonly y?: SidePath | undefined;
  readonly steps: number;
  /** A number; left out, the published ends of the output. */
  readonly target?: number | undefined;
  /** Whether the target is to be reached or not to be exceeded, in conditions; left out, to be reached. */
  readonly direction?: TargetDirection | undefined;
  /** A box of inputs in the words of a reader. */
  readonly wordsOfBox?: ((box: readonly BoxSide[]) => string) | undefined;
  /** What one index of variance is about; left out, an input. */
  readonly group?: InputGrouping | undefined;
  /** What sample-information measures. */
  readonly measurement?: MeasurementRequest | undefined;
  /** How exact drawn figures are to be; see widestRankInterval, largestErrorOfInformation and findVarianceIndices. */
  readonly precision?: number | undefined;
}

/** What a method works with. */
export interface MethodContext {
  readonly model: Model;
  readonly request: SensitivityRequest;
  readonly outputs: readonly Output[];
  /** The sides of two-way tables that were asked for, x and y. */
  readonly sides: readonly [SideRequest | undefined, SideRequest | undefined];
  /** The outputs with one input moved at a time, and the tornado of each. */
  readonly moved: OneAtATime;
  readonly tornados: readonly Tornado[];
  readonly problems: ProblemList;
  /** Draws outputs until what is asked of them is as exact as the request wants. */
  draw(outputs: readonly Output[], largestErrorOf: (draws: KeptDraws) => LargestError): KeptDraws;
}

/** What a method is asked, and of which model. */
export type MethodQuestion = Pick<MethodContext, 'model' | 'request'>;

/** How one method is worked. */
export interface MethodRun<Method extends SensitivityMethod> {
  /** Whether its figures rest on the draws of the settings, of which there must be enough. */
  readonly isDrawn: boolean;
  /** Whether it asks for single points, so that an output may have no figure at others. */
  readonly isPointwise: boolean;
  /** Reports what it cannot be asked of; before any work is done. */
  readonly check?: (outputs: readonly Output[], problems: ProblemList, asked: MethodQuestion) => void;
  readonly run: (context: MethodContext) => readonly MethodResult<Method>[];
}

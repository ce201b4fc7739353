import { error, type UnknownFacts, warning } from './entry.ts';
import type { CalibrationFault, CalibrationRatios, ToleranceFault, UnitBounds } from './phrases.ts';

/** Why an output has no figure: a payback that is never reached, a ratio to no cost, or a share of what is not there. */
export type NoFigure =
  | 'never-reached'
  | 'no-cost'
  | 'no-costs-known'
  | 'no-single-rate'
  | 'tax-point'
  | 'person-year'
  | 'own-costs'
  | 'price-level';

/** A target that all simulation runs miss, or none, and what they come to. */
export interface MissedTarget {
  readonly output: string;
  readonly target: number;
  readonly direction: 'at-least' | 'at-most';
  readonly least: number;
  readonly most: number;
}

/** Questions that a scenario cannot answer. */
export const questionProblems = {
  'unknown-input': error<UnknownFacts>(),
  'input-without-effect': error<{ input: string; output: string }>(),
  'input-without-range': error<{ input: string; isMeasured?: boolean }>(),
  'side-beyond-unit': error<{ input: string; low: number; high: number; expected: UnitBounds }>(),
  'same-input-twice': error<{ input: string }>(),
  'ambiguous-reference': error<{ output: string; choices: readonly string[] }>(),
  'too-few-inputs': error<{ output: string }>(),
  'no-target': error<{ output: string; isOfConditions?: boolean }>(),
  'no-target-by-default': warning<{ output: string }>(),
  'target-never-met': error<MissedTarget>(),
  'target-never-missed': error<MissedTarget>(),
  'decision-not-in-euros': error<{ output: string }>(),
  'group-without-sobol': error<{ group: string }>(),
  'option-without-method': error<{ option: string; methods: readonly string[] }>(),
  'output-not-finite': error<{
    output: string;
    reason: NoFigure;
    /** Inputs at which it has none, and what they are there; empty for their central values. */
    at: readonly { readonly input: string; readonly value: number }[];
    instead: string | undefined;
  }>(),
  'person-year-not-turned': warning<{ index: string; evidence: string; from: number }>(),
  'no-person-year': warning<{ costs: string; municipalities: number }>(),
  'compared-with-others': warning<{ rows: readonly string[]; own: readonly string[]; first: string }>(),
  'no-pilot': error<object>(),
  'no-break-even': error<object>(),
  'several-tables': error<{ methods: readonly string[] }>(),
  'no-reference': error<{ found: string; known: readonly string[] }>(),
  'parameter-without-effect': error<{ parameter: string; output: string }>(),
  'discrete-parameter': error<{ parameter: string }>(),
  'calibration-impossible': error<{
    parameter: string;
    reason: CalibrationFault;
    room: CalibrationRatios;
    widest: readonly string[];
  }>(),
  'range-shared': error<{ parameter: string; anchor: string }>(),
  'fact-shared': error<{ parameter: string; evidence: string; others: readonly string[] }>(),
  'check-without-subject': error<{ found: number }>(),
  'wrong-tolerance': error<{ path: string; reason: ToleranceFault }>(),
  'no-cases': error<{ path: string }>(),
} as const;

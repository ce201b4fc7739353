import { error, warning } from './entry.ts';
import type { BoundsHint, DrawUser, ErrorBase, ErrorName, UnitBounds } from './phrases.ts';

/** What is wrong with a number of a scenario. */
export const numberProblems = {
  'low-above-high': error<{ low: number; high: number; names?: readonly [string, string] }>(),
  'central-outside': error<{ low: number; central: number; high: number; isDiscrete?: boolean }>(),
  'incomplete-range': error<{ has: string | undefined; lacks: readonly string[] }>(),
  'value-beside-range': error<{ beside?: string }>(),
  'values-and-chances-differ': error<{ values: number; chances: number }>(),
  'chances-do-not-add-up': error<{ sum: number }>(),
  'distribution-beside-values': error<{ key: string }>(),
  'two-references': error<object>(),
  'own-draw-without-evidence': error<object>(),
  'year-without-evidence': error<object>(),
  'number-not-finite': error<{ found: number }>(),
  'beyond-any-municipality': warning<{ found: number; expected: UnitBounds }>(),
  'maybe-thousands': warning<{ found: string; value: number }>(),
  'share-out-of-range': error<{ found: number; isChance?: boolean }>(),
  'value-out-of-range': error<{ found: number; expected: UnitBounds; hint?: BoundsHint }>(),
  'range-without-ends': error<{ distribution: string }>(),
  'central-overdetermined': error<{
    distribution: string;
    central?: number | undefined;
    middle?: number | undefined;
  }>(),
  'lognormal-not-positive': error<{ low: number }>(),
  'ends-outside-unit': error<{
    least: number;
    most: number;
    interval: string;
    expected: UnitBounds;
  }>(),
  /** Under a shape that a method gives to ranges which state none. */
  'assumed-ends-outside-unit': warning<{
    path: string;
    shape: string;
    least: number;
    most: number;
    expected: UnitBounds;
  }>(),
  'too-few-samples': error<{ found: number }>(),
  'few-samples': warning<{ found: number; least: number; beyond: number }>(),
  'too-many-samples': error<{ found: number; limit: number }>(),
  'too-few-for-replicates': error<{ found: number; least: number; what: DrawUser }>(),
  'samples-not-power-of-two': warning<{ found: number; less: number; more: number }>(),
  'precision-not-reached': warning<{
    statistic: string;
    of: string;
    error: number;
    precision: number;
    draws: number;
  }>(),
  'draws-not-enough': warning<{
    what: ErrorName;
    error: number;
    of: ErrorBase;
    precision: number;
    draws: number;
  }>(),
  'interval-not-reached': warning<{ output: string; width: number; precision: number; points: number }>(),
  'too-many-inputs-for-sobol': error<{ found: number; limit: number }>(),
  'unit-mismatch': error<{
    found: string;
    expected: UnitBounds;
    /** The parameter whose unit it is; the number itself where it is none. */
    parameter: string | undefined;
  }>(),
  'draws-outside-unit': warning<{ path: string; count: number; draws: number; expected: UnitBounds }>(),
} as const;

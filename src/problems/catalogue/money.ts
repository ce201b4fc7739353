import { error, warning } from './entry.ts';
import type { ProjectName, SourceName, UnitBounds } from './phrases.ts';

/** Money of several years, the year it would be converted to, and what indices say of the years. */
export interface ChangeFacts {
  readonly money: readonly MoneyFacts[];
  readonly to: number;
  readonly changes: readonly { readonly index: string; readonly from: number; readonly ratio: number }[];
}

export interface MoneyFacts {
  readonly of: string;
  readonly year: number;
  readonly names: readonly string[];
}

/** What is wrong with the investment appraisal. */
export const moneyProblems = {
  'no-first-year': error<object>(),
  'no-timeline': error<object>(),
  'no-areas': error<{ by: string; hasCosts: boolean }>(),
  'no-discount-rate': warning<object>(),
  'implausible-rate': error<{ key: string; found: number; expected: UnitBounds }>(),
  'start-after-horizon': error<{ project: ProjectName; start: number; last: number }>(),
  'start-before-timeline': warning<{ project: ProjectName; start: number; first: number }>(),
  'spent-after-end': warning<{
    project: ProjectName;
    last: number;
    spent: number;
    of: number;
    most: number;
  }>(),
  'used-after-end': warning<{
    project: ProjectName;
    last: number;
    firstUse: number;
    runningEur: number;
    parallelEur: number;
  }>(),
  'no-price-level': error<{
    index: string;
    year: number;
    known: readonly number[];
    others: readonly string[];
  }>(),
  'years-of-prices-differ': warning<ChangeFacts>(),
  'saving-above-shrunk-cost': error<{ project: ProjectName; saving: number; cost: number; year: number }>(),
  'benefit-shares-above-one': error<{ cashable: number; capacity: number }>(),
  'benefit-share-missing': warning<{ projects: readonly ProjectName[] }>(),
  'grant-above-cap': warning<{ share: number; cap: number; source: SourceName | undefined }>(),
  'eligible-shares-sum': error<{ sum: number }>(),
  'vat-not-eligible': warning<{ share: number; source: SourceName | undefined }>(),
  'bias-below-lower': warning<{
    left: number;
    lower: number;
    of: 'investment' | 'running-costs' | 'saving';
  }>(),
  'bias-in-percent': warning<{ key: string; found: number; most: number }>(),
  'ramp-beside-bass': error<object>(),
  'rates-without-bass': error<{ key: string }>(),
  'duplicate-risk': error<{ id: string }>(),
  'bias-beside-risks': warning<{ project: string; risk: string }>(),
  'risk-without-effect': warning<{ risk: string }>(),
  'unknown-price-index': error<{ found: string; known: readonly string[] }>(),
} as const;

import type { BreakEven } from './break-even.ts';
import type { FundRow } from './fund/result.ts';
import type { Estimate, Reconciliation } from './result.ts';
import type { Pace } from './scenario.ts';
import type { Grid, Tornado, VarianceIndices } from './sensitivity.ts';
import type { SharingRecord } from './sharing/result.ts';

/** The saving of one row in euros a year, as pictures show it. */
export interface RowFigures {
  /** The path of the row, such as `pace.quick`. */
  readonly path: string;
  readonly level: Estimate['level'];
  readonly pace: Pace | undefined;
  readonly label: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** Equally likely cases in which draws are shown: as many as people read without counting. */
export const equalCases = 20;

/** What draws say of the saving of a row beside its percentiles. */
export interface Distribution {
  /** The path of the row. */
  readonly of: string;
  /** One value for each of the equally likely cases, ascending. */
  readonly cases: readonly number[];
  /** Quantiles of 0, 1, … 100 percent. */
  readonly quantiles: readonly number[];
}

/** What the inputs behind the largest bars of a tornado move when all of them are moved at once. */
export interface TogetherBar {
  /** The output. */
  readonly of: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** What has come back by the end of one year, undiscounted. */
export interface CumulativeYear {
  readonly year: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** The part of the draws in which the sum is not below zero at the end of this year. */
  readonly reached_share: number;
}

/** What a year brings and takes, the inputs central. */
export interface YearClasses {
  readonly year: number;
  /** The part of the saving that can be taken out of the budget; null where no project says it. */
  readonly cashable: number | null;
  /** The rest of the saving, or all of it where nothing is said. */
  readonly rest: number;
  readonly cost: number;
  readonly grant: number;
}

/** The saving of one municipality, the inputs central. */
export interface AreaPoint {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number | undefined;
  readonly central: number;
}

/** How much of the saving is of projects of which the least known input has a quality. */
export interface QualityPart {
  readonly quality: NonNullable<Estimate['quality']>;
  readonly projects: number;
  /** Of the central savings of all projects, taken without their signs. */
  readonly share: number;
}

/** All that pictures are drawn of. What a scenario does not have is left out, or an empty list. */
export interface Figures {
  readonly rows: readonly RowFigures[];
  readonly distributions: readonly Distribution[];
  readonly tornados: readonly Tornado[];
  readonly together: readonly TogetherBar[];
  readonly published: readonly Reconciliation[];
  readonly basis: readonly QualityPart[];
  readonly cumulative: readonly CumulativeYear[];
  readonly classes: readonly YearClasses[];
  readonly areas: readonly AreaPoint[];
  readonly grids: readonly Grid[];
  readonly sobol: readonly VarianceIndices[];
  readonly breakEven: readonly BreakEven[];
  readonly portfolio: readonly FundRow[];
  /** Shared projects, and what their members pay by each rule. */
  readonly sharing: readonly SharingRecord[];
}

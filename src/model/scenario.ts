import * as z from 'zod';
import type { ProjectName } from '../problems/catalogue/phrases.ts';
import type { Place } from '../problems/problem.ts';
import type { ProjectFlow, Timeline } from './cash-flow/timeline.ts';
import type { CostStructure } from './cost-structure.ts';
import type { Effect } from './effects/effect.ts';
import type { Source } from './evidence.ts';
import type { Application, Call } from './fund/application.ts';
import type { Goals } from './goals/goals.ts';
import type { Label } from './label.ts';
import type { Maturity } from './maturity/maturity.ts';
import type { Origin } from './origin.ts';
import type { Paper } from './paper.ts';
import type { Pilot } from './pilot.ts';
import type { Prices } from './prices.ts';
import type { Distribution, Interval, Quantity } from './quantity.ts';
import type { Registers } from './register.ts';
import type { Risk } from './risks/risk.ts';
import type { Saving } from './saving/saving.ts';
import type { Tracking } from './track/actual.ts';

/** Whether a project needs no large investment and little time, or both. */
export const Pace = z.enum(['quick', 'slow']);
export type Pace = z.infer<typeof Pace>;

/** How the draws are made. */
export const Sampling = z.enum(['random', 'latin-hypercube', 'sobol']);
export type Sampling = z.infer<typeof Sampling>;

/** How far agreement with a published figure says anything. */
export const ReferenceStatus = z.enum(['calibrated', 'independent', 'weak']);
export type ReferenceStatus = z.infer<typeof ReferenceStatus>;

export interface Settings {
  readonly interval: Interval;
  readonly distribution: Distribution;
  readonly samples: number;
  readonly sampling: Sampling;
  readonly seed: number;
  /** Labour cost of a person-year, for the staff equivalent of euros. */
  readonly personYearEur: Quantity;
  /** Hours worked in a person-year, for the staff equivalent of hours. */
  readonly personYearHours: Quantity;
  /** Yield of one percentage point of municipal tax. */
  readonly taxPointEur: Quantity;
}

export interface Project {
  readonly id: string;
  readonly label: Label | undefined;
  readonly pace: Pace;
  readonly saving: Saving;
  /** Its money over time; undefined where it says nothing of it. */
  readonly flow?: ProjectFlow | undefined;
  /** What it applies for from a call. */
  readonly application?: Application | undefined;
  /** What is tried before it is carried out; it changes no estimate. */
  readonly pilot?: Pilot | undefined;
  readonly origin: Origin;
}

/** What problems call a project by. */
export function projectName({ id, label }: Pick<Project, 'id' | 'label'>): ProjectName {
  return { id, label };
}

/** Two inputs whose draws are not independent. */
export interface Correlation {
  /** Paths of the inputs. */
  readonly between: readonly [string, string];
  /** Spearman's rank correlation, from -1 to 1. */
  readonly rank: number;
  readonly origin: Origin;
  /** Where each path is. */
  readonly places: readonly [Place, Place];
}

/** A published statement about one of the outputs. */
export interface Reference {
  readonly output: string;
  readonly low: number;
  readonly high: number;
  readonly rounding: number;
  readonly source: string;
  readonly place: Label | undefined;
  readonly status: ReferenceStatus;
  readonly note: Label | undefined;
  /** Yield of a tax point for this statement alone; otherwise that of the settings. */
  readonly taxPointEur: Quantity | undefined;
  readonly origin: Origin;
}

/** A scenario with its costs and evidence in it: everything the model needs. */
export interface Scenario {
  readonly id: string;
  readonly label: Label | undefined;
  /** What a reader of the result must know, such as what is published and what is assumed. */
  readonly note: Label | undefined;
  /** What is on the paper beside its figures; it changes none. */
  readonly paper?: Paper | undefined;
  readonly file: string;
  readonly settings: Settings;
  /** The years that money is counted in; undefined where the scenario says nothing of them. */
  readonly timeline?: Timeline | undefined;
  /** In prices of which year its money is. */
  readonly prices: Prices;
  /** The first one is the yardstick. */
  readonly costs: readonly CostStructure[];
  readonly projects: readonly Project[];
  /** A call for applications, and what this whole scenario applies for. */
  readonly call?: Call | undefined;
  readonly application?: Application | undefined;
  /** What may go wrong, in the order of the file; undefined where the scenario says nothing of it. */
  readonly risks?: readonly Risk[] | undefined;
  /** How far measurements are off, for follow-up; undefined where the scenario says nothing of it. */
  readonly tracking?: Tracking | undefined;
  /** Effects beside euros, in the order of the file. */
  readonly effects?: readonly Effect[] | undefined;
  readonly goals?: Goals | undefined;
  /** How far services are digital already; undefined where the scenario says nothing of it. */
  readonly maturity?: Maturity | undefined;
  /** What parameters are called, by their ids; of those that have a name for people. */
  readonly parameterLabels: ReadonlyMap<string, Label>;
  readonly correlations: readonly Correlation[];
  /** Names of services and municipalities; undefined where the scenario has no costs. */
  readonly registers?: Registers | undefined;
  readonly references: readonly Reference[];
  readonly sources: Readonly<Record<string, Source>>;
}

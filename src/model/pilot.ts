import * as z from 'zod';
import type { Place } from '../problems/problem.ts';
import { PriceYear } from './prices.ts';
import { InformationMethod } from './sample-information.ts';

/** Sites that are tried where a pilot says nothing else. */
export const usualSitesTo = 100;
/** Beyond so many a pilot is no pilot. */
export const mostSites = 10_000;

const fromZero = z.number().meta({ minimum: 0 });
const chance = z.number().meta({ minimum: 0, maximum: 1 });
const Sites = z.int().meta({ minimum: 1, maximum: mostSites });

/** A pilot that says whether the project would succeed, rightly or not. */
export const SignalForm = z.strictObject({
  success_chance: chance,
  /** Net worth if it succeeds, and what is lost if it does not. */
  gain_eur: fromZero,
  loss_eur: fromZero,
  /** Chance that the pilot says so where the project would succeed, and where it would not. */
  hit_rate: chance.default(1),
  specificity: chance.default(1),
});
export type SignalForm = z.infer<typeof SignalForm>;

/** A pilot that measures one number at some sites. */
export const RevealsForm = z.strictObject({
  input: z.string().optional(),
  output: z.string().optional(),
  /** Standard deviation of the error at one site, in the unit of what is measured. */
  error_sd: z.number().meta({ exclusiveMinimum: 0 }),
  sites: Sites,
  sites_to: Sites.default(usualSitesTo),
});
export type RevealsForm = z.infer<typeof RevealsForm>;

/** An experiment before a project is carried out, with exact numbers. */
export const PilotForm = z.strictObject({
  cost_eur: fromZero,
  site_eur: fromZero.default(0),
  /** How much later everything comes. */
  years: z.number().meta({ minimum: 0, maximum: 100 }).default(0),
  signal: SignalForm.optional(),
  reveals: RevealsForm.optional(),
});
export type PilotForm = z.infer<typeof PilotForm>;

/** Whether a project would succeed, and how far a pilot says it. */
export interface Signal {
  readonly kind: 'signal';
  readonly successChance: number;
  readonly gainEur: number;
  readonly lossEur: number;
  readonly hitRate: number;
  readonly specificity: number;
}

/** What a pilot measures, and how exactly. */
export interface Reveals {
  readonly kind: 'reveals';
  readonly what: 'input' | 'output';
  readonly path: string;
  readonly errorSd: number;
  readonly sites: number;
  readonly sitesTo: number;
  readonly place: Place;
}

/** The pilot of a project. */
export interface Pilot {
  readonly costEur: number;
  readonly siteEur: number;
  readonly years: number;
  readonly tells: Signal | Reveals;
  readonly place: Place;
}

/** What may be decided: not to carry out the project, to begin it now, or to pilot it first. */
export const PilotChoice = z.enum(['never', 'now', 'pilot']);
export type PilotChoice = z.infer<typeof PilotChoice>;

/** What a pilot at so many sites is worth. */
export const PilotSites = z.strictObject({
  sites: z.int(),
  value_of_information: z.number(),
  /** Less what the pilot costs at so many sites. */
  net: z.number(),
});
export type PilotSites = z.infer<typeof PilotSites>;

/** What it is worth to begin a project now, to pilot it first, or never to carry it out. */
export const PilotResult = z.strictObject({
  project: z.string(),
  /** The output that is decided on; null of a signal, which says itself what is at stake. */
  of: z.string().nullable(),
  unit: z.string(),
  price_year: PriceYear,
  kind: z.enum(['signal', 'reveals']),
  now: z.number(),
  /** Less what the pilot costs. */
  pilot: z.number(),
  never: z.number(),
  best: PilotChoice,
  /** What being able to stop is worth: `pilot` with its cost, less the better of `now` and `never`. */
  value_of_information: z.number(),
  perfect_information: z.number(),
  /** With its sites. */
  cost_eur: z.number(),
  /** Chances of success between which the pilot is best; null of another kind, and where it never is. */
  chance_from: z.number().nullable(),
  chance_to: z.number().nullable(),
  now_pays_from_chance: z.number().nullable(),
  sites: z.int().nullable(),
  best_sites: z.int().nullable(),
  best_sites_net: z.number().nullable(),
  method: InformationMethod,
  /** Of what being able to stop is worth. */
  standard_error: z.number(),
  by_sites: z.array(PilotSites),
  years: z.number(),
  success_chance: z.number().nullable(),
  /** Path of what is measured. */
  measured: z.string().nullable(),
  measured_unit: z.string().nullable(),
  error_sd: z.number().nullable(),
  now_standard_error: z.number(),
  perfect_information_standard_error: z.number(),
  /** Null where nothing was drawn. */
  draws: z.number().nullable(),
});
export type PilotResult = z.infer<typeof PilotResult>;

import * as z from 'zod';
import type { InhabitantFault } from '../problems/catalogue/phrases.ts';
import { CostVersion, Measure } from './cost-structure.ts';
import { peerGroupings } from './structure-question.ts';
import type { Unworded } from './unworded.ts';

const eur = z.number().nullable();

export const StructureLevel = z.enum(['service', 'main_function', 'total']);
export type StructureLevel = z.infer<typeof StructureLevel>;

/** Euros per inhabitant of the peers, each municipality counted once; quantiles of type 7. */
export const PeerSpread = z.strictObject({
  count: z.int(),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
});
export type PeerSpread = z.infer<typeof PeerSpread>;

/** One class of costs; those of level `main_function` and `total` are sums of rows above and never added to them. */
export const StructureRow = z.strictObject({
  level: StructureLevel,
  id: z.string(),
  label: z.string(),
  main_function: z.string().nullable(),
  year: z.int(),
  /** Year in whose prices its euros are; those of another year beside them are in prices of that year. */
  price_year: z.int(),
  eur: z.number(),
  /** Null where the inhabitants are not known. */
  eur_per_inhabitant: eur,
  /** Part of the net total, so that shares of rows below zero are negative; null where the total is not above zero. */
  share: z.number().nullable(),
  /** Whether it earns more than it costs. */
  negative: z.boolean(),
  peers: PeerSpread.nullable(),
  /** Share of the peers with fewer euros per inhabitant, equal ones counted half. */
  percentile_rank: z.number().nullable(),
  compare_eur: eur,
  compare_eur_per_inhabitant: eur,
  change_eur_per_inhabitant: eur,
  /** Change as a part of the figure of the other year; null where that is not above zero. */
  change_share: z.number().nullable(),
});
export type StructureRow = z.infer<typeof StructureRow>;

/** Facts in place of the texts of a structure. */
export interface StructureFacts {
  readonly inhabitants_reason: InhabitantFault | null;
  readonly reason: InhabitantFault;
}

/** What all figures of one year rest on. */
export const StructureYear = z.strictObject({
  year: z.int(),
  /** Where it is no accounts of a whole year, what it is. */
  not_accounts: CostVersion.optional(),
  eur: z.number(),
  /** Null for a file of the whole country. */
  municipalities: z.int().nullable(),
  inhabitants: z.int().nullable(),
  inhabitants_reason: z.string().nullable(),
});
export type StructureYear = Unworded<z.infer<typeof StructureYear>, StructureFacts>;

/** The municipalities beside which one is held, or all of them beside their sum. */
export const PeerGroup = z.strictObject({
  grouping: z.enum(['all', ...peerGroupings]),
  /** Id of the size class, code of the region, or name of the group. */
  id: z.string(),
  /** Names of a region in Finnish and Swedish; the id elsewhere. */
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
  count: z.int(),
  /** How many of them are in Åland, where the province runs health care. */
  in_aland: z.int(),
  /** Municipalities that belong or may belong to the group but have no usable population. */
  left_out: z.array(
    z.strictObject({ municipality_code: z.string(), municipality: z.string(), reason: z.string() }),
  ),
});
export type PeerGroup = Unworded<z.infer<typeof PeerGroup>, StructureFacts>;

/** A cost structure as people want to see it; all presenters use it. */
export const StructureRecord = z.strictObject({
  /** Id of the cost structure of a scenario; null for files. */
  costs: z.string().nullable(),
  files: z.array(z.string()),
  /** The sheet that was read of each workbook among them. */
  sheets: z.array(z.strictObject({ file: z.string(), sheet: z.string() })).optional(),
  measure: Measure,
  area: z.enum(['country', 'municipalities', 'municipality']),
  municipality_code: z.string().nullable(),
  municipality: z.string().nullable(),
  ...StructureYear.shape,
  /** What the shares of all classes above zero add up to: more than 1 where others are below zero. */
  positive_share: z.number().nullable(),
  peers: PeerGroup.nullable(),
  compare: z
    .strictObject({
      ...StructureYear.shape,
      /** Services that have figures in one of the two years only. */
      services_of_one_year: z.array(z.string()),
    })
    .nullable(),
  rows: z.array(StructureRow),
  run: z.strictObject({
    version: z.string(),
    node: z.string(),
    /** As in the run card of an estimate. */
    checked_costs: z.array(z.string()).optional(),
    digests: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  }),
});
export type StructureRecord = z.infer<typeof StructureRecord>;
export type Structure = Unworded<StructureRecord, StructureFacts>;

import * as z from 'zod';
import { PriceYear } from './prices.ts';
import { inputGroupings } from './sensitivity-method.ts';

/** What one input moves, all others being central. */
export const TornadoBar = z.strictObject({
  input: z.string(),
  unit: z.string(),
  /** Of an amount: the year in whose prices the input is written. */
  input_price_year: PriceYear,
  input_low: z.number(),
  input_high: z.number(),
  at_low: z.number(),
  at_high: z.number(),
  /** Smallest and largest output at five points from low to high. */
  least: z.number(),
  most: z.number(),
  /** Whether the output turns within the range of the input, so that its ends are not its extremes. */
  both_directions: z.boolean(),
  swing: z.number(),
  swing_share: z.number(),
});
export type TornadoBar = z.infer<typeof TornadoBar>;

export const Tornado = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  central: z.number(),
  bars: z.array(TornadoBar),
});
export type Tornado = z.infer<typeof Tornado>;

/** One side of a two-way table. */
export const GridAxis = z.strictObject({
  input: z.string(),
  unit: z.string(),
  input_price_year: PriceYear,
  values: z.array(z.number()),
});
export type GridAxis = z.infer<typeof GridAxis>;

/** An output at every pair of values of two inputs, the others being central. */
export const Grid = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  central: z.number(),
  target: z.number().nullable(),
  x: GridAxis,
  y: GridAxis,
  /** Shape: one list for each value of y, one entry for each value of x. */
  values: z.array(z.array(z.number())),
  /** The cell whose inputs are nearest to central. */
  nearest_central: z.strictObject({ x: z.int(), y: z.int() }),
});
export type Grid = z.infer<typeof Grid>;

/** Where an input alone brings an output to a target: within its range, only beyond it, or nowhere. */
export const SwitchingStatus = z.enum(['within-range', 'outside-range', 'never']);
export type SwitchingStatus = z.infer<typeof SwitchingStatus>;

export const SwitchingValue = z.strictObject({
  input: z.string(),
  unit: z.string(),
  input_price_year: PriceYear,
  input_low: z.number(),
  input_central: z.number(),
  input_high: z.number(),
  switching_value: z.number().nullable(),
  status: SwitchingStatus,
});
export type SwitchingValue = z.infer<typeof SwitchingValue>;

/** Where a target comes from. */
export const TargetOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('given') }),
  z.strictObject({ kind: z.literal('no-worth') }),
  z.strictObject({
    kind: z.literal('published'),
    end: z.enum(['low', 'high']),
    source: z.string(),
    /** Euros a tax point of a statement in tax points, rounded to millions. */
    taxPointMillions: z.number().optional(),
  }),
]);
export type TargetOrigin = z.infer<typeof TargetOrigin>;

/** A published source as it is reported beside a target: with its yield of a tax point, where it is one in tax points. */
export function publishedSource({ source, taxPointMillions }: TargetOrigin & { kind: 'published' }): string {
  return taxPointMillions === undefined ? source : `${source}, ${taxPointMillions} M€ a tax point`;
}

/** The origin of a target in JSON and CSV. */
export function targetText(origin: TargetOrigin): string {
  switch (origin.kind) {
    case 'given':
      return 'given';
    case 'no-worth':
      return 'net present value 0';
    case 'published':
      return `published ${origin.end}, ${publishedSource(origin)}`;
    default:
      return origin satisfies never;
  }
}

export const Switching = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  central: z.number(),
  target: z.number(),
  /** A text in JSON. */
  target_from: TargetOrigin.transform(targetText),
  values: z.array(SwitchingValue),
});
export type Switching = z.input<typeof Switching>;

/** How far an input and an output rise together. */
export const RankCorrelation = z.strictObject({
  input: z.string(),
  unit: z.string(),
  /** Spearman's rank correlation, and the ends of its 95 % interval. */
  rank: z.number(),
  rank_low: z.number(),
  rank_high: z.number(),
  /** Its square as a part of the sum of all squares, and the ends of the 95 % interval. */
  share: z.number(),
  share_low: z.number(),
  share_high: z.number(),
  /** False where the interval of the correlation covers zero. */
  differs_from_zero: z.boolean(),
});
export type RankCorrelation = z.infer<typeof RankCorrelation>;

export const RankCorrelations = z.strictObject({
  of: z.string(),
  draws: z.number(),
  inputs: z.array(RankCorrelation),
});
export type RankCorrelations = z.infer<typeof RankCorrelations>;

/** The part of the variance of an output that a group of inputs makes, alone and with others. */
export const VarianceIndex = z.strictObject({
  group: z.string(),
  inputs: z.array(z.string()),
  first_order: z.number(),
  first_order_low: z.number(),
  first_order_high: z.number(),
  first_order_differs_from_zero: z.boolean(),
  total: z.number(),
  total_low: z.number(),
  total_high: z.number(),
  total_differs_from_zero: z.boolean(),
});
export type VarianceIndex = z.infer<typeof VarianceIndex>;

export const VarianceIndices = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  grouping: z.enum(inputGroupings),
  variance: z.number(),
  standard_deviation: z.number(),
  base_points: z.number(),
  evaluations: z.number(),
  /** Parts of the output that share no input and were worked on their own. */
  independent_parts: z.number(),
  sampling: z.enum(['sobol', 'latin-hypercube']),
  indices: z.array(VarianceIndex),
  /** Half the width of the widest interval, and base points that would bring it to a hundredth. */
  widest_interval: z.number(),
  advised_base_points: z.number(),
});
export type VarianceIndices = z.infer<typeof VarianceIndices>;

/** What it would be worth to know one input before deciding. */
export const InputInformation = z.strictObject({
  input: z.string(),
  unit: z.string(),
  value: z.number(),
  standard_error: z.number(),
});
export type InputInformation = z.infer<typeof InputInformation>;

/** Whether something is done: all projects of a row together or none of them, or one project. */
export const Decision = z.enum(['do', 'do-not']);
export type Decision = z.infer<typeof Decision>;

/** One decision, and what it would be worth to know everything before it. */
export const PerfectInformation = z.strictObject({
  mean: z.number(),
  mean_standard_error: z.number(),
  decision: Decision,
  chance_of_loss: z.number(),
  chance_of_loss_standard_error: z.number(),
  perfect_information: z.number(),
  perfect_information_standard_error: z.number(),
});
export type PerfectInformation = z.infer<typeof PerfectInformation>;

/** The same where each project of a row is decided on its own; what they save twice is left out. */
export const DecidedSingly = z.strictObject({
  /** Expected value of the projects that are done: of each its mean, or 0. */
  mean: z.number(),
  mean_standard_error: z.number(),
  /** Of all projects, each decided on its own. */
  perfect_information: z.number(),
  perfect_information_standard_error: z.number(),
  projects: z.array(z.strictObject({ of: z.string(), ...PerfectInformation.shape })),
});
export type DecidedSingly = z.infer<typeof DecidedSingly>;

/** What it would be worth to know the truth before deciding to do all of a row or nothing of it. */
export const InformationValue = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  draws: z.number(),
  ...PerfectInformation.shape,
  inputs: z.array(InputInformation),
  /** Null of a single project, of which both are the same. */
  decided_singly: DecidedSingly.nullable(),
});
export type InformationValue = z.infer<typeof InformationValue>;

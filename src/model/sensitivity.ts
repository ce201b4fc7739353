import * as z from 'zod';
import { BreakEven } from './break-even.ts';
import { RunCard, ScenarioName } from './run-card.ts';

/** What one input moves, all others being central. */
export const TornadoBar = z.strictObject({
  input: z.string(),
  unit: z.string(),
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

export const Tornado = z.strictObject({ of: z.string(), central: z.number(), bars: z.array(TornadoBar) });
export type Tornado = z.infer<typeof Tornado>;

/** One side of a two-way table. */
export const GridAxis = z.strictObject({ input: z.string(), unit: z.string(), values: z.array(z.number()) });
export type GridAxis = z.infer<typeof GridAxis>;

/** An output at every pair of values of two inputs, the others being central. */
export const Grid = z.strictObject({
  of: z.string(),
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
  input_low: z.number(),
  input_central: z.number(),
  input_high: z.number(),
  switching_value: z.number().nullable(),
  status: SwitchingStatus,
});
export type SwitchingValue = z.infer<typeof SwitchingValue>;

export const Switching = z.strictObject({
  of: z.string(),
  central: z.number(),
  target: z.number(),
  /** Where the target comes from: given, or the published end it was taken from. */
  target_from: z.string(),
  values: z.array(SwitchingValue),
});
export type Switching = z.infer<typeof Switching>;

/** What the sensitivity methods gave; a list is empty where its method was not asked for. */
export const Sensitivity = z.strictObject({
  tornado: z.array(Tornado),
  grid: z.array(Grid),
  switching: z.array(Switching),
});
export type Sensitivity = z.infer<typeof Sensitivity>;

/** What comes out of the sensitivity command. */
export const SensitivityResult = z.strictObject({
  scenario: ScenarioName,
  run: RunCard,
  ...Sensitivity.shape,
  break_even: z.array(BreakEven),
});
export type SensitivityResult = z.infer<typeof SensitivityResult>;
